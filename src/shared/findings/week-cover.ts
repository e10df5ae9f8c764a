import { type Calendar, WEEKDAYS } from '../agreement/values/calendar'
import { type Stretch, type Weekly, weekStretches } from '../sections/readings/weekly-hours'

/** Is every open moment of a week also open in one of the others? */
export function isWeekCovered(week: Weekly, others: readonly Weekly[]): boolean {
	const own = weekStretches(week)
	const theirs = others.map(weekStretches)
	return WEEKDAYS.every((day) =>
		own[day].every((stretch) =>
			isStretchCovered(
				stretch,
				theirs.flatMap((one) => one[day]),
			),
		),
	)
}

/** The same of calendars. Hours of other time zones are not compared and count as covered. */
export function isCalendarCovered({ weekly, timeZone }: Calendar, others: readonly Calendar[]): boolean {
	const comparable = others.filter((one) => one.timeZone === timeZone)
	return (
		comparable.length < others.length ||
		isWeekCovered(
			weekly,
			comparable.map((one) => one.weekly),
		)
	)
}

function isStretchCovered({ fromSeconds, toSeconds }: Stretch, others: readonly Stretch[]): boolean {
	let reached = fromSeconds
	for (const other of [...others].sort((a, b) => a.fromSeconds - b.fromSeconds))
		if (other.fromSeconds <= reached) reached = Math.max(reached, other.toSeconds)
	return reached >= toSeconds
}
