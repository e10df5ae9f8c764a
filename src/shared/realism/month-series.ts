import { countUpTo } from '../calendar/count-up-to'
import type { WindowSpan } from '../calendar/windows'
import type { Cases } from './cases'
import type { MonthTally } from './month-tally'
import { sortSeconds } from './radix-sort'

/** One month: clocks of its decided and of its open cases, both sorted; nothing about rows is needed any more. */
export type MonthCases = WindowSpan & {
	/** Covered whole by the history. */
	readonly covered: boolean
	readonly decided: Float64Array
	readonly open: Float64Array
	/** Cases given up by the other side, by the time they had waited: missed once that is past the target, else no case. */
	readonly givenUp: Float64Array
	/** Cases that came as counts, good at the one target they were counted for. */
	readonly tally: MonthTally | null
}

/** In `Cases.open`, beside 0 for a decided case: its clock runs, or it was given up by the other side. */
const RUNNING = 1
export const GIVEN_UP = 2
const STATES = 3

/** How a month stands at one target; `cases` = met + missed. */
export type MonthCount = { readonly cases: number; readonly met: number; readonly pending: number }

/** Sorts cases into the months that hold their start; cases outside all months are left out. */
export function monthSeries(
	cases: Cases,
	months: readonly WindowSpan[],
	covered: (span: WindowSpan) => boolean,
): MonthCases[] {
	const { count, startedAt, seconds, open } = cases
	const edges = Float64Array.from(months, ({ startEpoch }) => startEpoch)
	const ends = Float64Array.from(months, ({ endEpoch }) => endEpoch)
	/** Group of each case: its month and its state; -1 outside all months. */
	const groupOf = new Int32Array(count)
	const sizes = new Uint32Array(months.length * STATES)
	// Cases mostly come in order, so that the month of the one before is looked at first.
	let month = -1
	let from = Number.POSITIVE_INFINITY
	let to = Number.NEGATIVE_INFINITY
	for (let i = 0; i < count; i++) {
		const at = startedAt[i]!
		if (!(at >= from && at < to)) {
			month = countUpTo(edges, at) - 1
			from = edges[month] ?? Number.POSITIVE_INFINITY
			to = ends[month] ?? Number.NEGATIVE_INFINITY
		}
		const group = at >= from && at < to ? month * STATES + open[i]! : -1
		groupOf[i] = group
		if (group >= 0) sizes[group]!++
	}
	// All groups lie in one column, each after the other.
	const ordered = new Float64Array(count)
	const next = new Uint32Array(sizes.length)
	for (let group = 1; group < sizes.length; group++) next[group] = next[group - 1]! + sizes[group - 1]!
	for (let i = 0; i < count; i++) {
		const group = groupOf[i]!
		if (group >= 0) ordered[next[group]!++] = seconds[i]!
	}
	const sortedGroup = (group: number) => sortSeconds(ordered.subarray(next[group]! - sizes[group]!, next[group]!))
	return months.map((span, m) => ({
		...span,
		covered: covered(span),
		decided: sortedGroup(m * STATES),
		open: sortedGroup(m * STATES + RUNNING),
		givenUp: sortedGroup(m * STATES + GIVEN_UP),
		tally: null,
	}))
}

/** Counts at a target in seconds: at the target is in time; an open case is missed once its clock is past it. */
export function countAt(month: MonthCases, targetSeconds: number): MonthCount {
	const met = countUpTo(month.decided, targetSeconds)
	const pending = countUpTo(month.open, targetSeconds)
	const gone = month.givenUp.length - countUpTo(month.givenUp, targetSeconds)
	return {
		cases: month.decided.length + month.open.length - pending + gone + (month.tally?.cases ?? 0),
		met: met + (month.tally?.met ?? 0),
		pending,
	}
}

/** All that came in a month, whatever the target: decided, running and given up. */
export function casesIn({ decided, open, givenUp, tally }: MonthCases): number {
	return decided.length + open.length + givenUp.length + (tally?.cases ?? 0)
}
