import { useT } from '../../app/i18n'
import classes from './sections.module.css'
import { useDayText } from './service-hours/use-day-text'

/** What a recurrence comes to: its next dates, days as `2027-01-31`, or that there are none. */
export function ComingDates({ head, dates }: { readonly head: string; readonly dates: readonly string[] }) {
	const t = useT('sections')
	const dayText = useDayText()
	return (
		<>
			<p className={classes.readingHead}>{head}</p>
			{dates.length === 0 ? (
				<p>{t('reading.no-dates')}</p>
			) : (
				<ul className={classes.dates}>
					{dates.map((date) => (
						<li key={date}>{dayText(date)}</li>
					))}
				</ul>
			)}
		</>
	)
}
