import { countAt, type MonthCases } from './month-series'
import type { PreparedObjective } from './prepared-objective'
import { pooledQuantile } from './sorted-column'
import { leastUpperBound } from './stochastic-order'
import {
	chooseMemory,
	fitShared,
	fitTarget,
	MEMORIES,
	type WindowCount,
	type WindowPosterior,
} from './window-posterior'

/** Quantiles of all clocks at which memory and spread are learned: contracts promise shares of about these sizes. */
const LEARNED_AT: readonly number[] = [0.8, 0.9, 0.95]
/** Quantiles at which nearly all cases are good, and months that differ elsewhere may be alike. */
const LOOSE_AT: readonly number[] = [0.98, 0.99, 1]

/** What history says of an objective at any target. */
export type DeskFit = {
	/** How much a month counts less than the next one. */
	readonly memory: number
	/**
	 * Posterior over mean and spread of the share of good cases in the month `ahead` months after the last covered one (1 is the
	 * next). At a looser target it is never below that at a stricter one, in the usual stochastic order.
	 */
	readonly posteriorAt: (seconds: number, ahead?: number) => WindowPosterior
}

// A cache of facts: months never change, and a target that moves asks of the same ones again.
const known = new WeakMap<readonly MonthCases[], DeskFit>()

/** One fit for all targets of an objective. */
export function deskFit(prepared: PreparedObjective): DeskFit {
	const { months } = prepared
	const found = known.get(months) ?? fitDesk(months, learningTargets(prepared))
	known.set(months, found)
	return found
}

/** Covered months in which nothing is pending at the target; `index` counts along the calendar. */
export function completeMonths(months: readonly MonthCases[], seconds: number): WindowCount[] {
	const counts: WindowCount[] = []
	for (const [index, month] of months.entries()) {
		const { cases, met, pending } = countAt(month, seconds)
		if (month.covered && pending === 0 && cases > 0) counts.push({ index, cases, met })
	}
	return counts
}

/** Targets at which the fit is learned, and looser ones at which few cases miss; distinct, strictest first. */
type Learning = { readonly common: readonly number[]; readonly loose: readonly number[] }

function learningTargets({ yesNo, counted, pooled }: PreparedObjective): Learning {
	const recorded = counted?.recordedSeconds ?? null
	if (yesNo || recorded !== null) return { common: [recorded ?? 0], loose: [] }
	const at = (shares: readonly number[]) => [
		...new Set(shares.flatMap((share) => pooledQuantile(pooled, share) ?? []).filter((seconds) => seconds >= 0)),
	]
	const slowest = pooledQuantile(pooled, 1)
	// Where all cases are good, months cannot be seen to differ.
	const telling = at(LEARNED_AT).filter((seconds) => seconds !== slowest)
	return { common: telling.length > 0 ? telling : at(LEARNED_AT), loose: at(LOOSE_AT) }
}

function fitDesk(months: readonly MonthCases[], { common, loose }: Learning): DeskFit {
	const next = months.findLastIndex(({ covered }) => covered) + 1
	const shared = fitShared(
		common.map((seconds) => completeMonths(months, seconds)),
		next,
	)
	const longer = longerMemories(months, loose, shared.memory)
	// Past one of these targets a month is no longer complete, because an open case has not missed it yet.
	const edges = months
		.flatMap(({ covered, open }) => (covered && open.length > 0 ? [open[0]!] : []))
		.filter((seconds) => seconds > 0)
		.sort((a, b) => a - b)
	const atEdges = new Map<string, Float64Array>()

	/** Just before a month drops out: what the months said together holds for looser targets too. */
	function beforeEdge(edge: number, ahead: number): Float64Array {
		const key = `${edge} ${ahead}`
		const weights = atEdges.get(key) ?? weightsAt(justBelow(edge), ahead)
		atEdges.set(key, weights)
		return weights
	}

	function weightsAt(seconds: number, ahead: number): Float64Array {
		const counts = completeMonths(months, seconds)
		const memories = [shared.memory, ...longer.filter(({ from }) => from <= seconds).map(({ memory }) => memory)]
		return leastUpperBound([...new Set(memories)].map((memory) => fitTarget(shared, counts, ahead, memory).weights))
	}

	return {
		memory: shared.memory,
		posteriorAt: (seconds, ahead = 1) => {
			const stricter = edges.filter((edge) => edge <= seconds).map((edge) => beforeEdge(edge, ahead))
			return { memory: shared.memory, weights: leastUpperBound([weightsAt(seconds, ahead), ...stricter]) }
		},
	}
}

/** From which target on the months are alike enough for a longer memory than that of the usual ones. */
function longerMemories(months: readonly MonthCases[], loose: readonly number[], memory: number) {
	if (memory === Math.max(...MEMORIES)) return []
	return loose
		.map((from) => ({ from, memory: chooseMemory([completeMonths(months, from)]) }))
		.filter((found) => found.memory > memory)
}

/** No case ends between this and `seconds`: clocks are of whole or thousandths of seconds. */
function justBelow(seconds: number): number {
	return seconds - 1e-6
}
