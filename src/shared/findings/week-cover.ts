import { WEEKDAYS } from '../agreement/values/calendar'
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

function isStretchCovered({ fromSeconds, toSeconds }: Stretch, others: readonly Stretch[]): boolean {
	let reached = fromSeconds
	for (const other of [...others].sort((a, b) => a.fromSeconds - b.fromSeconds))
		if (other.fromSeconds <= reached) reached = Math.max(reached, other.toSeconds)
	return reached >= toSeconds
}
