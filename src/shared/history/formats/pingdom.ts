import { cellAt } from '../json-record'
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
	],
}
