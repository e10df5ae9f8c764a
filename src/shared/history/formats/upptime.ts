import { cellAt, isRecord, type JsonRecord, valueAt } from '../json-record'
import { hasAny, type OutageFormat } from './format'

/** Headers given to the log of an Upptime repository, whose lines are dates and commit messages without a header. */
export const UPPTIME_HEADERS = ['Committed at', 'Service', 'State'] as const

/** Upptime looks every five minutes unless its configuration says otherwise, and its log does not tell. */
export const UPPTIME_SAMPLING_SECONDS = 300

/**
 * The log of an Upptime repository, a commit for every change of a service's state; its issues, one for every outage; or its
 * summary in minutes a day. `history/<service>.yml` tells the present state only, so its commits are what is read.
 */
export const upptime: OutageFormat = {
	id: 'upptime',
	kind: 'outages',
	recognises: (headers) => UPPTIME_HEADERS.every((name) => headers.has(name.toLowerCase())),
	columns: { startedAt: ['Committed at'], service: ['Service'], state: ['State'] },
	usualSamplingSeconds: UPPTIME_SAMPLING_SECONDS,
	json: [
		{
			// Issues as the API of GitHub or its command line gives them; other issues of the repository are no outages.
			recognises: (keys, _table, samples) =>
				hasAny(keys, ['created at']) && keys.has('title') && samples.some((issue) => outageOfIssue(issue) !== null),
			columns: [
				['service', 'title'],
				['startedAt', 'created_at'],
				['endedAt', 'closed_at'],
				['state', 'title (state)'],
			],
			rows: (issue) => {
				const outage = outageOfIssue(issue)
				if (outage === null) return []
				const [from, to] = ['created', 'closed'].map(
					(name) => cellAt(issue, `${name}_at`) ?? cellAt(issue, `${name}At`),
				)
				return [[outage.service, from, to, outage.state]]
			},
		},
		{
			// `history/summary.json` tells minutes of a day, not when in that day: they are put at its beginning.
			recognises: (keys) =>
				keys.has('slug') && (keys.has('uptime day') || [...keys].some((key) => key.startsWith('daily minutes down'))),
			columns: [
				['service', 'name'],
				['startedAt', 'dailyMinutesDown'],
				['durationSeconds', 'dailyMinutesDown (s)'],
				['state', 'down'],
			],
			rows: (site) => {
				const days = valueAt(site, 'dailyMinutesDown')
				return Object.entries(isRecord(days) ? days : {}).map(([date, minutes]) => [
					cellAt(site, 'name'),
					`${date}T00:00:00Z`,
					typeof minutes === 'number' ? minutes * 60 : null,
					'down',
				])
			},
		},
	],
}

const MESSAGE = /^(🟩|🟥|🟨)\s*(.+?) (?:is|was) (up|down|degraded|experiencing degraded performance)\b/u

/** Service and state of an Upptime commit's message; null where it is about something else. */
export function stateOfCommit(message: string): { readonly service: string; readonly state: string } | null {
	const match = MESSAGE.exec(message.trim())
	if (match === null) return null
	return { service: match[2]!, state: match[3] === 'up' || match[3] === 'down' ? match[3] : 'degraded' }
}

const TITLE = /^\P{L}*(.+?) (is down|has degraded performance)$/u

/** What an issue says that Upptime opened: labelled `status`, and named after the service and its state; else null. */
function outageOfIssue(issue: JsonRecord): { readonly service: string; readonly state: string } | null {
	const labels = valueAt(issue, 'labels')
	const names = Array.isArray(labels) ? labels.map((label) => (isRecord(label) ? cellAt(label, 'name') : label)) : []
	const match = names.includes('status') ? TITLE.exec(String(cellAt(issue, 'title') ?? '').trim()) : null
	return match === null ? null : { service: match[1]!, state: match[2] === 'is down' ? 'down' : 'degraded' }
}
