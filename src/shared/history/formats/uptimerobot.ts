import { cellAt, isRecord, valueAt } from '../json-record'
import { hasAll, type OutageFormat } from './format'

/**
 * UptimeRobot's export of a log, and its API's monitors with their logs (version 2): one row per change with how long it
 * lasted; those that say down (type 1) are outages, and it tells how often a monitor looks. Version 3 has incidents.
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
		{
			recognises: (keys) => hasAll(keys, ['started at', 'monitor friendly name']),
			columns: [
				['service', 'monitor.friendlyName'],
				['startedAt', 'startedAt'],
				['endedAt', 'resolvedAt'],
				['state', 'type'],
				['cause', 'reason'],
			],
			rows: (incident) => [
				[
					cellAt(incident, 'monitor', 'friendlyName'),
					cellAt(incident, 'startedAt'),
					cellAt(incident, 'resolvedAt'),
					// "Downtime"; "Slow Response" and "Visual Change" are told as well.
					/slow|visual/i.test(String(cellAt(incident, 'type') ?? '')) ? 'degraded' : 'down',
					cellAt(incident, 'reason'),
				],
			],
		},
	],
}
