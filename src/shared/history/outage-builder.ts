import { cellText } from './cell-text'
import { saysYes, shareOf } from './cell-values'
import type { CsvRow } from './csv-scanner'
import { DATE_BAD } from './date-text'
import type { HistoryField } from './fields'
import { ensureRoom, type Growable } from './growable'
import type { OutageColumns } from './history'
import { createTimeBuilder } from './time-column'
import { createWordBuilder } from './word-column'

/** Columns of outages over all files. A share that is not given means that everybody was affected. */
export function createOutageBuilder() {
	const started = createTimeBuilder()
	const ended = createTimeBuilder()
	const service = createWordBuilder()
	const cause = createWordBuilder()
	const lines: Growable<Uint32Array> = { array: new Uint32Array(256) }
	const sourceOf: Growable<Uint16Array> = { array: new Uint16Array(256) }
	const planned: Growable<Uint8Array> = { array: new Uint8Array(256) }
	const plannedKnown: Growable<Uint8Array> = { array: new Uint8Array(256) }
	const affected: Growable<Float64Array> = { array: new Float64Array(256) }
	const times = [
		{ field: 'startedAt' as const, builder: started, position: -1 },
		{ field: 'endedAt' as const, builder: ended, position: -1 },
	]
	let at = { service: -1, planned: -1, share: -1, cause: -1 }
	let hasService = false
	let hasCause = false
	let source = 0
	let count = 0

	function startFile(index: number, positions: ReadonlyMap<HistoryField, readonly number[]>): void {
		source = index
		for (const slot of times) {
			slot.position = positions.get(slot.field)?.[0] ?? -1
			Object.assign(slot.builder.evidence, { open: 0, dayFirst: 0, monthFirst: 0, yearFirst: 0 })
		}
		at = {
			service: positions.get('service')?.[0] ?? -1,
			planned: positions.get('planned')?.[0] ?? -1,
			share: positions.get('affectedShare')?.[0] ?? -1,
			cause: positions.get('cause')?.[0] ?? -1,
		}
		if (at.service >= 0) hasService = true
		if (at.cause >= 0) hasCause = true
	}

	function cellAt(row: CsvRow, position: number) {
		if (position < 0 || position >= row.cells) return { bytes: row.bytes, start: 0, end: 0, flag: 0 }
		return {
			bytes: row.bytes,
			start: row.starts[position]!,
			end: row.ends[position]!,
			flag: row.flags[position]!,
		}
	}

	function textAt(row: CsvRow, position: number): string {
		const { bytes, start, end, flag } = cellAt(row, position)
		return cellText(bytes, start, Math.min(end, start + 400), flag)
	}

	/** Stores a row and returns its index and the fields whose dates could not be read. */
	function add(row: CsvRow): { row: number; badDates: ('startedAt' | 'endedAt')[] } {
		const index = count++
		const badDates = times
			.filter(({ builder, position }) => builder.set(index, cellAt(row, position)) === DATE_BAD)
			.map(({ field }) => field)
		service.set(index, cellAt(row, at.service))
		cause.set(index, cellAt(row, at.cause))
		ensureRoom(lines, count, 0)[index] = row.line
		ensureRoom(sourceOf, count, 0)[index] = source
		ensureRoom(planned, count, 0)[index] = at.planned >= 0 && saysYes(textAt(row, at.planned)) ? 1 : 0
		ensureRoom(plannedKnown, count, 0)[index] = at.planned >= 0 ? 1 : 0
		const share = at.share < 0 ? 1 : shareOf(textAt(row, at.share))
		ensureRoom(affected, count, 0)[index] = Number.isNaN(share) ? 1 : share
		return { row: index, badDates }
	}

	function finish(): OutageColumns {
		return {
			count,
			lines: ensureRoom(lines, count, 0).slice(0, count),
			sourceOf: ensureRoom(sourceOf, count, 0).slice(0, count),
			startedAt: started.finish(count),
			endedAt: ended.finish(count),
			service: hasService ? service.finish(count) : null,
			planned: ensureRoom(planned, count, 0).slice(0, count),
			plannedKnown: ensureRoom(plannedKnown, count, 0).slice(0, count),
			affectedShare: ensureRoom(affected, count, 0).slice(0, count),
			cause: hasCause ? cause.finish(count) : null,
		}
	}

	return { startFile, add, finish, times, rows: () => count, lineOf: (row: number) => lines.array[row]! }
}
