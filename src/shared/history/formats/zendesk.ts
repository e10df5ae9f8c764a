import { hasAll, hasAny, type TicketFormat } from './format'

/**
 * Zendesk view export, and the API's tickets and ticket metrics as JSON (both files together make one history). There is
 * no instant of the first reply, only minutes of the desk's own clock, so a response promise cannot be tested on it unless the
 * user says that these minutes run from the creation on (`responseAfterSeconds`).
 * `Solved at` is the last solution.
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
			// JSON: a ticket with its channel, or a record of metrics.
			'via channel',
			'reply time in minutes calendar',
		]),
	columns: {
		// A record of metrics has an id of its own beside the ticket's.
		id: ['ticket_id', 'Id'],
		createdAt: ['Created at'],
		updatedAt: ['Updated at'],
		resolvedAt: ['Solved at', 'metric_set.solved_at'],
		acknowledgedAt: ['Initially assigned at', 'metric_set.initially_assigned_at'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Ticket type', 'type'],
		channel: ['Via', 'via.channel'],
		group: ['Group', 'group_id'],
		agent: ['Assignee', 'assignee_id'],
		reopenCount: ['Reopens', 'metric_set.reopens'],
		vendorResponseSeconds: [
			...['First reply time in minutes within business hours', 'reply_time_in_minutes.business'],
			...['metric_set.reply_time_in_minutes.business', 'First reply time in minutes'],
		],
		vendorResolutionSeconds: [
			...['Full resolution time in minutes within business hours', 'full_resolution_time_in_minutes.business'],
			...['metric_set.full_resolution_time_in_minutes.business', 'Full resolution time in minutes'],
		],
	},
	highestFirst: true,
}
