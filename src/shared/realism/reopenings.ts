import type { TicketColumns } from '../history/history'
import { EVENT_KINDS } from '../history/ticket-events'

function reopeningsTold({ events }: TicketColumns, row: number): number {
	let told = 0
	if (events === null) return told
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++)
		if (events.kind[e] === EVENT_KINDS.reopened) told++
	return told
}

/** Whether a ticket was opened again more often than the file tells when: by its count, or by a second resolution. */
export function lacksReopening(tickets: TicketColumns, row: number): boolean {
	const { times, firstResolvedAt, numbers } = tickets
	const isResolvedAgain = (times.resolvedAt?.[row] ?? Number.NaN) > (firstResolvedAt?.[row] ?? Number.NaN)
	const happened = Math.max(isResolvedAgain ? 1 : 0, numbers.reopenCount?.[row] || 0)
	return happened > reopeningsTold(tickets, row)
}
