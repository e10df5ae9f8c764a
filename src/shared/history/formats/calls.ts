import { hasAny, type TableFormat } from './format'
import { generic } from './generic'

const COLUMNS = {
	offeredAt: [
		...['offered at', 'offered time', 'call start', 'call start time', 'call time', 'call date', 'call offered'],
		...[
			'queued at',
			'queue time start',
			'queue entered at',
			'enqueued at',
			'enqueue time',
			'arrived at',
			'arrival time',
		],
		...['arrival', 'received at', 'contact start', 'contact start time', 'initiation timestamp', 'chat start'],
		...['chat start time', 'chat started at', 'chat requested at', 'requested at', 'start time', 'started at', 'start'],
		...['angeboten am', 'angeboten um', 'anrufbeginn', 'anrufzeit', 'anrufdatum', 'anruf am', 'anrufzeitpunkt'],
		...['chatbeginn', 'chat gestartet', 'eingegangen am', 'eingereiht am', 'warteschlange ab', 'beginn'],
	],
	answeredAt: [
		...['answered at', 'answer time', 'answered time', 'accepted at', 'pickup time', 'picked up at', 'connected at'],
		...['connected to agent timestamp', 'agent answered at', 'angenommen am', 'angenommen um', 'annahmezeit'],
		...['annahme', 'beantwortet am'],
	],
	abandonedAt: [
		...['abandoned at', 'abandon time', 'abandoned time', 'hung up at', 'left queue at', 'abgebrochen am'],
		...['abgebrochen um', 'aufgelegt am', 'aufgelegt um', 'abbruch am'],
	],
	abandoned: [
		...['abandoned', 'is abandoned', 'abandon', 'disposition', 'call result', 'result', 'outcome', 'call status'],
		...['abgebrochen', 'abbruch', 'aufgelegt', 'ergebnis', 'anrufergebnis', 'anrufstatus', 'status'],
	],
	waitSeconds: [
		...['wait seconds', 'wait time', 'wait', 'waiting time', 'wait time seconds', 'wait time s', 'queue time'],
		...['queue wait time', 'time in queue', 'queue duration', 'speed of answer', 'time to answer', 'ring time'],
		...['wartezeit', 'wartezeit sekunden', 'wartezeit s', 'wartezeit sek', 'wartedauer'],
	],
	handlingSeconds: [
		...['handling seconds', 'handle time', 'handling time', 'handle time seconds', 'handle seconds', 'aht'],
		...['handling time seconds', 'agent interaction duration', 'bearbeitungszeit', 'bearbeitungsdauer'],
		...['bearbeitungszeit sekunden', 'bearbeitungszeit s'],
	],
	channel: ['channel', 'media type', 'media', 'contact type', 'kanal', 'medium'],
	group: ['queue', 'queue name', 'skill', 'skill group', 'group', 'team', 'warteschlange', 'gruppe', 'hotline'],
	service: ['service', 'business service', 'line', 'dienst', 'leistung'],
} as const satisfies TableFormat['columns']

/** Names that only a call or chat log has; a start alone could begin anything. */
const TELLING = [...COLUMNS.answeredAt, ...COLUMNS.abandonedAt, ...COLUMNS.waitSeconds]

/** A call or chat log with one row per contact. */
export const calls: TableFormat = {
	id: 'calls',
	kind: 'calls',
	// A ticket export may tell waits as well; it also says when a ticket was created.
	recognises: (headers) =>
		hasAny(headers, COLUMNS.offeredAt) && hasAny(headers, TELLING) && !generic.recognises(headers),
	columns: COLUMNS,
	parts: {
		handlingSeconds: [
			...['talk time', 'talk seconds', 'hold time', 'hold seconds', 'wrap up time', 'wrap time', 'after call work'],
			...['acw', 'acw time', 'after call work time', 'gesprächszeit', 'gesprächsdauer', 'haltezeit', 'nachbearbeitung'],
			...['nachbearbeitungszeit', 'nacharbeitszeit', 'nacharbeit'],
		],
	},
}
