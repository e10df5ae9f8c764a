import { cellAt, isRecord, valueAt } from '../json-record'
import { hasAll, type OutageFormat } from './format'

/**
 * UptimeRobot's export of a log, and its API's monitors with their logs: one row per change with how long it lasted; those
 * that say down (type 1) are outages. The API tells how often a monitor looks.
 */
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
	json: [
		{
			recognises: (keys, table) => /(^|\.)monitors$/.test(table) && hasAll(keys, ['friendly name', 'interval']),
			columns: [
				['service', 'friendly_name'],
				['startedAt', 'logs.datetime'],
				['state', 'logs.type'],
				['durationSeconds', 'logs.duration'],
				['cause', 'logs.reason.detail'],
				['samplingSeconds', 'interval'],
			],
			rows: (monitor) => {
				const logs = valueAt(monitor, 'logs')
				const name = cellAt(monitor, 'friendly_name')
				return (Array.isArray(logs) ? logs.filter(isRecord) : []).map((log) => [
					name,
					cellAt(log, 'datetime'),
					cellAt(log, 'type'),
					cellAt(log, 'duration'),
					cellAt(log, 'reason', 'detail'),
					cellAt(monitor, 'interval'),
				])
			},
		},
	],
}
