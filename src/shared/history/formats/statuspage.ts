import { cellAt, isRecord, type JsonRecord, valueAt } from '../json-record'
import { hasAll, type OutageFormat } from './format'

/**
 * Atlassian Statuspage, `/api/v2/incidents.json` and `/api/v2/scheduled-maintenances.json`. An incident stands once for each
 * component it touched; what counts of its impact is the user's to say. Maintenance that has not begun is no outage.
 */
export const statuspage: OutageFormat = {
	id: 'statuspage',
	kind: 'outages',
	// There is no table of it: it comes as JSON only.
	recognises: () => false,
	columns: {},
	json: [
		{
			recognises: (keys, table) =>
				/(^|\.)(incidents|scheduled_maintenances)$/.test(table) && hasAll(keys, ['impact', 'status', 'created at']),
			columns: [
				['service', 'components.name'],
				['startedAt', 'started_at / scheduled_for'],
				['endedAt', 'resolved_at / scheduled_until'],
				['impact', 'impact'],
				['planned', 'scheduled_for'],
			],
			rows: (incident) => {
				const scheduledFor = cellAt(incident, 'scheduled_for')
				const isPlanned = typeof scheduledFor === 'string' || incident.impact === 'maintenance'
				if (isPlanned && incident.status === 'scheduled') return []
				const startedAt = scheduledFor ?? cellAt(incident, 'started_at') ?? cellAt(incident, 'created_at')
				const endedAt = cellAt(incident, 'resolved_at') ?? (isPlanned ? cellAt(incident, 'scheduled_until') : null)
				const impact = isPlanned ? null : cellAt(incident, 'impact')
				return componentsOf(incident).map((name) => [name, startedAt, endedAt, impact, isPlanned])
			},
		},
	],
}

/** Names of what an incident touched: its own list, else what its updates named, else nothing in particular. */
function componentsOf(incident: JsonRecord): readonly (string | null)[] {
	const updates = listOf(incident, 'incident_updates').flatMap((update) => listOf(update, 'affected_components'))
	for (const components of [listOf(incident, 'components'), updates]) {
		const names = components.map(({ name }) => name).filter((name) => typeof name === 'string')
		if (names.length > 0) return [...new Set(names)]
	}
	return [null]
}

function listOf(record: JsonRecord, key: string): readonly JsonRecord[] {
	const value = valueAt(record, key)
	return Array.isArray(value) ? value.filter(isRecord) : []
}
