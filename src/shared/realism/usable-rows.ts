import { FLAG_MERGED, FLAG_SPAM, type TicketColumns } from '../history/history'

// A cache of facts: columns never change once they were read.
const known = new WeakMap<TicketColumns, Uint8Array>()

/** 1 where a ticket's clocks may be trusted: neither merged nor spam, created, nothing before its creation. Read only. */
export function usableRows(tickets: TicketColumns): Uint8Array {
	const usable = known.get(tickets) ?? findUsable(tickets)
	known.set(tickets, usable)
	return usable
}

function findUsable(tickets: TicketColumns): Uint8Array {
	const usable = new Uint8Array(tickets.count)
	const created = tickets.times.createdAt
	if (created === null) return usable
	const { firstResponseAt, acknowledgedAt, resolvedAt } = tickets.times
	const firstResolvedAt = tickets.firstResolvedAt
	for (let row = 0; row < tickets.count; row++) {
		const at = created[row]!
		if (Number.isNaN(at) || (tickets.flags[row]! & (FLAG_MERGED | FLAG_SPAM)) !== 0) continue
		if (firstResponseAt !== null && firstResponseAt[row]! < at) continue
		if (acknowledgedAt !== null && acknowledgedAt[row]! < at) continue
		if (resolvedAt !== null && resolvedAt[row]! < at) continue
		if (firstResolvedAt !== null && firstResolvedAt[row]! < at) continue
		usable[row] = 1
	}
	return usable
}
