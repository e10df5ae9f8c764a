import { type CompiledCalendar, ROW, widen } from './compiled-calendar'
import { openBefore, rowAt } from './count-seconds'
import { countWhile } from './count-up-to'
import { FIRST_EPOCH_SECONDS, LAST_EPOCH_SECONDS } from './zone-table'

/**
 * When `seconds` of service have passed since `startEpoch`: the earliest such instant, so a term that ends with a shift
 * is due at closing time (BT-40). Negative seconds go back to the latest instant from which they pass (BT-41).
 * Epoch seconds; null where that is never, or outside 1900 to 2200.
 */
export function addServiceSeconds(compiled: CompiledCalendar, startEpoch: number, seconds: number): number | null {
	if (!Number.isFinite(seconds) || !widen(compiled, startEpoch, startEpoch)) return null
	if (compiled.rules === null) return withinLimits(startEpoch + seconds)
	if (seconds === 0) return startEpoch
	return seconds > 0 ? forward(compiled, startEpoch, seconds) : backward(compiled, startEpoch, -seconds)
}

/** The instant itself where there is service, else the next at which service starts; null where it never does. */
export function nextOpening(compiled: CompiledCalendar, epoch: number): number | null {
	if (!widen(compiled, epoch, epoch)) return null
	if (compiled.rules === null) return epoch
	for (;;) {
		const { tables } = compiled
		const start = tables.openings[rowAt(tables, epoch)]!
		if (start <= epoch) return epoch
		if (start <= tables.coveredTo) return start
		if (!reachFurther(compiled, 1)) return null
	}
}

function forward(compiled: CompiledCalendar, startEpoch: number, seconds: number): number | null {
	for (;;) {
		const { tables } = compiled
		const target = openBefore(tables, startEpoch) + seconds
		if (target <= openBefore(tables, tables.coveredTo)) {
			const { openings } = tables
			// The last row with fewer open seconds before it: the target lies in it or at its end.
			const row = rowsWith(openings, (before) => before < target) - 1
			return openings[row * ROW]! + (target - openings[row * ROW + 2]!)
		}
		if (!reachFurther(compiled, 1)) return null
	}
}

function backward(compiled: CompiledCalendar, startEpoch: number, seconds: number): number | null {
	for (;;) {
		const { tables } = compiled
		const target = openBefore(tables, startEpoch) - seconds
		if (target >= openBefore(tables, tables.coveredFrom)) {
			const { openings } = tables
			const row = rowsWith(openings, (before) => before <= target) - 1
			const instant = openings[row * ROW]! + (target - openings[row * ROW + 2]!)
			if (instant >= tables.coveredFrom) return instant
		}
		if (!reachFurther(compiled, -1)) return null
	}
}

function reachFurther(compiled: CompiledCalendar, direction: 1 | -1): boolean {
	const { coveredFrom, coveredTo } = compiled.tables
	if (direction === 1)
		return coveredTo < LAST_EPOCH_SECONDS && widen(compiled, coveredFrom, Math.min(coveredTo + 1, LAST_EPOCH_SECONDS))
	return coveredFrom > FIRST_EPOCH_SECONDS && widen(compiled, Math.max(coveredFrom - 1, FIRST_EPOCH_SECONDS), coveredTo)
}

/** How many rows, from the first, have sums that pass; sums never fall. */
function rowsWith(openings: Float64Array, passes: (before: number) => boolean): number {
	return countWhile(openings.length / ROW, (row) => passes(openings[row * ROW + 2]!))
}

function withinLimits(epoch: number): number | null {
	return epoch >= FIRST_EPOCH_SECONDS && epoch <= LAST_EPOCH_SECONDS ? epoch : null
}
