import { cellText } from './cell-text'
import { numberOf, saysYes } from './cell-values'
import type { CsvRow } from './csv-scanner'
import { DATE_BAD } from './date-text'
import {
	type HistoryField,
	NUMBER_FIELDS,
	type NumberField,
	TIME_FIELDS,
	type TimeField,
	WORD_FIELDS,
	type WordField,
} from './fields'
import { ensureRoom, type Growable } from './growable'
import { FLAG_ABANDONED, FLAG_ESCALATED, FLAG_MERGED, FLAG_SPAM, type TicketColumns } from './history'
import { createIdTable } from './id-table'
import { createTimeBuilder, type TimeBuilder } from './time-column'
import { createWordBuilder, type WordBuilder, type WordColumn } from './word-column'

/** One column being filled: where its cells stand in the current file (-1: not there). */
export type TimeSlot = { readonly field: TimeField; readonly builder: TimeBuilder; position: number }

export type RowOutcome = { row: number; duplicate: boolean; badDates: TimeField[] }

/** Columns of tickets over all files. `startFile` tells the positions of the next file; rows follow through `add`. */
export function createTicketBuilder() {
	const idTable = createIdTable()
	const lines: Growable<Uint32Array> = { array: new Uint32Array(1_024) }
	const sourceOf: Growable<Uint16Array> = { array: new Uint16Array(1_024) }
	const flags: Growable<Uint8Array> = { array: new Uint8Array(1_024) }
	const times: TimeSlot[] = []
	const words = new Map<string, { builder: WordBuilder; position: number }>()
	const numbers = new Map<NumberField, { column: Growable<Float64Array>; position: number }>()
	const outcome: RowOutcome = { row: 0, duplicate: false, badDates: [] }
	let flagsKnown = 0
	let hasIds = false
	let idAt = -1
	let mergedAt = -1
	let spamAt = -1
	let source = 0
	let count = 0
	let wordSlots: { builder: WordBuilder; position: number }[] = []
	const cell: { bytes: Uint8Array; start: number; end: number; flag: number } = {
		bytes: new Uint8Array(0),
		start: 0,
		end: 0,
		flag: 0,
	}

	function startFile(index: number, positions: ReadonlyMap<HistoryField, readonly number[]>): void {
		source = index
		idAt = positions.get('id')?.[0] ?? -1
		mergedAt = positions.get('mergedInto')?.[0] ?? -1
		spamAt = positions.get('spam')?.[0] ?? -1
		if (idAt >= 0) hasIds = true
		if (mergedAt >= 0) flagsKnown |= FLAG_MERGED
		if (spamAt >= 0) flagsKnown |= FLAG_SPAM
		if (positions.has('escalatedAt')) flagsKnown |= FLAG_ESCALATED
		if (positions.has('abandonedAt')) flagsKnown |= FLAG_ABANDONED
		for (const slot of times) slot.position = -1
		for (const slot of words.values()) slot.position = -1
		for (const slot of numbers.values()) slot.position = -1
		for (const field of TIME_FIELDS) {
			for (const [nth, position] of (positions.get(field) ?? []).entries()) {
				const same = times.filter((slot) => slot.field === field)[nth]
				if (same) same.position = position
				else times.push({ field, builder: createTimeBuilder(), position })
			}
		}
		for (const field of WORD_FIELDS) {
			const position = positions.get(field)?.[0]
			if (position === undefined) continue
			const slot = words.get(field)
			if (slot) slot.position = position
			else words.set(field, { builder: createWordBuilder(), position })
		}
		for (const field of NUMBER_FIELDS) {
			const position = positions.get(field)?.[0]
			if (position === undefined) continue
			const slot = numbers.get(field)
			if (slot) slot.position = position
			else numbers.set(field, { column: { array: new Float64Array(1_024).fill(Number.NaN) }, position })
		}
		wordSlots = [...words.values()]
		for (const { builder } of times)
			Object.assign(builder.evidence, { open: 0, dayFirst: 0, monthFirst: 0, yearFirst: 0 })
	}

	function point(row: CsvRow, position: number): typeof cell {
		const there = position < row.cells
		cell.bytes = row.bytes
		cell.start = there ? row.starts[position]! : 0
		cell.end = there ? row.ends[position]! : 0
		cell.flag = there ? row.flags[position]! : 0
		return cell
	}

	function textAt(row: CsvRow, position: number): string {
		const { bytes, start, end, flag } = point(row, position)
		return end === start ? '' : cellText(bytes, start, Math.min(end, start + 400), flag)
	}

	/** Stores a row; a row with a known id replaces the earlier one. The outcome is reused by the next call. */
	function add(row: CsvRow): RowOutcome {
		let known = -1
		if (idAt >= 0 && idAt < row.cells) {
			let start = row.starts[idAt]!
			let end = row.ends[idAt]!
			while (end > start && row.bytes[end - 1]! <= 0x20) end--
			while (end > start && row.bytes[start]! <= 0x20) start++
			known = idTable.add(row.bytes, start, end)
		} else {
			idTable.add(row.bytes, 0, 0)
		}
		const at = known >= 0 ? known : count++
		outcome.row = at
		outcome.duplicate = known >= 0
		outcome.badDates = outcome.badDates.length === 0 ? outcome.badDates : []
		ensureRoom(lines, at + 1, 0)[at] = row.line
		ensureRoom(sourceOf, at + 1, 0)[at] = source
		let bits = 0
		for (const slot of times) {
			if (slot.position < 0 || slot.position >= row.cells) {
				if (known >= 0) slot.builder.clear(at)
				continue
			}
			const kind = slot.builder.set(at, point(row, slot.position))
			const optional = slot.field === 'escalatedAt' || slot.field === 'abandonedAt'
			if (!optional) {
				if (kind === DATE_BAD) outcome.badDates.push(slot.field)
			} else if (kind !== 0 && (kind !== DATE_BAD || saysYes(textAt(row, slot.position)))) {
				bits |= slot.field === 'escalatedAt' ? FLAG_ESCALATED : FLAG_ABANDONED
			}
		}
		for (const slot of wordSlots) if (slot.position >= 0) slot.builder.set(at, point(row, slot.position))
		for (const slot of numbers.values()) {
			const value = slot.position < 0 ? Number.NaN : numberOf(textAt(row, slot.position))
			ensureRoom(slot.column, at + 1, Number.NaN)[at] = value
		}
		if (mergedAt >= 0 && saysYes(textAt(row, mergedAt))) bits |= FLAG_MERGED
		if (spamAt >= 0 && saysYes(textAt(row, spamAt))) bits |= FLAG_SPAM
		ensureRoom(flags, at + 1, 0)[at] = bits
		return outcome
	}

	function finish(): Omit<TicketColumns, 'priority'> {
		const ids = idTable.finish()
		const times_ = Object.fromEntries(
			TIME_FIELDS.map((field) => [field, extreme(columnsOf(field), Math.max)]),
		) as Record<TimeField, Float64Array | null> // fromEntries forgets the keys it was given
		const resolved = columnsOf('resolvedAt')
		return {
			count,
			ids: hasIds ? ids : null,
			lines: ensureRoom(lines, count, 0).slice(0, count),
			sourceOf: ensureRoom(sourceOf, count, 0).slice(0, count),
			times: times_,
			firstResolvedAt: resolved.length > 1 ? extreme(resolved, Math.min) : times_.resolvedAt,
			numbers: Object.fromEntries(
				NUMBER_FIELDS.map((field) => {
					const slot = numbers.get(field)
					return [field, slot ? ensureRoom(slot.column, count, Number.NaN).slice(0, count) : null]
				}),
			) as Record<NumberField, Float64Array | null>, // as above
			words: {
				// as above
				...(Object.fromEntries(
					WORD_FIELDS.map((field) => [field, words.get(field)?.builder.finish(count) ?? null]),
				) as Record<WordField, WordColumn | null>),
				agent: null,
			},
			flags: ensureRoom(flags, count, 0).slice(0, count),
			flagsKnown,
			events: null,
		}
	}

	function columnsOf(field: TimeField): Float64Array[] {
		return times.filter((slot) => slot.field === field).map((slot) => slot.builder.finish(count))
	}

	return { startFile, add, finish, times, rows: () => count, lineOf: (row: number) => lines.array[row]! }
}

export type TicketBuilder = ReturnType<typeof createTicketBuilder>

/** Row by row the smallest or largest of several columns; a missing value is passed over. */
function extreme(columns: readonly Float64Array[], pick: (a: number, b: number) => number): Float64Array | null {
	const [first, ...rest] = columns
	if (!first) return null
	if (rest.length === 0) return first
	return first.map((value, row) => {
		let best = value
		for (const column of rest) {
			const other = column[row]!
			if (Number.isNaN(best)) best = other
			else if (!Number.isNaN(other)) best = pick(best, other)
		}
		return best
	})
}
