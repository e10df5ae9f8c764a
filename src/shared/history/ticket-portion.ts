import type { NumberField } from './fields'
import type { IdPortion } from './id-table'
import type { RowWord } from './ticket-builder'
import type { TimePortion } from './time-column'
import type { WordColumn } from './word-column'

/** Rows of tickets that another thread read from a stretch of the same file: plain columns, which can be sent as they are. */
export type TicketPortion = {
	readonly rows: number
	readonly tickets: number
	/** Ticket of every row; null where every row is a ticket of its own. */
	readonly ticketOf: Uint32Array | null
	readonly ids: IdPortion
	/** Lines count from the beginning of the stretch. */
	readonly lines: Uint32Array
	readonly flags: Uint8Array
	/** By `timeKey`. */
	readonly times: ReadonlyMap<string, TimePortion>
	readonly words: ReadonlyMap<RowWord, WordColumn>
	readonly numbers: ReadonlyMap<NumberField, Float64Array>
}

/** Tells the columns of one file apart: a field may have several of them. */
export function timeKey({ field, position }: { readonly field: string; readonly position: number }): string {
	return `${field}@${position}`
}

/** The memory of a portion, to be handed over to another thread rather than copied. */
export function buffersOf({ ticketOf, ids, lines, flags, times, words, numbers }: TicketPortion): ArrayBuffer[] {
	const columns = [
		...(ticketOf === null ? [] : [ticketOf]),
		...[ids.bytes, ids.ends, lines, flags],
		...[...times.values()].flatMap(({ values, kinds }) => [values, kinds]),
		...[...words.values()].map(({ codes }) => codes),
		...numbers.values(),
	]
	return [...new Set(columns.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
}
