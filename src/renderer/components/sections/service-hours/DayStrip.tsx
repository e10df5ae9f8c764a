import type { Stretch } from '../../../../shared/sections/readings/weekly-hours'
import { useT } from '../../../app/i18n'
import classes from './hours.module.css'

const DAY_SECONDS = 86_400

/** A day from 0 to 24 h; what runs over from the evening before is hatched. */
export function DayStrip({ stretches, day }: { readonly stretches: readonly Stretch[]; readonly day: string }) {
	const t = useT('sections')
	const spoken = stretches.map((stretch) => `${clock(stretch.fromSeconds)}–${clock(stretch.toSeconds)}`).join(', ')
	return (
		<div
			className={classes.strip}
			role="img"
			aria-label={t('week.strip', { day, hours: spoken === '' ? t('week.closed') : spoken })}
		>
			{stretches.map((stretch) => (
				<span
					key={`${stretch.tail}-${stretch.fromSeconds}`}
					className={stretch.tail ? classes.tail : classes.open}
					title={`${clock(stretch.fromSeconds)}–${clock(stretch.toSeconds)}`}
					style={{
						left: `${(stretch.fromSeconds / DAY_SECONDS) * 100}%`,
						width: `${((stretch.toSeconds - stretch.fromSeconds) / DAY_SECONDS) * 100}%`,
					}}
				/>
			))}
		</div>
	)
}

const MARKS = [0, 6, 12, 18, 24] as const

export function StripScale() {
	return (
		<div className={classes.scale} aria-hidden>
			{MARKS.map((hour) => (
				<span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
					{hour}
				</span>
			))}
		</div>
	)
}

function clock(seconds: number): string {
	const minutes = Math.round(seconds / 60)
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
