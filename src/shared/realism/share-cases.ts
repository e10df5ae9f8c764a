import type { Metric } from '../agreement/values/objective'
import { FLAG_ABANDONED, FLAG_ESCALATED, type TicketColumns } from '../history/history'
import { countEvents, type EventKind, knowsKind } from '../history/ticket-events'

/** Whether it happened to a ticket; null where the ticket is no case of the metric. */
export type Happened = (row: number) => boolean | null

export type ShareCases =
	| { readonly ok: true; readonly happened: Happened }
	/** The column that would be needed. */
	| { readonly ok: false; readonly column: string }

/** Metrics that count tickets to which something happened; null for others. What is later than `asOf` has not happened. */
export function shareCases(tickets: TicketColumns, metric: Metric, asOf: number): ShareCases | null {
	const { events, firstResolvedAt, numbers, times, flags, flagsKnown } = tickets
	const missing = (column: string): ShareCases => ({ ok: false, column })
	// Only a resolved case can be judged by how it was resolved; without a resolution column every case speaks.
	const isResolved = (row: number) => firstResolvedAt === null || firstResolvedAt[row]! <= asOf
	const saw = (kind: EventKind, row: number) => countEvents(events, row, kind, asOf) > 0
	const flagged = (bit: number, column: Float64Array | null, row: number) =>
		(flags[row]! & bit) !== 0 && !(column !== null && column[row]! > asOf)
	switch (metric) {
		case 'reopen-rate': {
			const { reopenCount } = numbers
			if (reopenCount === null && !knowsKind(events, 'reopened')) return missing('reopenCount')
			return {
				ok: true,
				happened: (row) => (isResolved(row) ? (reopenCount?.[row] ?? 0) > 0 || saw('reopened', row) : null),
			}
		}
		case 'escalation-share':
			if ((flagsKnown & FLAG_ESCALATED) === 0 && !knowsKind(events, 'escalated')) return missing('escalatedAt')
			return {
				ok: true,
				happened: (row) => flagged(FLAG_ESCALATED, times.escalatedAt, row) || saw('escalated', row),
			}
		case 'abandonment':
			if ((flagsKnown & FLAG_ABANDONED) === 0) return missing('abandonedAt')
			return { ok: true, happened: (row) => flagged(FLAG_ABANDONED, times.abandonedAt, row) }
		case 'first-contact-resolution': {
			const { contacts } = numbers
			if (contacts !== null)
				return {
					ok: true,
					happened: (row) => (contacts[row]! >= 0 && isResolved(row) ? contacts[row]! <= 1 : null),
				}
			if (!knowsKind(events, 'agentMessage')) return missing('contacts')
			// One answer of the desk and never opened again: the first contact was the last.
			return {
				ok: true,
				happened: (row) =>
					isResolved(row) ? countEvents(events, row, 'agentMessage', asOf) <= 1 && !saw('reopened', row) : null,
			}
		}
		default:
			return null
	}
}
