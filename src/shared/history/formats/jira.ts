import { eventText } from '../event-text'
import { cellAt, isRecord, type JsonCell, type JsonRecord, valueAt } from '../json-record'
import { eventsBetween } from '../status-events'
import { statusKind } from '../status-words'
import { hasAll, hasAny, type JsonShape, type TicketFormat } from './format'

/** How Jira names a custom field in a header, in the languages whose exports were seen. */
const PREFIXES = ['Custom field', 'Campo personalizado', 'Benutzerdefiniertes Feld', 'Champ personnalisé']

function custom(...names: readonly string[]): string[] {
	return names.flatMap((name) => [...PREFIXES.map((prefix) => `${prefix} (${name})`), name])
}

const KEY = ['Issue key', 'Work item key', 'Vorgangsschlüssel', 'Clave de incidencia', 'Clé de ticket', 'Clave']
const CREATED = ['Created', 'Erstellt', 'Creada', 'Creado', 'Création', 'Créé', 'Créée']
const RESPONSE_GOAL = ['Time to first response', 'Zeit bis zur ersten Antwort', 'Tiempo hasta la primera respuesta']
const RESOLUTION_GOAL = ['Time to resolution', 'Zeit bis zur Lösung', 'Tiempo hasta la resolución']

/**
 * Jira and Jira Service Management, exported as CSV (headers in the user's language, repeated comment columns that are never
 * read) or as issues of the API. A goal's cell in CSV is the time that was left, negative where it was broken: the desk's own
 * verdict, no duration.
 */
export const jira: TicketFormat = {
	id: 'jira',
	kind: 'tickets',
	recognises: (headers) => hasAny(headers, KEY.map(lower)) && hasAny(headers, CREATED.map(lower)),
	columns: {
		id: KEY,
		createdAt: CREATED,
		updatedAt: ['Updated', 'Aktualisiert', 'Actualizada', 'Actualizado', 'Mise à jour', 'Mis à jour'],
		firstResponseAt: custom('[CHART] Date of First Response', 'Date of First Response'),
		resolvedAt: ['Resolved', 'Erledigt', 'Resuelta', 'Resuelto', 'Résolue', 'Résolu'],
		status: ['Status', 'Estado', 'État', 'Statut'],
		priority: ['Priority', 'Priorität', 'Prioridad', 'Priorité'],
		type: ['Issue Type', 'Work type', 'Vorgangstyp', 'Tipo de Incidencia', 'Type de ticket', 'Type'],
		channel: custom('Request channel type', 'Channel'),
		group: custom('Team', 'Support team'),
		service: custom('Affected services', 'Services'),
		agent: ['Assignee', 'Zugewiesene Person', 'Bearbeiter', 'Persona asignada', 'Responsable', 'Attribution'],
		vendorResponseStatus: custom(...RESPONSE_GOAL),
		vendorResolutionStatus: custom(...RESOLUTION_GOAL),
		pausedAt: custom('On Hold Start Date'),
		resumedAt: custom('On Hold End Date'),
	},
	highestFirst: true,
	json: [issueShape()],
}

function lower(name: string): string {
	return name.toLowerCase()
}

