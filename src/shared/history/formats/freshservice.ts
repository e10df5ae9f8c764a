import { hasAll, hasAny, type TicketFormat } from './format'
import { FRESHSERVICE_KEYS, freshTicket } from './freshdesk'

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
		updatedAt: ['Last Updated Time'],
		firstResponseAt: ['Initial Response Time'],
		resolvedAt: ['Resolved Time'],
		closedAt: ['Closed Time'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Type'],
		channel: ['Source'],
		group: ['Group'],
		agent: ['Agent'],
		vendorResponseSeconds: ['First Response Time (in Hrs)'],
		vendorResolutionSeconds: ['Resolution Time (in Hrs)'],
		vendorResponseStatus: ['First Response Status'],
		vendorResolutionStatus: ['Resolution Status'],
		escalatedAt: ['Escalated'],
		mergedInto: ['Merged'],
	},
	highestFirst: false,
	json: [freshTicket((keys) => hasAll(keys, ['id', 'created at', 'fr due by']) && hasAny(keys, FRESHSERVICE_KEYS))],
}
