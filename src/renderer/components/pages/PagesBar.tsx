import { ActionIcon, Button, Divider, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import classes from './Pages.module.css'
import type { Pages } from './use-pages'
import { ZOOM_STEPS } from './zoom'

/** Page x of y and the zoom. */
export function PagesBar({ pages }: { readonly pages: Pages }) {
	const t = useT('preview')
	const { sight, places, percent, goTo, zoomStep } = pages
	return (
		<div className={classes.bar}>
			<Icon
				label={t('page.previous')}
				icon={IconChevronUp}
				disabled={sight.current === 0}
				onClick={() => goTo(sight.current - 1)}
			/>
			<Icon
				label={t('page.next')}
				icon={IconChevronDown}
				disabled={sight.current === places.count - 1}
				onClick={() => goTo(sight.current + 1)}
			/>
			<PageEntry pages={pages} />
			<Divider orientation="vertical" className={classes.divider} />
			<Icon label={t('zoom.out')} icon={IconMinus} disabled={percent <= 50} onClick={() => zoomStep(-1)} />
			<ZoomMenu pages={pages} />
			<Icon label={t('zoom.in')} icon={IconPlus} disabled={percent >= 200} onClick={() => zoomStep(1)} />
		</div>
	)
}

type IconProps = {
	readonly label: string
	readonly icon: typeof IconPlus
	readonly disabled: boolean
	readonly onClick: () => void
}

function Icon({ label, icon: Sign, disabled, onClick }: IconProps) {
	return (
		<Tooltip label={label}>
			<ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
				<Sign size={16} stroke={1.6} />
			</ActionIcon>
		</Tooltip>
	)
}

/** The number of the page in sight; another one typed leads there. */
function PageEntry({ pages }: { readonly pages: Pages }) {
	const t = useT('preview')
	const shown = String(pages.sight.current + 1)
	const [typed, setTyped] = useState(shown)
	useEffect(() => setTyped(shown), [shown])
	const take = () => {
		const page = Number.parseInt(typed, 10)
		if (Number.isNaN(page)) setTyped(shown)
		else pages.goTo(page - 1)
	}
	return (
		<>
			<TextInput
				aria-label={t('page.entry')}
				value={typed}
				inputMode="numeric"
				onChange={(event) => setTyped(event.currentTarget.value)}
				onFocus={(event) => event.currentTarget.select()}
				onBlur={() => setTyped(shown)}
				onKeyDown={(event) => event.key === 'Enter' && take()}
			/>
			<span data-pages={pages.places.count}>{t('page.of', { of: pages.places.count })}</span>
		</>
	)
}

function ZoomMenu({ pages }: { readonly pages: Pages }) {
	const t = useT('preview')
	const format = useFormat()
	const shown = format.percent(pages.percent / 100)
	return (
		<Menu position="bottom">
			<Menu.Target>
				<Button
					variant="subtle"
					color="gray"
					fw={500}
					className={classes.percent ?? ''}
					aria-label={t('zoom.label', { percent: shown })}
					rightSection={<IconChevronDown size={14} stroke={1.6} />}
				>
					{shown}
				</Button>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Item onClick={() => pages.setZoom('width')}>{t('zoom.width')}</Menu.Item>
				<Menu.Item onClick={() => pages.setZoom('page')}>{t('zoom.page')}</Menu.Item>
				<Menu.Divider />
				{ZOOM_STEPS.map((step) => (
					<Menu.Item key={step} onClick={() => pages.setZoom(step)}>
						{format.percent(step / 100)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}
