import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import type { TicketColumns } from '../history/history'
import { EVENT_KINDS, knowsKind } from '../history/ticket-events'

/** Takes one case: where its clock began, what it shows, whether it still runs. */
export type PutCase = (startedAt: number, seconds: number, isOpen: boolean) => void

export type MessageRequest = {
	readonly tickets: TicketColumns
	readonly compiled: CompiledCalendar
	readonly asOf: number
	readonly put: PutCase
}

/** The column a metric on messages misses; null where the files tell who wrote when. */
export function missingForMessages(
	tickets: TicketColumns,
	metric: 'every-response' | 'update-interval',
): string | null {
	if (!knowsKind(tickets.events, 'agentMessage')) return 'agentMessageAt'
	return metric === 'every-response' && !knowsKind(tickets.events, 'customerMessage') ? 'customerMessageAt' : null
}

/**
 * Every message of the customer after the report is a case: its clock ends with the next public message of the desk, or
 * with the resolution, which answers what was left. A column that tells the last resolution counts like an event.
 */
export function everyResponse({ tickets, compiled, asOf, put }: MessageRequest): (row: number) => void {
	const events = tickets.events!
	return (row) => {
		const resolved = tickets.times.resolvedAt?.[row] ?? Number.NaN
		let isColumnDue = resolved <= asOf
		const waiting: number[] = []
		const answer = (at: number) => {
			for (const since of waiting) put(since, countSeconds(compiled, since, at), false)
			waiting.length = 0
		}
		for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
			const at = events.at[e]!
			if (!(at <= asOf)) break
			if (isColumnDue && at >= resolved) {
				answer(resolved)
				isColumnDue = false
			}
			const kind = events.kind[e]!
			if (kind === EVENT_KINDS.customerMessage) waiting.push(at)
			else if (kind === EVENT_KINDS.agentMessage || kind === EVENT_KINDS.resolved) answer(at)
		}
		if (isColumnDue) answer(resolved)
		for (const since of waiting) put(since, countSeconds(compiled, since, asOf), true)
	}
}

/**
 * A ticket is a case: the longest time without a public message of the desk while it was open, from its creation, or its
 * reopening, to the resolution; what is written while it is resolved is no update.
 */
export function updateInterval({ tickets, compiled, asOf, put }: MessageRequest): (row: number) => void {
	const events = tickets.events!
	return (row) => {
		const created = tickets.times.createdAt![row]!
		const resolved = tickets.times.resolvedAt?.[row] ?? Number.NaN
		let isColumnDue = resolved <= asOf
		let longest = 0
		let since: number | null = created
		const close = (at: number) => {
			if (since !== null) longest = Math.max(longest, countSeconds(compiled, since, at))
			since = null
		}
		for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
			const at = events.at[e]!
			if (!(at <= asOf)) break
			if (isColumnDue && at >= resolved) {
				close(resolved)
				isColumnDue = false
			}
			const kind = events.kind[e]!
			if (kind === EVENT_KINDS.agentMessage && since !== null) {
				close(at)
				since = at
			} else if (kind === EVENT_KINDS.resolved) close(at)
			else if (kind === EVENT_KINDS.reopened) since ??= at
		}
		if (isColumnDue) close(resolved)
		const isOpen = since !== null
		close(asOf)
		put(created, longest, isOpen)
	}
}
