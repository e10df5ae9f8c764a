import { cellText } from './cell-text'
import { saysYes } from './cell-values'
import type { CsvRow } from './csv-scanner'
import { DATE_BAD, DATE_MISSING, isMissing } from './date-text'
import type { HistoryField, OutageField } from './fields'
import { ensureRoom, type Growable } from './growable'
import { createRowWriter } from './row-source'
import type { TableColumns } from './table-columns'
import type { TableField } from './table-fields'
import { createTimeBuilder, type TimeBuilder } from './time-column'
import { createWordBuilder, type WordBuilder } from './word-column'

/** Where the columns of a file stand, and what was said instead of a column. */
export type FileColumns = {
	readonly positions: ReadonlyMap<HistoryField, readonly number[]>
	readonly names: readonly string[]
	readonly constants: ReadonlyMap<string, string>
}

/** Reads a number cell; `header` is its column's name, which often tells the unit. NaN where it is none. */
export type ReadNumber = (text: string, header: string) => number

export type TableSpec<Time extends string, Num extends string, Word extends string> = {
	readonly times: readonly Time[]
	readonly numbers: Readonly<Record<Num, ReadNumber>>
	readonly words: readonly Word[]
	/** Times that some files tell with a plain yes. */
	readonly yesTimes?: readonly Time[]
	/** Number fields whose columns are added up, e.g. talk and after-call work. */
	readonly summed?: readonly Num[]
	/** Rewrites the text of a time before it is read as a date; several columns come joined by a space. */
	readonly timeText?: (text: string) => string
}

export type TableOutcome = { readonly badDates: HistoryField[]; readonly badNumbers: HistoryField[] }

type Slot = { position: number }
type TimeSlot<Time> = Slot & { field: Time; builder: TimeBuilder; further: readonly number[] }
type NumberSlot = { positions: readonly number[]; headers: readonly string[]; column: Growable<Float64Array> }

const MAX_CELL_BYTES = 400
const NO_CELL = { bytes: new Uint8Array(0), start: 0, end: 0, flag: 0 }

