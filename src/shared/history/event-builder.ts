import { decodeText } from './cell-text'
import { DATE_BAD, DATE_MISSING } from './date-text'
import { visitEvents } from './event-text'
import { ensureRoom, type Growable } from './growable'
import { EVENT_KINDS, type EventKind, type TicketEvents } from './ticket-events'
import { createTimeBuilder } from './time-column'

type Cell = { readonly bytes: Uint8Array; readonly start: number; readonly end: number; readonly flag: number }

/** An event that was found after all rows were read; its time is settled already. */
export type LateEvent = { readonly ticket: number; readonly at: number; readonly kind: EventKind }

/** Events while rows stream in. Their times go through a column like any other, so that zone and order are settled once. */
export function createEventBuilder() {
	const times = createTimeBuilder()
	const rowOf: Growable<Uint32Array> = { array: new Uint32Array(256) }
	const kinds: Growable<Uint8Array> = { array: new Uint8Array(256) }
	const encoder = { bytes: new Uint8Array(64) }
	let count = 0
	let known = 0

	function store(row: number, kind: number, cell: Cell): number {
		const found = times.set(count, cell)
		if (found === DATE_MISSING || found === DATE_BAD) return found
		ensureRoom(rowOf, count + 1, 0)[count] = row
		ensureRoom(kinds, count + 1, 0)[count] = kind
		count++
		return found
	}

	return {
		times,
		rows: () => count,
		rowOf: (event: number) => rowOf.array[event]!,
		/** A file can tell this kind. */
		know(kind: EventKind): void {
			known |= 1 << EVENT_KINDS[kind]
		},
		/** One instant of a kind. Returns the kind of date as in date-text. */
		add: (row: number, kind: EventKind, cell: Cell): number => store(row, EVENT_KINDS[kind], cell),
		/** A cell of several events; false where one of its instants cannot be read. */
		addCell(row: number, { bytes, start, end }: Cell): boolean {
			let isGood = true
			visitEvents(decodeText(bytes, start, end), (kind, instant) => {
				const length = asciiInto(encoder, instant)
				if (kind === 0 || store(row, kind, { bytes: encoder.bytes, start: 0, end: length, flag: 0 }) === DATE_BAD)
					isGood = false
				else known |= 1 << kind
			})
			return isGood
		},
		/** All events by ticket and time; `ticketOf` is null where every row is a ticket. null without any knowledge. */
		finish(tickets: number, ticketOf: Uint32Array | null, late: readonly LateEvent[]): TicketEvents | null {
			for (const { kind } of late) known |= 1 << EVENT_KINDS[kind]
			if (known === 0) return null
			const at = times.finish(count)
			const usable: { ticket: number; at: number; kind: number }[] = []
			for (let i = 0; i < count; i++) {
				const row = rowOf.array[i]!
				if (!Number.isNaN(at[i]!)) usable.push({ ticket: ticketOf?.[row] ?? row, at: at[i]!, kind: kinds.array[i]! })
			}
			for (const event of late) usable.push({ ...event, kind: EVENT_KINDS[event.kind] })
			// Stable: what happened in the same second stays in the order of the file.
			usable.sort((a, b) => a.ticket - b.ticket || a.at - b.at)
			return packed(usable, tickets, known)
		},
	}
}

export type EventBuilder = ReturnType<typeof createEventBuilder>

function packed(
	events: readonly { ticket: number; at: number; kind: number }[],
	tickets: number,
	kindsKnown: number,
): TicketEvents {
	const offsets = new Uint32Array(tickets + 1)
	const at: number[] = []
	const kind: number[] = []
	let last: { ticket: number; at: number; kind: number } | null = null
	for (const event of events) {
		// Two rows or two files may tell of the same change.
		if (last !== null && last.ticket === event.ticket && last.at === event.at && last.kind === event.kind) continue
		last = event
		offsets[event.ticket + 1]!++
		at.push(event.at)
		kind.push(event.kind)
	}
	for (let i = 0; i < tickets; i++) offsets[i + 1]! += offsets[i]!
	return { offsets, at: Float64Array.from(at), kind: Uint8Array.from(kind), kindsKnown }
}

function asciiInto(target: { bytes: Uint8Array }, text: string): number {
	if (text.length > target.bytes.length) target.bytes = new Uint8Array(text.length * 2)
	for (let i = 0; i < text.length; i++) target.bytes[i] = text.charCodeAt(i)
	return text.length
}
