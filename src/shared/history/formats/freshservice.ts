import { hasAll, hasAny, type TicketFormat } from './format'

/** Freshservice ticket export; differs from Freshdesk's in case and in its tail of service-management columns. */
export const freshservice: TicketFormat = {
	id: 'freshservice',
	kind: 'tickets',
	recognises: (headers) =>
		hasAll(headers, ['ticket id', 'created time']) &&
		hasAny(headers, [
			'last updated time',
			'survey result',
			'urgency',
			'requester name',
			'requester email',
			'requester location',
			'approval status',
			'major incident type',
		]),
	columns: {
		id: ['Ticket Id'],
		createdAt: ['Created Time'],
		firstResponseAt: ['Initial Response Time'],
		resolvedAt: ['Resolved Time'],
		closedAt: ['Closed Time'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Type'],
		channel: ['Source'],
		group: ['Group'],
		escalatedAt: ['Escalated'],
		mergedInto: ['Merged'],
	},
	highestFirst: false,
}
