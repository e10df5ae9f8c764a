import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Visibility } from '../../../shared/agreement/review'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import type { Tone } from '../paper/marks'
import classes from './Card.module.css'
import { initialsOf } from './initials'
import tones from './tones.module.css'

type Props = {
	readonly author: string
	/** ISO instant. */
	readonly at: string
	readonly tone: Tone | undefined
	/** Told where something is internal. */
	readonly visibility?: Visibility
	readonly menu?: ReactNode
	readonly children: ReactNode
}

/** Who said something, when, and what. */
export function Said({ author, at, tone, visibility, menu, children }: Props) {
	const t = useT('review')
	const format = useFormat()
	return (
		<div className={`${classes.said} ${tones.tone}`} data-tone={tone}>
			<div className={classes.head}>
				<span className={classes.initials} aria-hidden>
					{initialsOf(author)}
				</span>
				<span className={classes.name}>{author}</span>
				{visibility === 'internal' && (
					<span className={classes.badge}>
						<IconLock size={12} stroke={1.8} aria-hidden />
						{t('internal')}
					</span>
				)}
				<time className={classes.time} dateTime={at} title={format.dateTime(at)}>
					{isToday(at) ? format.time(at) : format.shortDate(at)}
				</time>
				{menu}
			</div>
			{children}
		</div>
	)
}

function isToday(at: string): boolean {
	return new Date(at).toDateString() === new Date().toDateString()
}
