import { hasAll, hasAny, type TicketFormat } from './format'

/**
 * Freshdesk ticket export. `Initial response time` is an instant; `First response time (in hrs)` is the vendor's own
 * duration and is left alone. Every column is the user's choice, so all but two may be missing.
 */
export const freshdesk: TicketFormat = {
	id: 'freshdesk',
	kind: 'tickets',
	recognises: (headers) =>
		hasAll(headers, ['ticket id', 'created time']) &&
		hasAny(headers, [
			'resolved time',
			'closed time',
			'initial response time',
			'due by time',
			'last update time',
			'contact id',
			'survey results',
		]),
	columns: {
		id: ['Ticket ID'],
		createdAt: ['Created time'],
		firstResponseAt: ['Initial response time'],
		resolvedAt: ['Resolved time'],
		closedAt: ['Closed time'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Type'],
		channel: ['Source'],
		group: ['Group'],
	},
	highestFirst: false,
}
