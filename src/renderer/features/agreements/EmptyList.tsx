import { Kbd, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconEye, IconFilePlus, IconFolderOpen } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useT } from '../../app/i18n'
import { openSample } from '../../app/open-sample'
import { useBundleStore } from '../../stores/bundle-store'
import { useLayoutStore } from '../../stores/layout-store'
import classes from './EmptyList.module.css'

export function EmptyList({ canWrite }: { readonly canWrite: boolean }) {
	const t = useT('agreements')
	const key = useT('app')
	const change = useLayoutStore((state) => state.change)
	return (
		<div className={classes.column}>
			<Sheet />
			<Title order={2}>{t('empty.title')}</Title>
			<p className={classes.text}>{t(canWrite ? 'empty.text' : 'empty.readOnly')}</p>
			<div className={classes.ways}>
				{canWrite && (
					<Way
						icon={IconFilePlus}
						title={t('empty.new')}
						text={t('empty.new.text')}
						keys={
							<>
								<Kbd>{key('key.ctrl')}</Kbd> <Kbd>N</Kbd>
							</>
						}
						onClick={() => change({ isNewOpen: true })}
					/>
				)}
				<Way
					icon={IconFolderOpen}
					title={t('bundle')}
					text={t('empty.bundle.text')}
					onClick={() => void useBundleStore.getState().choose()}
				/>
				{canWrite && (
					<Way
						icon={IconEye}
						title={t('empty.sample')}
						text={t('empty.sample.text')}
						onClick={() => void openSample()}
					/>
				)}
			</div>
		</div>
	)
}

type WayProps = {
	readonly icon: ComponentType<{ size: number; stroke: number }>
	readonly title: string
	readonly text: string
	readonly keys?: ReactNode
	readonly onClick: () => void
}

function Way({ icon: Icon, title, text, keys, onClick }: WayProps) {
	return (
		<UnstyledButton className={classes.way} onClick={onClick}>
			<Icon size={20} stroke={1.6} />
			<span className={classes.words}>
				<span className={classes.name}>{title}</span>
				<span className={classes.note}>{text}</span>
			</span>
			{keys !== undefined && <span className={classes.keys}>{keys}</span>}
			<IconChevronRight size={16} stroke={1.6} />
		</UnstyledButton>
	)
}

function Sheet() {
	return (
		<svg className={classes.sheet} width="48" height="62" viewBox="0 0 48 62" aria-hidden>
			<rect x="0.5" y="0.5" width="47" height="61" rx="3" fill="var(--paper)" stroke="var(--line-strong)" />
			<path d="M9 12h18" stroke="var(--paper-ink)" strokeWidth="2" />
			<path d="M9 22h30M9 29h27M9 36h30" stroke="var(--paper-line)" strokeWidth="2" />
			<path
				d="M9 52c3-6 5-8 6-7s-2 7 0 7 4-7 6-7 0 5 6 5"
				fill="none"
				stroke="#2f4cc0"
				strokeWidth="2"
				strokeLinecap="round"
			/>
		</svg>
	)
}
