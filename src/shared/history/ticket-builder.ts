import { cellText } from './cell-text'
import { numberOf, saysYes } from './cell-values'
import type { CsvRow } from './csv-scanner'
import { DATE_BAD } from './date-text'
import { durationOf, unitOfHeader } from './duration-text'
import { createEventBuilder } from './event-builder'
import {
	EVENT_FIELDS,
	type EventField,
	type HistoryField,
	NUMBER_FIELDS,
	type NumberField,
	TIME_FIELDS,
	type TimeField,
	WORD_FIELDS,
	type WordField,
} from './fields'
import { ensureRoom, type Growable, reserveRoom, taken } from './growable'
import { FLAG_ABANDONED, FLAG_ESCALATED, FLAG_MERGED, FLAG_SPAM, type TicketColumns } from './history'
import { createIdTable } from './id-table'
import { createTextBuilder } from './text-column'
import { joinTickets, type RowColumns } from './ticket-join'
import { type TicketPortion, timeKey } from './ticket-portion'
import { createTimeBuilder, type TimeBuilder } from './time-column'
import { DESK_TIMES, deskSeconds, type VerdictField } from './vendor-figures'
import { createWordBuilder, MAX_WORDS, type WordBuilder } from './word-column'

/** One column being filled: where its cells stand in the current file (-1: not there). */
export type TimeSlot = {
	readonly field: TimeField | EventField | 'updatedAt' | 'events'
	readonly builder: TimeBuilder
	position: number
	/** Where the column has more or fewer entries than there are rows. */
	readonly rows?: () => number
	readonly rowOf?: (entry: number) => number
}
type ColumnSlot = TimeSlot & { readonly sources: Set<number> }
type WordSlot = { readonly builder: WordBuilder; position: number; readonly sources: Set<number> }
type NumberSlot = {
	readonly column: Growable<Float64Array>
	position: number
	unitSeconds: number
	readonly sources: Set<number>
}

/** Words that are read and turned into something else at the end. */
const OTHER_WORDS = ['agent', 'vendorResponseStatus', 'vendorResolutionStatus'] as const
export type RowWord = WordField | 'agent' | VerdictField
const ROW_WORDS: readonly RowWord[] = [...WORD_FIELDS, ...OTHER_WORDS]
// The keys of EVENT_FIELDS are its fields.
const EVENT_FIELD_NAMES = Object.keys(EVENT_FIELDS) as EventField[]
/** What a portion carries: a file with any other field is read by one thread. */
const PORTION_FIELDS: ReadonlySet<HistoryField> = new Set<HistoryField>([
	...(['id', 'mergedInto', 'spam', 'updatedAt'] as const),
	...TIME_FIELDS,
	...ROW_WORDS,
	...NUMBER_FIELDS,
])

/** Enough to know a ticket again. */
const MAX_KEPT_CHARACTERS = 200

export type RowOutcome = { row: number; duplicate: boolean; badDates: HistoryField[] }

type Cell = { bytes: Uint8Array; start: number; end: number; flag: number }

type TicketFile = {
	readonly positions: ReadonlyMap<HistoryField, readonly number[]>
	readonly names: readonly string[]
}

/**
 * Columns of ticket rows over all files. `startFile` tells the positions of the next file; rows follow through `add`. Rows
 * with one id stay rows of their own until `finish` joins them, when their times can be compared.
 */
