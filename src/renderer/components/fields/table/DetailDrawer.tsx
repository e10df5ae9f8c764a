import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '../../../app/i18n'
import classes from './table.module.css'

type Props = {
	readonly title: string
	readonly subtitle?: string
	/** Controls in the head, before next and previous. */
	readonly head?: ReactNode
	readonly onPrevious: (() => void) | null
	readonly onNext: (() => void) | null
	readonly onClose: () => void
	readonly children: ReactNode
	/** A second column: readings and verdicts. */
	readonly aside?: ReactNode
	readonly foot?: ReactNode
	/** `form` gives the form more room than the readings. */
	readonly split?: 'even' | 'form'
}

/** Docked under its table, so that table, drawer and paper are seen at once. */
export function DetailDrawer({
	title,
	subtitle = '',
	head,
	onPrevious,
	onNext,
	onClose,
	children,
	aside,
	split = 'even',
	foot,
}: Props) {
	const t = useT('fields')
	const drawer = useRef<HTMLElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: the title tells that another row is open.
	useEffect(() => {
		// It docks at the pane's end and may lie on the very row that was opened.
		drawer.current?.parentElement?.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' })
	}, [title])
	return (
		<section
			ref={drawer}
			className={classes.drawer}
			aria-label={title}
			onKeyDown={(event) => {
				if (event.key === 'Escape' && !event.defaultPrevented) onClose()
			}}
		>
			<div className={classes.drawerHead}>
				<h3 className={classes.drawerTitle}>{title}</h3>
				<span className={classes.drawerSubtitle}>{subtitle}</span>
				{head}
				<ActionIcon aria-label={t('drawer.previous')} disabled={onPrevious === null} onClick={() => onPrevious?.()}>
					<IconChevronUp size={16} stroke={1.6} />
				</ActionIcon>
				<ActionIcon aria-label={t('drawer.next')} disabled={onNext === null} onClick={() => onNext?.()}>
					<IconChevronDown size={16} stroke={1.6} />
				</ActionIcon>
				<ActionIcon aria-label={t('drawer.close')} onClick={onClose}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			</div>
			<div className={classes.drawerBody} {...(aside === undefined ? {} : { 'data-split': split })}>
				<div>{children}</div>
				{aside !== undefined && <div>{aside}</div>}
			</div>
			{foot != null && <div className={classes.drawerFoot}>{foot}</div>}
		</section>
	)
}
