import type { TicketColumns } from '../history/history'

const NEAR_END_SECONDS = 31 * 86_400

/**
 * Cases created within 31 days of the last one, if none of them is open at `asOf`; null where there is no such doubt.
 * A file that was filtered by closing date lacks the slow cases of its last months and flatters them. Once more time
 * has passed since the last case than the slowest one ever took, nothing can be missing.
 */
export function closedOnlyNearEnd(tickets: TicketColumns, usable: Uint8Array, asOf: number): number | null {
	const created = tickets.times.createdAt
	const ended = tickets.times.resolvedAt ?? tickets.times.firstResponseAt
	if (created === null || ended === null) return null
	let last = Number.NEGATIVE_INFINITY
	let slowest = 0
	for (let row = 0; row < tickets.count; row++) {
		const at = created[row]!
		if (usable[row] === 0 || !(at <= asOf)) continue
		if (at > last) last = at
		if (ended[row]! <= asOf && ended[row]! - at > slowest) slowest = ended[row]! - at
	}
	if (last === Number.NEGATIVE_INFINITY || asOf - last > slowest) return null
	let near = 0
	for (let row = 0; row < tickets.count; row++) {
		const at = created[row]!
		if (usable[row] === 0 || !(at <= asOf) || at < last - NEAR_END_SECONDS) continue
		if (!(ended[row]! <= asOf)) return null
		near++
	}
	return near
}
