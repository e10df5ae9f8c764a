import { ActionIcon } from '@mantine/core'
import { IconAlertCircle, IconLock, IconMail, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/i18n'
import classes from './Banner.module.css'

const ICONS = { lock: IconLock, warning: IconAlertCircle, letter: IconMail } as const

type Props = {
	readonly kind: keyof typeof ICONS
	readonly children: ReactNode
	/** Left out where the state behind the sentence goes on. */
	readonly onClose?: () => void
}

/** One sentence across the page about a state that concerns all of it. */
export function Banner({ kind, children, onClose }: Props) {
	const t = useT('app')
	const Icon = ICONS[kind]
	return (
		<div className={classes.banner} role="status">
			<Icon size={16} stroke={1.6} className={classes.icon} data-kind={kind} aria-hidden />
			<div className={classes.text}>{children}</div>
			{onClose !== undefined && (
				<ActionIcon size={24} aria-label={t('common.close')} onClick={onClose}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			)}
		</div>
	)
}
