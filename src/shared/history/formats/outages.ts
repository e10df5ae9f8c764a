import { cellAt, type JsonRecord } from '../json-record'
import { hasAny, type OutageFormat } from './format'
import { generic } from './generic'

const COLUMNS = {
	service: ['service', 'monitor', 'component', 'check', 'site', 'system', 'dienst', 'komponente'],
	startedAt: [
		...['started at', 'started', 'start', 'start time', 'down at', 'down at utc', 'down since', 'begin', 'from'],
		...['outage start', 'beginn', 'von', 'ausfall von', 'ausfallbeginn'],
	],
	endedAt: [
		...['ended at', 'ended', 'end', 'end time', 'up at', 'up at utc', 'resolved at', 'until', 'to'],
		...['outage end', 'ende', 'bis', 'ausfall bis', 'ausfallende'],
	],
	planned: ['planned', 'scheduled', 'maintenance', 'geplant', 'wartung'],
	cause: ['cause', 'reason', 'root cause', 'category', 'ursache', 'grund', 'kategorie'],
	impact: ['impact', 'severity', 'incident type', 'auswirkung', 'schwere'],
	state: ['status', 'state', 'event', 'zustand', 'ereignis'],
	durationSeconds: ['duration', 'downtime', 'duration seconds', 'downtime seconds', 'seconds', 'dauer', 'ausfalldauer'],
	samplingSeconds: ['check interval', 'interval', 'sampling seconds', 'prüfintervall', 'abfrageintervall'],
	affectedShare: ['affected share', 'affected', 'affected ratio', 'anteil betroffen', 'betroffen'],
} as const satisfies OutageFormat['columns']

/** An outage log with one row per outage: a start, an end and, if several services are in it, the service. */
export const outages: OutageFormat = {
	id: 'outages',
	kind: 'outages',
	// A ticket export may have columns `from` and `to` as well; it also says when a ticket was created.
	recognises: (headers) =>
		hasAny(headers, COLUMNS.startedAt) &&
		(hasAny(headers, COLUMNS.endedAt) || hasAny(headers, COLUMNS.durationSeconds)) &&
		!generic.recognises(headers),
	columns: COLUMNS,
	json: [
		{
			// Incidents of a monitor, all of which may still be open and then tell no end.
			recognises: (keys, table) => keys.has('started at') && /incident|outage|downtime/i.test(table),
			columns: [
				['service', 'monitor'],
				['startedAt', 'started_at'],
				['endedAt', 'resolved_at'],
				['impact', 'type'],
				['planned', 'planned'],
			],
			rows: (incident) => [
				[
					firstOf(incident, ['service', 'monitor', 'component', 'site', 'name']),
					cellAt(incident, 'started_at'),
					firstOf(incident, ['resolved_at', 'ended_at', 'end_at']),
					firstOf(incident, ['impact', 'severity', 'type']),
					firstOf(incident, ['planned', 'scheduled']),
				],
			],
		},
	],
}

function firstOf(record: JsonRecord, keys: readonly string[]) {
	return keys.map((key) => cellAt(record, key)).find((value) => value !== null && value !== undefined)
}
