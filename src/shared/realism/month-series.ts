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

/** In `Cases.open`: neither decided nor running, but given up by the other side. */
export const GIVEN_UP = 2

/** How a month stands at one target; `cases` = met + missed. */
export type MonthCount = { readonly cases: number; readonly met: number; readonly pending: number }

/** Sorts cases into the months that hold their start; cases outside all months are left out. */
export function monthSeries(
	cases: Cases,
	months: readonly WindowSpan[],
	covered: (span: WindowSpan) => boolean,
): MonthCases[] {
	const edges = Float64Array.from(months, ({ startEpoch }) => startEpoch)
	const ends = Float64Array.from(months, ({ endEpoch }) => endEpoch)
	const monthOf = new Int32Array(cases.count)
	const decidedCounts = new Uint32Array(months.length)
	const openCounts = new Uint32Array(months.length)
	const givenUpCounts = new Uint32Array(months.length)
	// Cases mostly come in order, so that the month of the one before is looked at first.
	let month = -1
	for (let i = 0; i < cases.count; i++) {
		const at = cases.startedAt[i]!
		if (!(month >= 0 && at >= edges[month]! && at < ends[month]!)) month = countUpTo(edges, at) - 1
		const inside = month >= 0 && at < ends[month]!
		monthOf[i] = inside ? month : -1
		if (inside) {
			if (cases.open[i] === 1) openCounts[month]!++
			else if (cases.open[i] === GIVEN_UP) givenUpCounts[month]!++
			else decidedCounts[month]!++
		}
	}
	const series = months.map((span, m) => ({
		...span,
		covered: covered(span),
		decided: new Float64Array(decidedCounts[m]!),
		open: new Float64Array(openCounts[m]!),
		givenUp: new Float64Array(givenUpCounts[m]!),
		tally: null,
	}))
	decidedCounts.fill(0)
	openCounts.fill(0)
	givenUpCounts.fill(0)
	for (let i = 0; i < cases.count; i++) {
		const month = monthOf[i]!
		if (month < 0) continue
		if (cases.open[i] === 1) series[month]!.open[openCounts[month]!++] = cases.seconds[i]!
		else if (cases.open[i] === GIVEN_UP) series[month]!.givenUp[givenUpCounts[month]!++] = cases.seconds[i]!
		else series[month]!.decided[decidedCounts[month]!++] = cases.seconds[i]!
	}
	for (const { decided, open, givenUp } of series) {
		sortSeconds(decided)
		sortSeconds(open)
		sortSeconds(givenUp)
	}
	return series
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
