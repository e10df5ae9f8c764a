import type { Window } from '../agreement/values/objective'
import type { WindowSpan } from '../calendar/windows'
import { endedWithin } from './kaplan-meier'
import { countAt, type MonthCases, type MonthCount } from './month-series'
import { mergeTallies } from './month-tally'
import { sortSeconds } from './radix-sort'
import { requiredCases } from './required-cases'
import { sortedQuantile } from './sorted-column'
import type { WindowVerdict } from './verdict'

export const MONTH: Window = { kind: 'calendar', unit: 'month', count: 1 }

const MONTHS_OF = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

export function monthsInWindow(window: Window): number {
	return MONTHS_OF[window.unit] * window.count
}

/** Puts each window of an objective together from the months in it, sorted once, so that targets can move freely. */
export function windowCases(
	spans: readonly WindowSpan[],
	months: readonly MonthCases[],
	covered: (span: WindowSpan) => boolean,
): MonthCases[] {
	return spans.map((span) => {
		const inside = months.filter(
			({ startEpoch, endEpoch }) => startEpoch >= span.startEpoch && endEpoch <= span.endEpoch,
		)
		return {
			...span,
			covered: covered(span),
			decided: mergeSorted(inside.map(({ decided }) => decided)),
			open: mergeSorted(inside.map(({ open }) => open)),
			givenUp: mergeSorted(inside.map(({ givenUp }) => givenUp)),
			tally: mergeTallies(inside.map(({ tally }) => tally)),
		}
	})
}

/** How windows stand at one target. Yes-or-no metrics have no durations to describe. */
export function windowVerdicts(
	windows: readonly MonthCases[],
	goal: { readonly seconds: number; readonly sharePpm: number },
	yesNo: boolean,
): WindowVerdict[] {
	const targetSeconds = goal.seconds
	return windows.map((window) => {
		const { cases, met, pending } = countAt(window, targetSeconds)
		return {
			startEpoch: window.startEpoch,
			endEpoch: window.endEpoch,
			complete: pending === 0 && window.covered,
			cases,
			met,
			pending,
			attainment: cases === 0 ? null : met / cases,
			kept: keptOf({ cases, met, pending }, goal.sharePpm),
			kaplanMeier: pending > 0 ? endedWithin(window.decided, window.open, targetSeconds) : null,
			medianSeconds: yesNo ? null : sortedQuantile(window.decided, 0.5),
			p90Seconds: yesNo ? null : sortedQuantile(window.decided, 0.9),
			downtimeSeconds: null,
			allowedSeconds: null,
			downtimeErrorSeconds: null,
		}
	})
}

/** Certain either way, whatever becomes of the pending cases; else null. */
function keptOf({ cases, met, pending }: MonthCount, sharePpm: number): boolean | null {
	if (cases + pending === 0) return null
	const needed = requiredCases(sharePpm, cases + pending)
	if (met >= needed) return true
	return met + pending < needed ? false : null
}

export function mergeSorted(columns: readonly Float64Array[]): Float64Array {
	const [only, ...rest] = columns
	if (only === undefined) return new Float64Array(0)
	if (rest.length === 0) return only
	const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const column of columns) {
		all.set(column, at)
		at += column.length
	}
	return sortSeconds(all)
}
