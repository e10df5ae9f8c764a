import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/i18n'
import classes from './DocumentBar.module.css'

type Props = {
	readonly back: { readonly label: string; readonly onClick: () => void }
	/** What it is called, over a line of what it belongs to. */
	readonly title: ReactNode
	readonly detail: string
	readonly badge: string
	readonly badgeIcon?: ReactNode
	/** Whether it is saved. */
	readonly state: ReactNode
	/** What can be done with it, at the right. */
	readonly children: ReactNode
}

/** Over an open document: the way back, its name, what it is, whether it is saved, and what can be done with it. */
export function DocumentBar({ back, title, detail, badge, badgeIcon, state, children }: Props) {
	const t = useT('app')
	return (
		<header className={classes.bar} data-pane={t('top.bar')}>
			<Tooltip label={back.label}>
				<ActionIcon aria-label={back.label} onClick={back.onClick}>
					<IconArrowLeft size={16} stroke={1.6} />
				</ActionIcon>
			</Tooltip>
			<div className={classes.name}>
				{typeof title === 'string' ? <h1>{title}</h1> : title}
				<span className={classes.detail}>{detail}</span>
			</div>
			<Badge variant="outline" color="gray" className={classes.badge} leftSection={badgeIcon}>
				{badge}
			</Badge>
			{state}
			<span className={classes.space} />
			{children}
		</header>
	)
}
