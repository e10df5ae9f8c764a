import { cellAt, isRecord, valueAt } from '../json-record'
import type { OutageFormat } from './format'

/** Headers given to the log of an Upptime repository, whose lines are dates and commit messages without a header. */
export const UPPTIME_HEADERS = ['Committed at', 'Service', 'State'] as const

/** Upptime looks every five minutes unless its configuration says otherwise, and its log does not tell. */
export const UPPTIME_SAMPLING_SECONDS = 300

/** The log of an Upptime repository, a commit for every change of a service's state, or its summary in minutes a day. */
export const upptime: OutageFormat = {
	id: 'upptime',
	kind: 'outages',
	recognises: (headers) => UPPTIME_HEADERS.every((name) => headers.has(name.toLowerCase())),
	columns: { startedAt: ['Committed at'], service: ['Service'], state: ['State'] },
	usualSamplingSeconds: UPPTIME_SAMPLING_SECONDS,
	json: [
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
