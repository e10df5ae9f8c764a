import { countUpTo } from '../calendar/count-up-to'
import type { WindowSpan } from '../calendar/windows'
import type { MonthCases } from './month-series'

/** Cases that come as counts: how many began at an instant or in the interval after it, and how many of them were good. */
export type Tally = { readonly at: number; readonly cases: number; readonly met: number }

/** Counts of one month or window; good at the one target they were counted for. */
export type MonthTally = { readonly cases: number; readonly met: number }

/** Sums of tallies in the months that hold their instants; null where a month has none. */
export function tallyByMonth(tallies: readonly Tally[], months: readonly WindowSpan[]): (MonthTally | null)[] {
	const edges = Float64Array.from(months, ({ startEpoch }) => startEpoch)
	const sums: ({ cases: number; met: number } | null)[] = months.map(() => null)
	for (const { at, cases, met } of tallies) {
		const month = countUpTo(edges, at) - 1
		if (month < 0 || at >= months[month]!.endEpoch) continue
		const sum = sums[month] ?? { cases: 0, met: 0 }
		sums[month] = sum
		sum.cases += cases
		sum.met += met
	}
	return sums
}

export function addTallies(months: readonly MonthCases[], tallies: readonly (MonthTally | null)[]): MonthCases[] {
	return months.map((month, index) => ({ ...month, tally: tallies[index] ?? null }))
}

/** The tallies of several months as one; null where none has any. */
export function mergeTallies(tallies: readonly (MonthTally | null)[]): MonthTally | null {
	const given = tallies.filter((tally) => tally !== null)
	if (given.length === 0) return null
	return {
		cases: given.reduce((sum, { cases }) => sum + cases, 0),
		met: given.reduce((sum, { met }) => sum + met, 0),
	}
}
