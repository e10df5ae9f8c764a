/**
 * What can happen to a ticket between its start and its end. `customerMessage` and `agentMessage` are public messages;
 * internal notes are none. `escalated` is the moment at which a higher level took over, `workaround` and `restored` are
 * the moments at which the desk said so, `assigned` any (re)assignment to a person.
 */
export const EVENT_KINDS = {
	/** The ticket began to wait for somebody else (customer, supplier, change). */
	paused: 1,
	resumed: 2,
	resolved: 3,
	/** Open again after a resolution; the ticket is not paused then. */
	reopened: 4,
	customerMessage: 5,
	agentMessage: 6,
	escalated: 7,
	workaround: 8,
	restored: 9,
	assigned: 10,
} as const
export type EventKind = keyof typeof EVENT_KINDS

/**
 * Events of all tickets, one ticket after the other. Those of ticket `i` are `offsets[i]` to `offsets[i + 1]`, ascending
 * by time; two of the same instant stand in the order in which they happened as far as the file tells it. A ticket
 * without events has an empty range, which does not mean that nothing happened: `kindsKnown` says what a file could tell.
 */
export type TicketEvents = {
	/** One longer than there are tickets. */
	readonly offsets: Uint32Array
	/** Epoch seconds. */
	readonly at: Float64Array
	/** Values of EVENT_KINDS. */
	readonly kind: Uint8Array
	/** Bit `1 << kind` for every kind that at least one file could have told, whether or not it did. */
	readonly kindsKnown: number
}

export function knowsKind(events: TicketEvents | null, kind: EventKind): boolean {
	return events !== null && (events.kindsKnown & (1 << EVENT_KINDS[kind])) !== 0
}

/** How often a ticket saw an event of this kind up to `asOf` (epoch seconds). */
export function countEvents(events: TicketEvents | null, row: number, kind: EventKind, asOf: number): number {
	if (events === null) return 0
	let count = 0
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++)
		if (events.kind[e] === EVENT_KINDS[kind] && events.at[e]! <= asOf) count++
	return count
}
