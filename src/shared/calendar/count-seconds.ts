import { BUCKETS_PER_SECOND, type CompiledCalendar, type OpeningTables, ROW, widen } from './compiled-calendar'

/** Pauses of many rows: row i owns entries `firstOf[i]` up to `firstOf[i + 1]` of `starts` and `ends` (epoch seconds). */
export type PauseColumns = {
	readonly firstOf: Uint32Array
	readonly starts: Float64Array
	readonly ends: Float64Array
}

/** A pause in epoch seconds; half-open; an end of Infinity is a pause still running. */
export type Pause = readonly [startEpoch: number, endEpoch: number]

/**
 * Open seconds in [from, to), epoch seconds with fractions. Exact in the doubles given: no rounding, no allocation.
 * 0 where `to` is not after `from`; NaN where an instant is NaN (missing) or outside 1900 to 2200.
 */
export function countSeconds(compiled: CompiledCalendar, fromEpoch: number, toEpoch: number): number {
	if (!(fromEpoch < toEpoch)) return fromEpoch >= toEpoch ? 0 : Number.NaN
	const tables = compiled.tables
	if (fromEpoch >= tables.coveredFrom && toEpoch <= tables.coveredTo) {
		if (compiled.rules === null) return toEpoch - fromEpoch
		return openBefore(tables, toEpoch) - openBefore(tables, fromEpoch)
	}
	if (!widen(compiled, fromEpoch, toEpoch)) return Number.NaN
	return openBefore(compiled.tables, toEpoch) - openBefore(compiled.tables, fromEpoch)
}

/** As `countSeconds`, without what falls into pauses; those may overlap and come in any order. */
export function countUnpausedSeconds(
	compiled: CompiledCalendar,
	fromEpoch: number,
	toEpoch: number,
	pauses: readonly Pause[],
): number {
	let counted = countSeconds(compiled, fromEpoch, toEpoch)
	for (const [start, end] of unitePauses(pauses, fromEpoch, toEpoch)) counted -= countSeconds(compiled, start, end)
	return counted
}

/**
 * `countSeconds` for columns of equal length, written to `out`; with pauses, what falls into them is taken off.
 * A pause whose start or end is NaN takes nothing off.
 */
export function countSecondsColumn(
	compiled: CompiledCalendar,
	columns: { readonly from: Float64Array; readonly to: Float64Array; readonly pauses?: PauseColumns },
	out: Float64Array,
): Float64Array {
	const { from, to, pauses } = columns
	for (let i = 0; i < from.length; i++) out[i] = countSeconds(compiled, from[i]!, to[i]!)
	if (pauses === undefined) return out
	for (let i = 0; i < from.length; i++) {
		const first = pauses.firstOf[i]!
		const last = pauses.firstOf[i + 1]!
		if (first === last) continue
		const row: Pause[] = []
		for (let p = first; p < last; p++) row.push([pauses.starts[p]!, pauses.ends[p]!])
		for (const [start, end] of unitePauses(row, from[i]!, to[i]!)) out[i]! -= countSeconds(compiled, start, end)
	}
	return out
}

/** Is there service at this instant? False outside 1900 to 2200. */
export function isOpen(compiled: CompiledCalendar, epoch: number): boolean {
	if (!widen(compiled, epoch, epoch)) return false
	if (compiled.rules === null) return true
	const { openings } = compiled.tables
	return openings[rowAt(compiled.tables, epoch)]! <= epoch
}

/** Open seconds from the start of the tables to an instant they cover. */
export function openBefore(tables: OpeningTables, epoch: number): number {
	const { openings } = tables
	const row = rowAt(tables, epoch)
	const start = openings[row]!
	const before = openings[row + 2]!
	return epoch > start ? before + (epoch - start) : before
}

/** Offset of the first row that ends after an instant the tables cover. */
export function rowAt(tables: OpeningTables, epoch: number): number {
	const { openings } = tables
	let row = tables.buckets[((epoch - tables.coveredFrom) * BUCKETS_PER_SECOND) | 0]!
	while (openings[row + 1]! <= epoch) row += ROW
	return row
}

/** Pauses cut to [from, to), sorted, united where they overlap or touch (BT-45). */
export function unitePauses(pauses: readonly Pause[], fromEpoch: number, toEpoch: number): Pause[] {
	const united: [number, number][] = []
	const cut = pauses
		.map(([start, end]): Pause => [Math.max(start, fromEpoch), Math.min(end, toEpoch)])
		.filter(([start, end]) => start < end)
		.sort((a, b) => a[0] - b[0])
	for (const [start, end] of cut) {
		const last = united.at(-1)
		if (last === undefined || start > last[1]) united.push([start, end])
		else if (end > last[1]) last[1] = end
	}
	return united
}