export function createTicketBuilder() {
	const idTable = createIdTable()
	const lines: Growable<Uint32Array> = { array: new Uint32Array(1_024) }
	const sourceOf: Growable<Uint16Array> = { array: new Uint16Array(1_024) }
	const flags: Growable<Uint8Array> = { array: new Uint8Array(1_024) }
	/** Ticket of every row, kept from the first row on that is not a ticket of its own. */
	const ticketOf: Growable<Uint32Array> = { array: new Uint32Array(0) }
	const events = createEventBuilder()
	const eventSlot: TimeSlot = {
		field: 'events',
		builder: events.times,
		position: -1,
		rows: events.rows,
		rowOf: events.rowOf,
	}
	const updated: ColumnSlot = { field: 'updatedAt', builder: createTimeBuilder(), position: -1, sources: new Set() }
	const times: TimeSlot[] = [eventSlot, updated]
	const columns: ColumnSlot[] = []
	const words = new Map<RowWord, WordSlot>()
	const numbers = new Map<NumberField, NumberSlot>()
	/** Flags that each file can tell. */
	const flagsOf: number[] = []
	const outcome: RowOutcome = { row: 0, duplicate: false, badDates: [] }
	let hasIds = false
	let idAt = -1
	let mergedAt = -1
	let spamAt = -1
	let eventCells = -1
	let keptAt = -1
	let plain = true
	const kept = { texts: createTextBuilder(), sources: new Set<number>() }
	let eventTimes: { field: EventField; position: number }[] = []
	let source = 0
	let rows = 0
	let tickets = 0
	let wordSlots: (WordSlot & { readonly field: RowWord })[] = []
	let numberSlots: [NumberField, NumberSlot][] = []
	const cell: Cell = { bytes: new Uint8Array(0), start: 0, end: 0, flag: 0 }

	function startFile(index: number, { positions, names }: TicketFile): void {
		source = index
		const at = (field: HistoryField) => positions.get(field)?.[0] ?? -1
		idAt = at('id')
		mergedAt = at('mergedInto')
		spamAt = at('spam')
		eventCells = at('events')
		keptAt = at('kept')
		plain = [...positions.keys()].every((field) => PORTION_FIELDS.has(field))
		if (keptAt >= 0) kept.sources.add(index)
		if (idAt >= 0) hasIds = true
		flagsOf[index] =
			(mergedAt >= 0 ? FLAG_MERGED : 0) |
			(spamAt >= 0 ? FLAG_SPAM : 0) |
			(positions.has('escalatedAt') ? FLAG_ESCALATED : 0) |
			(positions.has('abandonedAt') ? FLAG_ABANDONED : 0)
		for (const slot of [...times, ...words.values(), ...numbers.values()]) slot.position = -1
		for (const field of TIME_FIELDS) {
			for (const [nth, position] of (positions.get(field) ?? []).entries()) {
				let slot = columns.filter((one) => one.field === field)[nth]
				if (!slot) {
					slot = { field, builder: createTimeBuilder(), position, sources: new Set() }
					columns.push(slot)
					times.push(slot)
				}
				slot.position = position
				slot.sources.add(index)
			}
		}
		updated.position = at('updatedAt')
		if (updated.position >= 0) updated.sources.add(index)
		eventTimes = EVENT_FIELD_NAMES.flatMap((field) =>
			(positions.get(field) ?? []).map((position) => ({ field, position })),
		)
		for (const { field } of eventTimes) events.know(EVENT_FIELDS[field])
		eventSlot.position = eventCells >= 0 ? eventCells : (eventTimes[0]?.position ?? -1)
		for (const field of ROW_WORDS) {
			const position = at(field)
			if (position < 0) continue
			const slot = words.get(field) ?? { builder: createWordBuilder(), position, sources: new Set<number>() }
			slot.position = position
			slot.sources.add(index)
			words.set(field, slot)
		}
		for (const field of NUMBER_FIELDS) {
			const position = at(field)
			if (position < 0) continue
			const slot = numbers.get(field) ?? {
				column: { array: new Float64Array(1_024).fill(Number.NaN) },
				position,
				unitSeconds: 1,
				sources: new Set<number>(),
			}
			slot.position = position
			slot.unitSeconds = unitOfHeader(names[position] ?? '')
			slot.sources.add(index)
			numbers.set(field, slot)
		}
		wordSlots = [...words].map(([field, slot]) => ({ field, ...slot })).filter(({ position }) => position >= 0)
		numberSlots = [...numbers].filter(([, { position }]) => position >= 0)
		for (const { builder } of times)
			Object.assign(builder.evidence, { open: 0, dayFirst: 0, monthFirst: 0, yearFirst: 0 })
	}

	function point(row: CsvRow, position: number): Cell {
		const there = position < row.cells
		cell.bytes = row.bytes
		const at = row.first + position
		cell.start = there ? row.starts[at]! : 0
		cell.end = there ? row.ends[at]! : 0
		cell.flag = there ? row.flags[at]! : 0
		return cell
	}

	function textAt(row: CsvRow, position: number): string {
		const { bytes, start, end, flag } = point(row, position)
		return end === start ? '' : cellText(bytes, start, Math.min(end, start + 400), flag)
	}

	function numberAt(row: CsvRow, field: NumberField, { position, unitSeconds }: NumberSlot): number {
		const { end, start } = point(row, position)
		if (end === start) return Number.NaN
		if (DESK_TIMES.has(field)) return deskSeconds(cell, unitSeconds)
		const text = textAt(row, position)
		if (field === 'reopenCount' || field === 'contacts') return numberOf(text)
		const seconds = durationOf(text, unitSeconds)
		// An agreed measure may be a duration or a yes.
		return field === 'custom' && Number.isNaN(seconds) ? numberOf(text) : seconds
	}

	/** The ticket that the row tells of: a new one, or a known one by its id. */
	function ticketOfRow(row: CsvRow): number {
		let known = -1
		if (idAt >= 0 && idAt < row.cells) {
			let start = row.starts[row.first + idAt]!
			let end = row.ends[row.first + idAt]!
			while (end > start && row.bytes[end - 1]! <= 0x20) end--
			while (end > start && row.bytes[start]! <= 0x20) start++
			known = idTable.add(row.bytes, start, end)
		} else {
			idTable.add(row.bytes, 0, 0)
		}
		return known >= 0 ? known : tickets++
	}

	/** Stores a row. The outcome is reused by the next call. */
	function add(row: CsvRow): RowOutcome {
		const before = tickets
		const ticket = ticketOfRow(row)
		const at = rows++
		outcome.row = at
		outcome.duplicate = tickets === before
		outcome.badDates = outcome.badDates.length === 0 ? outcome.badDates : []
		place(at, ticket)
		ensureRoom(lines, rows, 0)[at] = row.line
		ensureRoom(sourceOf, rows, 0)[at] = source
		let bits = 0
		for (const slot of columns) {
			if (slot.position < 0) continue
			const kind = slot.builder.set(at, point(row, slot.position))
			const optional = slot.field === 'escalatedAt' || slot.field === 'abandonedAt'
			if (!optional) {
				if (kind === DATE_BAD) outcome.badDates.push(slot.field)
			} else if (kind !== 0 && (kind !== DATE_BAD || saysYes(textAt(row, slot.position)))) {
				bits |= slot.field === 'escalatedAt' ? FLAG_ESCALATED : FLAG_ABANDONED
			}
		}
		if (updated.position >= 0 && updated.builder.set(at, point(row, updated.position)) === DATE_BAD)
			outcome.badDates.push('updatedAt')
		for (const slot of wordSlots) slot.builder.set(at, point(row, slot.position))
		for (const [field, slot] of numberSlots) ensureRoom(slot.column, rows, Number.NaN)[at] = numberAt(row, field, slot)
		if (mergedAt >= 0 && saysYes(textAt(row, mergedAt))) bits |= FLAG_MERGED
		if (spamAt >= 0 && saysYes(textAt(row, spamAt))) bits |= FLAG_SPAM
		ensureRoom(flags, rows, 0)[at] = bits
		for (const { field, position } of eventTimes)
			if (events.add(at, EVENT_FIELDS[field], point(row, position)) === DATE_BAD) outcome.badDates.push(field)
		if (keptAt >= 0) kept.texts.set(at, textAt(row, keptAt).trim().slice(0, MAX_KEPT_CHARACTERS))
		if (eventCells >= 0 && !events.addCell(at, point(row, eventCells))) outcome.badDates.push('events')
		return outcome
	}

	/** Makes room for about so many rows in all, so that nothing is copied while they come. */
	function reserve(size: number): void {
		idTable.reserve(size)
		for (const column of [lines, sourceOf, flags]) reserveRoom<Uint32Array | Uint16Array | Uint8Array>(column, size, 0)
		for (const { builder, position } of times) if (position >= 0 && builder !== events.times) builder.reserve(size)
		for (const { builder } of wordSlots) builder.reserve(size)
		for (const [, { column }] of numberSlots) reserveRoom(column, size, Number.NaN)
	}

	/** What was read of one file, for the builder of another thread; null where that cannot be told in columns. */
	function portion(): TicketPortion | null {
		const columns = wordSlots.map(({ field, builder }) => [field, builder.finish(rows)] as const)
		if (!plain || columns.some(([, { words: known }]) => known.length >= MAX_WORDS)) return null
		const timeSlots = times.filter(({ position }) => position >= 0)
		return {
			rows,
			tickets,
			ticketOf: ticketOf.array.length > 0 ? taken(ticketOf, rows, 0) : null,
			ids: idTable.portion(),
			lines: taken(lines, rows, 0),
			flags: taken(flags, rows, 0),
			times: new Map(timeSlots.map((slot) => [timeKey(slot), slot.builder.portion(rows)])),
			words: new Map(columns),
			numbers: new Map(numberSlots.map(([field, { column }]) => [field, taken(column, rows, Number.NaN)])),
		}
	}

	/**
	 * Stores the rows of a portion, read from the current file from its line `firstLine` on. `onDuplicate` is told the line of
	 * each row whose ticket was known.
	 */
	function absorb(other: TicketPortion, firstLine: number, onDuplicate: (line: number) => void): void {
		const before = rows
		const lineOf = (row: number) => other.lines[row]! + firstLine - 1
		if (other.ticketOf === null && idTable.append(other.ids)) {
			for (let row = 0; row < other.rows; row++) place(before + row, tickets++)
		} else {
			const { bytes, ends } = other.ids
			const here = new Int32Array(other.tickets).fill(-1)
			for (let row = 0; row < other.rows; row++) {
				const there = other.ticketOf?.[row] ?? row
				const count = tickets
				if (here[there]! < 0) {
					const known = idTable.add(bytes, there === 0 ? 0 : ends[there - 1]!, ends[there]!)
					here[there] = known >= 0 ? known : tickets++
				}
				place(before + row, here[there]!)
				if (tickets === count) onDuplicate(lineOf(row))
			}
		}
		rows += other.rows
		const lineColumn = ensureRoom(lines, rows, 0)
		for (let row = 0; row < other.rows; row++) lineColumn[before + row] = lineOf(row)
		ensureRoom(sourceOf, rows, 0).fill(source, before, rows)
		ensureRoom(flags, rows, 0).set(other.flags, before)
		for (const slot of times) {
			const column = other.times.get(timeKey(slot))
			if (column !== undefined) slot.builder.absorb(before, column)
		}
		for (const { field, builder } of wordSlots) builder.absorb(before, other.words.get(field)!)
		for (const [field, { column }] of numberSlots)
			ensureRoom(column, rows, Number.NaN).set(other.numbers.get(field)!, before)
	}

	function place(row: number, ticket: number): void {
		if (ticket === row) return
		if (ticketOf.array.length === 0) {
			ticketOf.array = new Uint32Array(row)
			for (let before = 0; before < row; before++) ticketOf.array[before] = before
		}
		ensureRoom(ticketOf, row + 1, 0)[row] = ticket
	}

	function finish(): Omit<TicketColumns, 'priority'> {
		const ids = idTable.finish()
		const joined = ticketOf.array.length > 0
		const rowColumns: RowColumns = {
			rows,
			tickets,
			ticketOf: joined ? ensureRoom(ticketOf, rows, 0).slice(0, rows) : null,
			lines: taken(lines, rows, 0),
			sourceOf: taken(sourceOf, rows, 0),
			flags: taken(flags, rows, 0),
			flagsOf,
			updatedAt: updated.sources.size > 0 ? updated.builder.finish(rows) : null,
			times: columns.map(({ field, builder, sources }) => ({
				// Only TIME_FIELDS were put into these columns.
				field: field as TimeField,
				values: builder.finish(rows),
				sources,
			})),
			numbers: [...numbers].map(([field, { column, sources }]) => ({
				field,
				values: taken(column, rows, Number.NaN),
				sources,
			})),
			kept: kept.sources.size === 0 ? null : { column: kept.texts.finish(rows), sources: kept.sources },
			words: [...words].map(([field, { builder, sources }]) => ({ field, column: builder.finish(rows), sources })),
		}
		return { ...joinTickets(rowColumns, events), ids: hasIds ? ids : null }
	}

	/**
	 * Rows of known tickets from files that say when a row was written, once times are settled: another state of the ticket, or
	 * the same one twice.
	 */
	function furtherRows(): { row: number; source: number; isSame: boolean }[] {
		if (updated.sources.size === 0 || ticketOf.array.length === 0) return []
		const at = updated.builder.finish(rows)
		// Sets: one ticket may have as many rows as the file.
		const seen = new Map<number, Set<number>>()
		const found: { row: number; source: number; isSame: boolean }[] = []
		for (let row = 0; row < rows; row++) {
			const ticket = ticketOf.array[row]!
			const time = at[row]!
			const times = seen.get(ticket)
			if (times === undefined) {
				seen.set(ticket, new Set([time]))
				continue
			}
			const rowSource = sourceOf.array[row]!
			if (updated.sources.has(rowSource)) found.push({ row, source: rowSource, isSame: times.has(time) })
			times.add(time)
		}
		return found
	}

	return {
		startFile,
		add,
		reserve,
		/** Whether the current file tells of its tickets in columns alone. */
		isPlain: () => plain,
		portion,
		absorb,
		finish,
		furtherRows,
		times,
		rows: () => rows,
		lineOf: (row: number) => lines.array[row]!,
	}
}

export type TicketBuilder = ReturnType<typeof createTicketBuilder>