function issueShape(): JsonShape {
	return {
		recognises: (keys) => hasAll(keys, ['key', 'fields created']),
		columns: [
			['id', 'key'],
			['createdAt', 'fields.created'],
			['updatedAt', 'fields.updated'],
			['resolvedAt', 'fields.resolutiondate'],
			['status', 'fields.status.name'],
			['priority', 'fields.priority.name'],
			['type', 'fields.issuetype.name'],
			['agent', 'fields.assignee'],
			['firstResponseAt', 'time to first response'],
			['vendorResponseSeconds', 'time to first response (seconds)'],
			['vendorResponseStatus', 'time to first response (goal)'],
			['vendorResolutionSeconds', 'time to resolution (seconds)'],
			['vendorResolutionStatus', 'time to resolution (goal)'],
			['events', 'changelog'],
		],
		rows: (record) => {
			const fields = valueAt(record, 'fields')
			const changes = statusChanges(record)
			const response = goalOf(fields, /first response|ersten antwort|primera respuesta|première réponse/i)
			const resolution = goalOf(fields, /resolution|lösung|resolución|résolution/i)
			const isDone = statusKind(String(cellAt(fields, 'status', 'name'))) === 'done'
			const lastDone = changes.filter(({ to }) => statusKind(to) === 'done').at(-1)?.at ?? null
			return [
				[
					cellAt(record, 'key'),
					cellAt(fields, 'created'),
					cellAt(fields, 'updated'),
					// Many workflows end without ever setting a resolution.
					cellAt(fields, 'resolutiondate') ?? (isDone ? lastDone : null),
					cellAt(fields, 'status', 'name'),
					cellAt(fields, 'priority', 'name'),
					cellAt(fields, 'issuetype', 'name'),
					cellAt(fields, 'assignee', 'accountId') ?? cellAt(fields, 'assignee', 'name'),
					response.stoppedAt,
					response.seconds,
					response.verdict,
					resolution.seconds,
					resolution.verdict,
					eventsOf(record, changes),
				],
			]
		},
	}
}

type Change = { readonly at: string; readonly from: string; readonly to: string }

/** Changes of status, oldest first: the API gives the newest first. */
function statusChanges(record: JsonRecord): Change[] {
	return historyItems(record)
		.filter(({ field }) => field === 'status')
		.map(({ at, from, to }) => ({ at, from, to }))
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function historyItems(record: JsonRecord): (Change & { readonly field: string })[] {
	return listAt(record, 'changelog', 'histories').flatMap((history) => {
		const at = cellAt(history, 'created')
		if (typeof at !== 'string') return []
		return listAt(history, 'items').map((item) => ({
			at,
			field: String(cellAt(item, 'field')).toLowerCase(),
			from: String(cellAt(item, 'fromString') ?? ''),
			to: String(cellAt(item, 'toString') ?? ''),
		}))
	})
}

function eventsOf(record: JsonRecord, changes: readonly Change[]): string {
	const status = changes.flatMap(({ at, from, to }) => eventsBetween(from, to).map((kind) => eventText(kind, at)))
	const hands = historyItems(record)
		.filter(({ field, to }) => field === 'assignee' && to !== '')
		.map(({ at }) => eventText('assigned', at))
	const messages = listAt(record, 'fields', 'comment', 'comments').flatMap((comment) => {
		const at = cellAt(comment, 'created')
		// Portal customers have accounts of their own kind; a comment that is not public is a note.
		const account = cellAt(comment, 'author', 'accountType')
		if (typeof at !== 'string' || cellAt(comment, 'jsdPublic') === false) return []
		if (account === 'customer') return [eventText('customerMessage', at)]
		return account === 'atlassian' && cellAt(comment, 'jsdPublic') === true ? [eventText('agentMessage', at)] : []
	})
	return [...status, ...hands, ...messages].join(' ')
}

type Goal = { readonly stoppedAt: JsonCell; readonly seconds: JsonCell; readonly verdict: JsonCell }

/** The goal whose name fits: its first cycle, as the service desk measured it. */
function goalOf(fields: unknown, name: RegExp): Goal {
	const none = { stoppedAt: null, seconds: null, verdict: null }
	if (!isRecord(fields)) return none
	const found = Object.values(fields).find(
		(value) =>
			isRecord(value) && Array.isArray(valueAt(value, 'completedCycles')) && name.test(String(cellAt(value, 'name'))),
	)
	const cycle = listAt(found, 'completedCycles')[0]
	if (cycle === undefined) return none
	const millis = cellAt(cycle, 'elapsedTime', 'millis')
	const breached = cellAt(cycle, 'breached')
	return {
		stoppedAt: cellAt(cycle, 'stopTime', 'iso8601') ?? cellAt(cycle, 'stopTime', 'epochMillis'),
		seconds: typeof millis === 'number' ? millis / 1_000 : null,
		verdict: typeof breached === 'boolean' ? (breached ? 'breached' : 'within') : null,
	}
}

function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
	const found = valueAt(value, ...keys)
	return Array.isArray(found) ? found : []
}
