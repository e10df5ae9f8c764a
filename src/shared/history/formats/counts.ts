import { hasAny, type TableFormat } from './format'
import { generic } from './generic'

const COLUMNS = {
	periodStart: [
		...[
			'period start',
			'period',
			'date',
			'day',
			'month',
			'week',
			'start',
			'start date',
			'datum',
			'tag',
			'monat',
			'zeitraum',
		],
	],
	sessions: [
		...[
			'sessions',
			'bot sessions',
			'conversations',
			'bot conversations',
			'chats',
			'chatbot sessions',
			'total sessions',
		],
		...['sitzungen', 'gespräche', 'bot gespräche', 'dialoge', 'konversationen', 'chatbot dialoge'],
	],
	handled: ['handled', 'handled by bot', 'bot handled', 'answered by bot', 'vom bot bearbeitet', 'vom bot beantwortet'],
	deflected: [
		...[
			'deflected',
			'deflections',
			'bot deflected',
			'resolved by bot',
			'bot resolved',
			'automated resolutions',
			'contained',
		],
		...['containment', 'vom bot gelöst', 'automatisch gelöst', 'ohne person gelöst', 'abgefangen'],
	],
	handedOver: [
		...['handed over', 'handover', 'handovers', 'handoffs', 'escalated to agent', 'transferred to agent', 'transfers'],
		...['transferred', 'übergeben', 'übergaben', 'an mitarbeiter übergeben', 'weitergeleitet'],
	],
	articleViews: [
		...['article views', 'views', 'kb views', 'knowledge base views', 'help center views', 'page views'],
		...['artikelaufrufe', 'aufrufe', 'seitenaufrufe', 'artikel aufrufe'],
	],
	selfServiceSolved: [
		...['self service solved', 'self service resolved', 'solved by self service', 'self solved', 'kb solved'],
		...[
			'solved by article',
			'helpful',
			'selbst gelöst',
			'im portal gelöst',
			'durch artikel gelöst',
			'selfservice gelöst',
		],
	],
	channel: ['channel', 'bot', 'source', 'portal', 'kanal', 'quelle'],
	service: ['service', 'dienst', 'leistung'],
} as const satisfies TableFormat['columns']

const TELLING = [
	...[COLUMNS.sessions, COLUMNS.deflected, COLUMNS.handedOver, COLUMNS.articleViews, COLUMNS.selfServiceSolved].flat(),
]

/** What a chatbot or a knowledge base counts per day or month. */
export const counts: TableFormat = {
	id: 'counts',
	kind: 'counts',
	recognises: (headers) =>
		hasAny(headers, COLUMNS.periodStart) && hasAny(headers, TELLING) && !generic.recognises(headers),
	columns: COLUMNS,
}
