import { hasAny, type TableFormat } from './format'

const COLUMNS = {
	intervalStart: [
		...[
			'interval start',
			'interval start time',
			'start of interval',
			'start interval',
			'intervalstart',
			'period start',
		],
		...['interval begin', 'date time', 'datetime', 'timestamp', 'start time', 'start', 'from', 'date', 'day', 'month'],
		...[
			'interval',
			'time',
			'intervallbeginn',
			'intervall beginn',
			'beginn',
			'zeitpunkt',
			'von',
			'datum',
			'tag',
			'monat',
		],
		...['intervall', 'zeit', 'uhrzeit'],
	],
	intervalSeconds: [
		...['interval seconds', 'interval length', 'interval minutes', 'interval min', 'interval duration', 'granularity'],
		...['intervalllänge', 'intervalldauer', 'intervall min', 'intervall minuten', 'intervall sekunden'],
	],
	offered: [
		...[
			'offered',
			'calls offered',
			'contacts offered',
			'chats offered',
			'offered calls',
			'offered contacts',
			'incoming',
		],
		...['incoming calls', 'calls received', 'contacts queued', 'total calls', 'angeboten', 'angebotene anrufe'],
		...[
			'angebotene kontakte',
			'anrufe angeboten',
			'eingehende anrufe',
			'anrufe gesamt',
			'eingegangen',
			'angebotene chats',
		],
	],
	answered: [
		...['answered', 'calls answered', 'contacts answered', 'answered calls', 'accepted', 'calls handled', 'handled'],
		...['contacts handled', 'chats answered', 'acd calls', 'angenommen', 'angenommene anrufe', 'anrufe angenommen'],
		...['beantwortet', 'beantwortete anrufe', 'angenommene kontakte', 'angenommene chats'],
	],
	abandoned: [
		...['abandoned', 'calls abandoned', 'contacts abandoned', 'abandoned calls', 'lost', 'lost calls', 'aband calls'],
		...['abgebrochen', 'abgebrochene anrufe', 'anrufe abgebrochen', 'aufgelegt', 'aufleger', 'verloren', 'abbrüche'],
		...['verlorene anrufe', 'abgebrochene kontakte'],
	],
	answeredWithin: [
		'answered within',
		'answered within threshold',
		'answered in sl',
		'angenommen innerhalb',
		'angenommen in sl',
	],
	abandonedWithin: [
		'abandoned within',
		'short abandons',
		'short calls',
		'abgebrochen innerhalb',
		'kurzaufleger',
		'abbrüche in sl',
	],
	serviceLevel: [
		...[
			'service level',
			'sl',
			'service level percent',
			'servicelevel',
			'sla',
			'servicegrad',
			'service grad',
			'erreichbarkeit',
		],
	],
	thresholdSeconds: [
		...['threshold seconds', 'threshold', 'sl threshold', 'service level threshold', 'target seconds', 'answer target'],
		...['schwelle', 'schwellwert', 'sl schwelle', 'zielwartezeit'],
	],
	averageWaitSeconds: [
		...['asa', 'average speed of answer', 'avg speed of answer', 'average wait time', 'avg wait time', 'average wait'],
		...[
			'avg wait',
			'avg answer speed',
			'avg queue time',
			'ø wartezeit',
			'durchschnittliche wartezeit',
			'mittlere wartezeit',
		],
		...['wartezeit', 'mittlere wartezeit s', 'ø wartezeit s', 'ø wartezeit sek', 'asa s', 'asa sec', 'd wartezeit'],
	],
	averageHandlingSeconds: [
		...[
			'aht',
			'average handle time',
			'average handling time',
			'avg handle time',
			'avg handling time',
			'aht s',
			'aht sec',
		],
		...['aht min', 'aht sek', 'ø bearbeitungszeit', 'durchschnittliche bearbeitungszeit', 'mittlere bearbeitungszeit'],
		...['ø gesprächszeit', 'ø aht', 'bearbeitungszeit', 'ø bearbeitungszeit s', 'ø bearbeitungszeit sek'],
	],
	channel: ['channel', 'media type', 'media', 'kanal', 'medium'],
	group: [
		'queue',
		'queue name',
		'skill',
		'skill group',
		'split skill',
		'group',
		'team',
		'warteschlange',
		'gruppe',
		'hotline',
	],
	service: ['service', 'business service', 'line', 'dienst', 'leistung'],
} as const satisfies TableFormat['columns']

const PERCENT = String.raw`(%|level|grad\b|\bsla?\b|quote)`
const NUMBER = String.raw`\d+\s*(s|secs?|seconds?|sek|sekunden|min|minutes|minuten)?\b`

/** Interval counts of a contact centre: how many were offered, answered and given up from one quarter or half hour to the next. */
export const intervals: TableFormat = {
	id: 'intervals',
	kind: 'intervals',
	recognises: (headers) =>
		hasAny(headers, COLUMNS.intervalStart) &&
		[COLUMNS.offered, COLUMNS.answered, COLUMNS.abandoned].filter((names) => hasAny(headers, names)).length >= 2,
	columns: COLUMNS,
	patterns: {
		serviceLevel: new RegExp(`${PERCENT}.*${NUMBER}|${NUMBER}.*%`, 'i'),
		answeredWithin: new RegExp(
			String.raw`(answered|accepted|acd calls|angenommen|beantwortet)[^%]*\b${NUMBER}[^%]*$`,
			'i',
		),
		abandonedWithin: new RegExp(
			String.raw`(abandon|aband calls|abgebroch|aufgelegt|abbrüche)[^%]*\b${NUMBER}[^%]*$`,
			'i',
		),
	},
	further: { intervalStart: ['interval', 'time', 'hour', 'intervall', 'zeit', 'uhrzeit', 'stunde'] },
}
