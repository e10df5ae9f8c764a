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
	impact: ['impact', 'severity', 'auswirkung', 'schwere'],
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
}