/** Columns of one kind of table over all its files; `startFile` tells where the next file has them. */
export function createTableBuilder<Time extends TableField | OutageField, Num extends string, Word extends string>(
	spec: TableSpec<Time, Num, Word>,
) {
	const lines: Growable<Uint32Array> = { array: new Uint32Array(256) }
	const sourceOf: Growable<Uint16Array> = { array: new Uint16Array(256) }
	const yes: Growable<Uint8Array> = { array: new Uint8Array(256) }
	const times: TimeSlot<Time>[] = spec.times.map((field) => ({
		field,
		builder: createTimeBuilder(),
		position: -1,
		further: [],
	}))
	// The keys of an object of readers are the number fields.
	const numberFields = Object.keys(spec.numbers) as Num[]
	const numbers = new Map<Num, NumberSlot>()
	const words = new Map<Word, Slot & { builder: WordBuilder }>()
	const seen = new Set<string>()
	const writer = createRowWriter()
	let constants: ReadonlyMap<string, string> = new Map()
	let source = 0
	let count = 0

	function startFile(index: number, { positions, names, constants: given }: FileColumns): void {
		source = index
		constants = given
		for (const slot of times) {
			// Fields of this table are history fields; the map's type is wider than the table's.
			const [first = -1, ...further] = positions.get(slot.field) ?? []
			slot.position = first
			slot.further = further
			if (first >= 0) seen.add(slot.field)
			Object.assign(slot.builder.evidence, { open: 0, dayFirst: 0, monthFirst: 0, yearFirst: 0 })
		}
		for (const field of numberFields) {
			const found = positions.get(field as unknown as HistoryField) ?? [] // as above
			const slot = numbers.get(field)
			const headers = found.map((position) => names[position] ?? '')
			if (slot) Object.assign(slot, { positions: found, headers })
			else if (found.length > 0 || given.has(field))
				numbers.set(field, {
					positions: found,
					headers,
					column: { array: new Float64Array(256).fill(Number.NaN) },
				})
		}
		for (const field of spec.words) {
			const position = positions.get(field as unknown as HistoryField)?.[0] ?? -1 // as above
			const slot = words.get(field)
			if (slot) slot.position = position
			else if (position >= 0 || given.has(field)) words.set(field, { builder: createWordBuilder(), position })
		}
	}

	function cellAt(row: CsvRow, position: number) {
		if (position < 0 || position >= row.cells) return NO_CELL
		const cell = row.first + position
		return {
			bytes: row.bytes,
			start: row.starts[cell]!,
			end: Math.min(row.ends[cell]!, row.starts[cell]! + MAX_CELL_BYTES),
			flag: row.flags[cell]!,
		}
	}

	function textAt(row: CsvRow, position: number): string {
		const { bytes, start, end, flag } = cellAt(row, position)
		return cellText(bytes, start, end, flag).trim()
	}

	function cellOf(text: string) {
		writer.start(0)
		writer.text(text)
		return { bytes: writer.row.bytes, start: 0, end: writer.row.ends[0]!, flag: 0 }
	}

	function timeCell(row: CsvRow, slot: TimeSlot<Time>) {
		if (spec.timeText === undefined) return cellAt(row, slot.position)
		const parts = [slot.position, ...slot.further].map((position) => textAt(row, position))
		return cellOf(spec.timeText(parts.filter((part) => part !== '').join(' ')))
	}

	function add(row: CsvRow): TableOutcome {
		const index = count++
		const outcome: TableOutcome = { badDates: [], badNumbers: [] }
		ensureRoom(lines, count, 0)[index] = row.line
		ensureRoom(sourceOf, count, 0)[index] = source
		let bits = 0
		for (const [nth, slot] of times.entries()) {
			if (slot.position < 0) {
				slot.builder.clear(index)
				continue
			}
			const kind = slot.builder.set(index, timeCell(row, slot))
			const mayBeYes = spec.yesTimes?.includes(slot.field) ?? false
			if (kind === DATE_BAD && !mayBeYes) outcome.badDates.push(slot.field)
			const happened = kind !== DATE_MISSING && (kind !== DATE_BAD || saysYes(textAt(row, slot.position)))
			if (mayBeYes && happened) bits |= 1 << nth
		}
		ensureRoom(yes, count, 0)[index] = bits
		for (const [field, slot] of numbers) {
			const value = numberAt(row, field, slot)
			ensureRoom(slot.column, count, Number.NaN)[index] = value
			// Unreadable is something else than missing.
			if (Number.isNaN(value) && slot.positions.some((position) => !isMissing(textAt(row, position))))
				outcome.badNumbers.push(field as unknown as HistoryField) // as above
		}
		for (const [field, slot] of words) {
			const said = constants.get(field)
			if (slot.position >= 0 || said === undefined) slot.builder.set(index, cellAt(row, slot.position))
			else slot.builder.set(index, cellOf(said))
		}
		return outcome
	}

	function numberAt(row: CsvRow, field: Num, slot: NumberSlot): number {
		const read = spec.numbers[field]
		if (slot.positions.length === 0) return read(constants.get(field) ?? '', '')
		if (!spec.summed?.includes(field)) return read(textAt(row, slot.positions[0]!), slot.headers[0]!)
		let sum = Number.NaN
		for (const [nth, position] of slot.positions.entries()) {
			const part = read(textAt(row, position), slot.headers[nth]!)
			if (!Number.isNaN(part)) sum = Number.isNaN(sum) ? part : sum + part
		}
		return sum
	}

	/** The columns, and a row's bit `n` where the nth time of the spec said yes or held a date. */
	function finish(): TableColumns<Time, Num, Word> & { readonly yes: Uint8Array } {
		return {
			count,
			lines: ensureRoom(lines, count, 0).slice(0, count),
			sourceOf: ensureRoom(sourceOf, count, 0).slice(0, count),
			// fromEntries forgets the keys it was given, here and below.
			times: Object.fromEntries(
				times.map(({ field, builder }) => [field, seen.has(field) ? builder.finish(count) : null]),
			) as Record<Time, Float64Array | null>,
			numbers: Object.fromEntries(
				numberFields.map((field) => {
					const slot = numbers.get(field)
					return [field, slot ? ensureRoom(slot.column, count, Number.NaN).slice(0, count) : null]
				}),
			) as Record<Num, Float64Array | null>,
			words: Object.fromEntries(
				spec.words.map((field) => [field, words.get(field)?.builder.finish(count) ?? null]),
			) as TableColumns<Time, Num, Word>['words'],
			yes: ensureRoom(yes, count, 0).slice(0, count),
		}
	}

	return { startFile, add, finish, times, rows: () => count, lineOf: (row: number) => lines.array[row]! }
}
