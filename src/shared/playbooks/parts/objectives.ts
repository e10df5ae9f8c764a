import type { Metric, Objective, Priority } from '../../agreement/values/objective'
import type { Draft } from '../draft'
import { measurementOf } from './measurement'

type Said = Pick<Objective, 'id' | 'serviceId' | 'metric' | 'comparison' | 'value'> & Partial<Objective>

const STOPS: Partial<Record<Metric, Objective['stopEvent']>> = {
	'first-response': 'first-qualified-response',
	acknowledgement: 'acknowledgement',
	restoration: 'service-restored',
	workaround: 'workaround-provided',
	resolution: 'cause-removed',
	'wait-time': 'call-answered',
}

/** Metrics of work on a ticket, whose clock rests while the customer owes an answer. */
const WORK: ReadonlySet<Metric> = new Set<Metric>(['restoration', 'resolution', 'workaround', 'custom'])

/** One objective with the clock rules and the measurement that belong to its metric; what is said wins. */
export function objective(draft: Draft, said: Said): Objective {
	return {
		priority: null,
		share: null,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: null,
		kind: 'promise',
		customName: null,
		customUnit: 'count',
		startEvent: said.metric === 'availability' ? 'incident-start' : 'received',
		stopEvent: STOPS[said.metric] ?? null,
		pauses:
			said.metric === 'availability'
				? ['maintenance']
				: WORK.has(said.metric)
					? ['waiting-for-customer', 'agreed-appointment']
					: said.metric === 'first-response'
						? ['waiting-for-customer']
						: [],
		reopenCounts: true,
		...measurementOf(draft, said.metric),
		rounding: 'none',
		volumeFrom: null,
		volumeTo: null,
		rampUpMonths: 0,
		...said,
	}
}

type Rung = {
	readonly priority: Priority
	readonly value: number
	readonly share: number
	readonly calendarId: string | null
	/** Cases a month up to which it holds. */
	readonly volumeTo: number
	readonly kind?: Objective['kind']
}
type Ladder = {
	/** Ids become `<prefix>-p1` and so on. */
	readonly prefix: string
	readonly serviceId: string
	readonly metric: Metric
	readonly rungs: readonly Rung[]
	readonly more?: Partial<Objective>
}

/** The same metric for several priorities. */
export function ladder(draft: Draft, { prefix, serviceId, metric, rungs, more }: Ladder): Objective[] {
	return rungs.map((rung) =>
		objective(draft, {
			...more,
			id: `${prefix}-${rung.priority.toLowerCase()}`,
			serviceId,
			metric,
			comparison: 'at-most',
			priority: rung.priority,
			value: rung.value,
			share: rung.share,
			calendarId: rung.calendarId,
			volumeFrom: 0,
			volumeTo: rung.volumeTo,
			...(rung.kind === undefined ? {} : { kind: rung.kind }),
		}),
	)
}
