import { countAt } from './month-series'
import { OUTLOOK_MONTHS, type Outlook } from './outlook'
import { completeMonths, type PreparedObjective } from './prepared-objective'
import type { Suggestion } from './verdict'
import { fitWindows, type WindowPosterior } from './window-posterior'

/** A share that is suggested changes the promise, not what comes; a time changes which cases are in time. */
export function suggestedOutlook(
	prepared: PreparedObjective,
	suggested: Suggestion,
	drafted: WindowPosterior | null,
): Outlook | null {
	const seconds = suggested.unit === 'seconds' ? suggested.value : 0
	const counts = completeMonths(prepared, seconds)
	if (counts.length === 0) return null
	const posterior = prepared.yesNo && drafted !== null ? drafted : fitWindows(counts)
	return outlookOf(prepared, seconds, posterior)
}

export function outlookOf(prepared: PreparedObjective, seconds: number, posterior: WindowPosterior): Outlook {
	const sizes = prepared.months
		.filter(({ covered }) => covered)
		.map((month) => countAt(month, seconds))
		.filter(({ pending }) => pending === 0)
		.map(({ cases }) => cases)
	return { kind: 'cases', posterior, monthCases: sizes.slice(-OUTLOOK_MONTHS) }
}
