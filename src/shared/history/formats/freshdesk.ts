import { eventText } from '../event-text'
import { cellAt, type JsonRecord } from '../json-record'
import { hasAll, hasAny, type JsonShape, type TicketFormat } from './format'

/** The API's numbers for a status; accounts add their own, which stay numbers. */
const STATUS: Readonly<Record<string, string>> = { 2: 'Open', 3: 'Pending', 4: 'Resolved', 5: 'Closed' }

/**
 * Ticket of the API with `include=stats`. Only the last reopening is told, and since when it waits now; a pause that has
 * ended is not told at all, so no pauses are made of it.
 */
export function freshTicket(recognises: JsonShape['recognises']): JsonShape {
	return {
		recognises,
		columns: [
			['id', 'id'],
			['createdAt', 'created_at'],
			['updatedAt', 'updated_at'],
			['firstResponseAt', 'stats.first_responded_at'],
			['resolvedAt', 'stats.resolved_at'],
			['closedAt', 'stats.closed_at'],
			['status', 'status'],
			['priority', 'priority'],
			['type', 'type'],
			['channel', 'source'],
			['group', 'group_id'],
			['agent', 'responder_id'],
			['spam', 'spam'],
			['mergedInto', 'merged'],
			['events', 'stats.reopened_at'],
		],
		rows: (record) => [
			[
				...['id', 'created_at', 'updated_at'].map((key) => cellAt(record, key)),
				...['first_responded_at', 'resolved_at', 'closed_at'].map((key) => cellAt(record, 'stats', key)),
				STATUS[String(cellAt(record, 'status'))] ?? cellAt(record, 'status'),
				...['priority', 'type', 'source', 'group_id', 'responder_id'].map((key) => cellAt(record, key)),
				// The desk's own reports drop deleted tickets as they drop spam.
				cellAt(record, 'deleted') === true ? true : cellAt(record, 'spam'),
				cellAt(record, 'merged'),
				reopening(record),
			],
		],
	}
}

function reopening(record: JsonRecord): string | null {
	const at = cellAt(record, 'stats', 'reopened_at')
	return typeof at === 'string' ? eventText('reopened', at) : null
}

/** "Ticket activities" export: every change of status with its instant, for the ticket file beside it. */
export const freshActivities: JsonShape = {
	recognises: (keys, table) =>
		table === 'activities_data' || hasAll(keys, ['performed at', 'ticket id', 'activity status']),
	columns: [
		['id', 'ticket_id'],
		['createdAt', 'activity.new_ticket'],
		['updatedAt', 'performed_at'],
		['status', 'activity.status'],
	],
	rows: (record) => {
		const at = cellAt(record, 'performed_at')
		const status = cellAt(record, 'activity', 'status')
		const isNew = cellAt(record, 'activity', 'new_ticket') === true
		if (status === null || status === undefined) return []
		return [[cellAt(record, 'ticket_id'), isNew ? at : null, at, STATUS[String(status)] ?? status]]
	},
}

/**
 * Freshdesk ticket export. `Initial response time` is an instant; `First response time (in hrs)` is the desk's own
 * duration, kept only to compare with. Every column is the user's choice, so all but two may be missing.
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
		updatedAt: ['Last update time'],
		firstResponseAt: ['Initial response time'],
		resolvedAt: ['Resolved time'],
		closedAt: ['Closed time'],
		status: ['Status'],
		priority: ['Priority'],
		type: ['Type'],
		channel: ['Source'],
		group: ['Group'],
		agent: ['Agent'],
		vendorResponseSeconds: ['First response time (in hrs)', 'First response time (in mins)'],
		vendorResolutionSeconds: ['Resolution time (in hrs)', 'Resolution time (in mins)'],
		vendorResponseStatus: ['First response status'],
		vendorResolutionStatus: ['Resolution status'],
	},
	highestFirst: false,
	json: [
		freshTicket(
			(keys) => hasAll(keys, ['id', 'created at', 'fr due by', 'due by']) && !hasAny(keys, FRESHSERVICE_KEYS),
		),
		freshActivities,
	],
}

/** Keys of a ticket that only Freshservice's API has. */
export const FRESHSERVICE_KEYS = ['workspace id', 'department id', 'urgency', 'impact', 'requested for id']
