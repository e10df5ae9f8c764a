import { type LocalStretch, localStretchAt, type ZoneTable } from '../calendar/zone-table'
import { addEvidence, joinEvidence, noEvidence, type OrderEvidence } from './date-order'
import { DATE_ABSOLUTE, DATE_LOCAL, DATE_OPEN, readDate, unpackDate } from './date-text'
import { ensureRoom, type Growable, reserveRoom, taken } from './growable'
import type { DateOrder } from './history-error'

/**
 * Dates of one meaning while they stream in. The order of day and month and the zone are decided only when a whole
 * column has been seen, so a row's kind is kept beside its number until then.
 */
export type TimeBuilder = {
	/** Kind as in date-text; DATE_BAD and DATE_MISSING leave the row empty. */
	readonly set: (row: number, cell: { bytes: Uint8Array; start: number; end: number; flag: number }) => number
	readonly evidence: OrderEvidence
	readonly clear: (row: number) => void
	/** Settles open dates; returns the rows that the order makes impossible. */
	readonly settleOrder: (rows: number, order: DateOrder) => number[]
	/** Extent of the wall-clock readings, for building the zone's table; infinite where there is none. */
	readonly localRange: (rows: number) => { from: number; to: number; count: number }
	/** Settles wall-clock readings in place; returns how many fell into a repeated hour. */
	readonly settleZone: (rows: number, table: ZoneTable) => number
	readonly reserve: (rows: number) => void
	/** What was read of the first `rows`, before anything is settled. */
	readonly portion: (rows: number) => TimePortion
	/** Puts what another builder read behind `at` rows of this one. */
	readonly absorb: (at: number, portion: TimePortion) => void
	readonly finish: (rows: number) => Float64Array
}

const NO_STRETCH: LocalStretch = { from: Number.NaN, to: Number.NaN, offset: 0, repeatedFrom: 0 }

export type TimePortion = {
	readonly values: Float64Array
	readonly kinds: Uint8Array
	readonly evidence: OrderEvidence
}

export function createTimeBuilder(): TimeBuilder {
	const values: Growable<Float64Array> = { array: new Float64Array(1_024) }
	const kinds: Growable<Uint8Array> = { array: new Uint8Array(1_024) }
	const out = new Float64Array(3)
	const evidence = noEvidence()
	/** Rows that were written, or passed over and then emptied: room alone costs no memory until it is used. */
	let written = 0

	function roomFor(from: number, to: number): Float64Array {
		const column = ensureRoom(values, to, 0)
		if (written < from) column.fill(Number.NaN, written, from)
		if (written < to) written = to
		return column
	}

	return {
		evidence,
		set(row, cell) {
			const kind = readDate(cell, out)
			const column = roomFor(row, row + 1)
			const known = kind === DATE_ABSOLUTE || kind === DATE_LOCAL || kind === DATE_OPEN
			column[row] = known ? out[0]! : Number.NaN
			ensureRoom(kinds, row + 1, 0)[row] = known ? kind : 0
			if (kind === DATE_OPEN) addEvidence(evidence, out[1]!, out[2]!)
			return kind
		},
		clear(row) {
			roomFor(row, row + 1)[row] = Number.NaN
			ensureRoom(kinds, row + 1, 0)[row] = 0
		},
		settleOrder(rows, order) {
			const bad: number[] = []
			const end = Math.min(rows, kinds.array.length)
			for (let row = 0; row < end; row++) {
				if (kinds.array[row] !== DATE_OPEN) continue
				const { seconds, absolute } = unpackDate(values.array[row]!, order)
				values.array[row] = seconds
				kinds.array[row] = Number.isNaN(seconds) ? 0 : absolute ? DATE_ABSOLUTE : DATE_LOCAL
				if (Number.isNaN(seconds)) bad.push(row)
			}
			return bad
		},
		localRange(rows) {
			let from = Number.POSITIVE_INFINITY
			let to = Number.NEGATIVE_INFINITY
			let count = 0
			const { array: column } = values
			const { array: known } = kinds
			const end = Math.min(rows, known.length)
			for (let row = 0; row < end; row++) {
				if (known[row] !== DATE_LOCAL) continue
				const value = column[row]!
				count++
				if (value < from) from = value
				if (value > to) to = value
			}
			return { from, to, count }
		},
		settleZone(rows, table) {
			const { array: column } = values
			const { array: known } = kinds
			let repeated = 0
			let { from, to, offset, repeatedFrom } = NO_STRETCH
			const end = Math.min(rows, known.length)
			for (let row = 0; row < end; row++) {
				if (known[row] !== DATE_LOCAL) continue
				const local = column[row]!
				if (!(local >= from && local < to)) ({ from, to, offset, repeatedFrom } = localStretchAt(table, local))
				column[row] = local - offset
				known[row] = DATE_ABSOLUTE
				if (local >= repeatedFrom) repeated++
			}
			return repeated
		},
		reserve(rows) {
			reserveRoom(values, rows, 0)
			reserveRoom(kinds, rows, 0)
		},
		portion: (rows) => ({ values: finish(rows), kinds: taken(kinds, rows, 0), evidence }),
		absorb(at, portion) {
			roomFor(at, at + portion.values.length).set(portion.values, at)
			ensureRoom(kinds, at + portion.kinds.length, 0).set(portion.kinds, at)
			joinEvidence(evidence, portion.evidence)
		},
		finish,
	}

	function finish(rows: number): Float64Array {
		roomFor(rows, rows)
		return taken(values, rows, 0)
	}
}
