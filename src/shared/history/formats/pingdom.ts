import { cellAt, isRecord, type JsonRecord, valueAt } from '../json-record'
import { hasAll, type OutageFormat } from './format'

/** Pingdom: `summary.outage` with Unix times, and the report of a transaction check with instants. `unknown` is no outage. */
export const pingdom: OutageFormat = {
	id: 'pingdom',
	kind: 'outages',
	// There is no table of it: it comes as JSON only.
	recognises: () => false,
	columns: {},
	json: [
		{
			recognises: (keys) => hasAll(keys, ['status', 'timefrom', 'timeto']),
			columns: [
				['state', 'status'],
				['startedAt', 'timefrom'],
				['endedAt', 'timeto'],
			],
			rows: (state) => [[cellAt(state, 'status'), cellAt(state, 'timefrom'), cellAt(state, 'timeto')]],
		},
		{
			recognises: (keys, table) => /(^|\.)states$/.test(table) && hasAll(keys, ['status', 'from', 'to']),
			columns: [
				['state', 'status'],
				['startedAt', 'from'],
				['endedAt', 'to'],
			],
			rows: (state) => [[cellAt(state, 'status'), cellAt(state, 'from'), cellAt(state, 'to')]],
		},
		{
			// The same report over all checks: a list of them, each with its states.
			recognises: (keys, _table, samples) =>
				keys.has('check id') && samples.some((check) => statesOf(check).length > 0),
			columns: [
				['service', 'name'],
				['state', 'states.status'],
				['startedAt', 'states.from'],
				['endedAt', 'states.to'],
			],
			rows: (check) =>
				statesOf(check).map((state) => [
					cellAt(check, 'name'),
					cellAt(state, 'status'),
					cellAt(state, 'from'),
					cellAt(state, 'to'),
				]),
		},
	],
}

function statesOf(check: JsonRecord): readonly JsonRecord[] {
	const states = valueAt(check, 'states')
	return Array.isArray(states) ? states.filter(isRecord) : []
}
