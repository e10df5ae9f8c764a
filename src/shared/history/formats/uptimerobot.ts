import { hasAll, type OutageFormat } from './format'

/** UptimeRobot's export of a log: one row per change with how long it lasted; `Down` rows are outages. */
export const uptimerobot: OutageFormat = {
	id: 'uptimerobot',
	kind: 'outages',
	recognises: (headers) => hasAll(headers, ['event', 'date time']) || hasAll(headers, ['event', 'duration in mins']),
	columns: {
		service: ['Monitor', 'Monitor Name', 'Friendly Name', 'Monitor URL', 'URL'],
		startedAt: ['Date-Time', 'Date Time', 'Start', 'Date'],
		state: ['Event'],
		durationSeconds: ['Duration (in mins.)', 'Duration (mins)', 'Duration'],
		cause: ['Reason'],
	},
}
