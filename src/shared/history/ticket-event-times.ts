import type { TicketColumns } from './history'
import { EVENT_KINDS, knowsKind, type TicketEvents } from './ticket-events'

type Columns = Omit<TicketColumns, 'priority' | 'ids'>

/**
 * Columns that events tell better or alone: the first resolution and response, the last resolution where no column has it,
 * and how often a ticket was reopened.
 */
export function withEvents(columns: Columns): Columns {
	const { events, times, numbers, count } = columns
	if (events === null) return columns
	const resolved = knowsKind(events, 'resolved')
	const messages = knowsKind(events, 'agentMessage')
	const reopened = knowsKind(events, 'reopened')
	return {
		...columns,
		times: {
			...times,
			firstResponseAt: messages
				? earlier(times.firstResponseAt, firstOf(events, count, EVENT_KINDS.agentMessage))
				: times.firstResponseAt,
			resolvedAt: resolved ? filled(times.resolvedAt, lastResolutions(events, count)) : times.resolvedAt,
		},
		firstResolvedAt: resolved
			? earlier(columns.firstResolvedAt, firstOf(events, count, EVENT_KINDS.resolved))
			: columns.firstResolvedAt,
		numbers: {
			...numbers,
			reopenCount: numbers.reopenCount ?? (reopened ? countsOf(events, count, EVENT_KINDS.reopened) : null),
		},
	}
}

function firstOf({ offsets, at, kind }: TicketEvents, count: number, wanted: number): Float64Array {
	const found = new Float64Array(count).fill(Number.NaN)
	for (let ticket = 0; ticket < count; ticket++)
		for (let i = offsets[ticket]!; i < offsets[ticket + 1]! && Number.isNaN(found[ticket]!); i++)
			if (kind[i] === wanted) found[ticket] = at[i]!
	return found
}

/** The last resolution that was not followed by a reopening. */
function lastResolutions({ offsets, at, kind }: TicketEvents, count: number): Float64Array {
	const found = new Float64Array(count).fill(Number.NaN)
	for (let ticket = 0; ticket < count; ticket++) {
		for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
			if (kind[i] === EVENT_KINDS.resolved) found[ticket] = at[i]!
			else if (kind[i] === EVENT_KINDS.reopened) found[ticket] = Number.NaN
		}
	}
	return found
}

function countsOf({ offsets, kind }: TicketEvents, count: number, wanted: number): Float64Array {
	const found = new Float64Array(count)
	for (let ticket = 0; ticket < count; ticket++)
		for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) if (kind[i] === wanted) found[ticket]!++
	return found
}

function earlier(column: Float64Array | null, other: Float64Array): Float64Array {
	return column === null
		? other
		: column.map((value, i) => (other[i]! < value || Number.isNaN(value) ? other[i]! : value))
}

/** A column is believed where it exists; events stand in where no file has one. */
function filled(column: Float64Array | null, other: Float64Array): Float64Array {
	return column ?? other
}
