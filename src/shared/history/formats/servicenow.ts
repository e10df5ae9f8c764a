import { hasAll, hasAny, type TicketFormat } from './format'

/** A field of the table API may be an object with what is shown and what is stored. */
function named(...names: readonly string[]): string[] {
	return names.flatMap((name) => [name, `${name}.display_value`, `${name}.value`])
}

/**
 * ServiceNow incidents: one row each, or a log with a row for every state an incident came to; the last state wins and the
 * changes of state tell pauses and reopenings. `made_sla`, `sla_due` and `escalation` belong to the engine before 2013 and are
 * left alone.
 */
export const servicenow: TicketFormat = {
	id: 'servicenow',
	kind: 'tickets',
	recognises: (headers) =>
		hasAny(headers, ['number', 'nummer', 'number value']) &&
		(headers.has('incident state') ||
			(hasAny(headers, ['opened', 'opened at', 'geöffnet', 'opened at value']) &&
				hasAny(headers, [
					...['assignment group', 'sys updated on', 'sys updated at', 'sys id', 'caller id', 'caller', 'made sla'],
					...['zuweisungsgruppe', 'short description', 'configuration item', 'sys updated on value'],
				]))),
	columns: {
		id: [...named('number'), 'Nummer'],
		createdAt: [...named('opened_at', 'sys_created_on', 'sys_created_at'), 'Opened', 'Created', 'Geöffnet', 'Erstellt'],
		updatedAt: [...named('sys_updated_on', 'sys_updated_at'), 'Updated', 'Aktualisiert'],
		resolvedAt: [...named('resolved_at'), 'Resolved', 'Gelöst'],
		closedAt: [...named('closed_at'), 'Closed', 'Geschlossen'],
		status: [...named('incident_state', 'state'), 'Status'],
		priority: [...named('priority'), 'Priorität'],
		type: [...named('category'), 'Kategorie'],
		channel: [...named('contact_type'), 'Channel', 'Kontaktart'],
		group: [...named('assignment_group'), 'Zuweisungsgruppe'],
		service: [...named('business_service'), 'Service'],
		agent: [...named('assigned_to'), 'Zugewiesen zu'],
		reopenCount: named('reopen_count'),
		workaroundAt: named('workaround_at'),
	},
	highestFirst: true,
}

/**
 * ServiceNow's `task_sla`: several rows a task, one for each agreement attached to it. A row tells when its clock started and
 * stopped and how long it ran, whatever it was about; so a task's end is taken only from agreements about a resolution.
 */
export const servicenowSla: TicketFormat = {
	id: 'servicenow-sla',
	kind: 'tickets',
	recognises: (headers) =>
		hasAll(headers, ['task']) &&
		hasAny(headers, [
			'has breached',
			'sla definition',
			'business elapsed time',
			'business elapsed percentage',
			'stage',
		]) &&
		hasAny(headers, ['start time', 'sla start time']),
	columns: {},
	highestFirst: true,
	shape: {
		recognises: () => true,
		columns: [
			['id', 'task'],
			['createdAt', 'start_time'],
			['firstResponseAt', 'end_time'],
			['resolvedAt', 'end_time (resolution)'],
			['vendorResponseSeconds', 'business_duration'],
			['vendorResolutionSeconds', 'business_duration (resolution)'],
			['vendorResponseStatus', 'has_breached'],
			['vendorResolutionStatus', 'has_breached (resolution)'],
		],
		rows: (record) => {
			const cell = (...names: readonly string[]) => {
				for (const [key, value] of Object.entries(record))
					if (names.includes(key.toLowerCase().replaceAll('_', ' ').trim())) return String(value ?? '').trim()
				return ''
			}
			const stage = cell('stage').toLowerCase()
			if (stage.startsWith('cancel')) return []
			const isResponse = /response|reaktion|antwort/i.test(
				cell('sla', 'sla definition', 'sla name', 'sla.target', 'target'),
			)
			const end = stage === 'completed' || stage === 'achieved' || stage === '' ? cell('end time', 'stop time') : ''
			const elapsed = cell('business duration', 'business elapsed time', 'duration', 'actual elapsed time')
			const breached = /^(true|yes|ja|1)$/i.test(cell('has breached')) ? 'breached' : end === '' ? '' : 'within'
			const start = cell('start time', 'sla start time')
			return [
				isResponse
					? [cell('task'), start, end, '', elapsed, '', breached, '']
					: [cell('task'), start, '', end, '', elapsed, '', breached],
			]
		},
	},
}
