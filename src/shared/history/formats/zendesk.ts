import { hasAll, hasAny, type TicketFormat } from './format'

/**
 * Zendesk view export. It has no instant of the first reply, only minutes of the vendor's own clock, so a response
 * promise cannot be tested on it. `Solved at` is the last solution.
 */
export const zendesk: TicketFormat = {
	id: 'zendesk',
	kind: 'tickets',
	recognises: (headers) =>
		hasAll(headers, ['id', 'created at']) &&
		hasAny(headers, [
			'summation column',
			'solved at',
			'initially assigned at',
			'assignee stations',
			'first reply time in minutes',
		]),
	columns: {
		id: ['Id'],
		createdAt: ['Created at'],
		resolvedAt: ['Solved at'],
		acknowledgedAt: ['Initially assigned at'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Ticket type'],
		channel: ['Via'],
		group: ['Group'],
		reopenCount: ['Reopens'],
	},
	highestFirst: true,
}
