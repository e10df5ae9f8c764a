import type { Metric, Objective } from '../agreement/values/objective'
import type { TicketColumns } from '../history/history'
import { EVENT_KINDS, knowsKind } from '../history/ticket-events'
import type { Span } from './observation'
import { lacksReopening } from './reopenings'
import type { VerdictReason } from './verdict'

/** What of an objective decides which tickets are its cases and how their clocks run; what is left out has its default. */
export type CaseRules = Pick<Objective, 'metric' | 'comparison' | 'pauses'> &
	Partial<Pick<Objective, 'startEvent' | 'stopEvent' | 'reopenCounts' | 'exclusions' | 'rounding' | 'customUnit'>>

/** One instant of a ticket, by the name of its field; where the column has none, the event of this kind stands for it. */
export type Instant = {
	readonly field: string
	readonly column: Float64Array | null
	readonly eventKind: number | null
	/** Of several such events the first or the last counts. */
	readonly takes: 'first' | 'last'
}

/** How the clocks of an objective run over the tickets of a history. */
export type ClockPlan = {
	/** Of each list the first that has an instant decides. */
	readonly starts: readonly Instant[]
	readonly stops: readonly Instant[]
	/** A resolution that was followed by a reopening stops nothing. */
	readonly stopsForGood: boolean
	/** Waiting recorded as events is taken off where it happened ... */
	readonly pausesByEvents: boolean
	/** ... waiting known only as a sum, seconds per ticket, from the whole; null where neither counts nor is known. */
	readonly pausedSeconds: Float64Array | null
	/** Agreed maintenance that stops the clock; in order, apart. */
	readonly maintenance: readonly Span[]
	/** Time between a resolution and the reopening does not count. */
	readonly restsWhileResolved: boolean
	/** Measured values are rounded half up to a multiple of this, seconds; 0: not at all. */
	readonly roundToSeconds: 0 | 1 | 60
	/** What the agreement says and the file cannot tell. */
	readonly doubts: readonly VerdictReason[]
}

export type ClockPlanOutcome =
	| { readonly kind: 'plan'; readonly plan: ClockPlan }
	/** The column that the clock would need. */
	| { readonly kind: 'missing'; readonly column: string }
	/** The metric runs no clock from a start to a stop. */
	| { readonly kind: 'no-clock' }

type Stop = NonNullable<Objective['stopEvent']>
/** The stop that belongs to a metric; metrics without one run no clock from a start to a stop. */
export const STOP_OF: Readonly<Partial<Record<Metric, Stop | 'detected'>>> = {
	'first-response': 'first-qualified-response',
	acknowledgement: 'acknowledgement',
	restoration: 'service-restored',
	resolution: 'cause-removed',
	workaround: 'workaround-provided',
	detection: 'detected',
}

/** Waiting known as one sum says nothing of when it was: only clocks that run to the resolution may take it off. */
const TO_THE_END: ReadonlySet<string> = new Set(['service-restored', 'cause-removed', 'confirmed-by-customer'])

/** Reads an objective's clock rules against what the files tell. */
export function clockPlan(
	tickets: TicketColumns,
	rules: CaseRules,
	maintenance: readonly Span[] = [],
): ClockPlanOutcome {
	const ownStop = STOP_OF[rules.metric]
	if (ownStop === undefined) return { kind: 'no-clock' }
	// What is detected or acknowledged is in the metric's name; an agreed stop event can only say how the others end.
	const stop = ownStop === 'detected' || ownStop === 'acknowledgement' ? ownStop : (rules.stopEvent ?? ownStop)
	const known = knownInstants(tickets)
	const [needed, ...standIns] = stopsAt(stop, known)
	if (needed === undefined) return { kind: 'no-clock' }
	if (!needed.isKnown && !isReplaced(stop)) return { kind: 'missing', column: needed.instant.field }
	const start = rules.metric === 'detection' ? 'incident-start' : (rules.startEvent ?? 'received')
	const wanted = startsAt(start, known)
	if (rules.metric === 'detection' && !known.incident.isKnown) return { kind: 'missing', column: 'incidentAt' }
	const doubts: VerdictReason[] = []
	if (!wanted.isKnown) doubts.push({ code: 'start-not-told', column: wanted.instant.field })
	if (!needed.isKnown) doubts.push({ code: 'stop-not-told', column: needed.instant.field })
	const waits = rules.pauses.some((pause) => pause !== 'maintenance')
	const pausesByEvents = waits && knowsKind(tickets.events, 'paused')
	const isToTheEnd = TO_THE_END.has(stop)
	const pausedSeconds = waits && !pausesByEvents && isToTheEnd ? tickets.numbers.pausedSeconds : null
	if (waits && isToTheEnd && !pausesByEvents && pausedSeconds === null) doubts.push({ code: 'pauses-not-told' })
	const stopsForGood = stop === 'cause-removed' || stop === 'confirmed-by-customer'
	const restsWhileResolved = stopsForGood && rules.reopenCounts === false
	if (restsWhileResolved && someReopeningUntold(tickets)) doubts.push({ code: 'reopening-not-told' })
	return {
		kind: 'plan',
		plan: {
			starts: [wanted.instant, known.created.instant],
			stops: [needed, ...standIns].map(({ instant }) => instant),
			stopsForGood,
			pausesByEvents,
			pausedSeconds,
			maintenance: rules.pauses.includes('maintenance') ? maintenance : [],
			restsWhileResolved,
			roundToSeconds: rules.rounding === 'minute' ? 60 : rules.rounding === 'second' ? 1 : 0,
			doubts,
		},
	}
}

/** Whether the clock ends with the first response. */
export function stopsAtResponse({ metric, stopEvent }: CaseRules): boolean {
	const own = STOP_OF[metric]
	if (own === undefined || own === 'detected' || own === 'acknowledgement') return false
	return (stopEvent ?? own) === 'first-qualified-response'
}

type Known = { readonly instant: Instant; readonly isKnown: boolean }

function knownInstants(tickets: TicketColumns) {
	const { times, firstResolvedAt, events } = tickets
	const known = (
		field: string,
		column: Float64Array | null,
		event: keyof typeof EVENT_KINDS | null = null,
		takes: Instant['takes'] = 'first',
	): Known => {
		const isTold = event !== null && knowsKind(events, event)
		return {
			instant: { field, column, eventKind: isTold ? EVENT_KINDS[event] : null, takes },
			isKnown: column !== null || isTold,
		}
	}
	return {
		created: known('createdAt', times.createdAt),
		incident: known('incidentAt', times.incidentAt),
		detected: known('detectedAt', times.detectedAt),
		acknowledged: known('acknowledgedAt', times.acknowledgedAt),
		responded: known('firstResponseAt', times.firstResponseAt, 'agentMessage'),
		workaround: known('workaroundAt', times.workaroundAt, 'workaround'),
		restored: known('restoredAt', null, 'restored'),
		firstResolved: known('resolvedAt', firstResolvedAt, 'resolved'),
		lastResolved: known('resolvedAt', times.resolvedAt, 'resolved', 'last'),
		confirmed: known('confirmedAt', times.confirmedAt),
	}
}
type KnownInstants = ReturnType<typeof knownInstants>

function startsAt(start: Objective['startEvent'], known: KnownInstants): Known {
	switch (start) {
		case 'received':
		case 'recorded':
			return known.created
		case 'acknowledged':
			return known.acknowledged
		case 'detected':
			return known.detected
		case 'incident-start':
			return known.incident
	}
}

/** The instant that ends the clock, then what stands in where it was never recorded. */
function stopsAt(stop: Stop | 'detected', known: KnownInstants): Known[] {
	switch (stop) {
		case 'first-qualified-response':
			return [known.responded, known.firstResolved]
		case 'acknowledgement':
			return [known.acknowledged, known.firstResolved]
		case 'service-restored':
			return known.restored.isKnown ? [known.restored, known.firstResolved] : [known.firstResolved]
		case 'workaround-provided':
			return [known.workaround, known.firstResolved]
		case 'cause-removed':
			return [known.lastResolved, known.firstResolved]
		case 'confirmed-by-customer':
			return [known.confirmed, known.lastResolved, known.firstResolved]
		case 'detected':
			return [known.detected, known.created]
		case 'call-answered':
			return []
	}
}

/** Ends that a file without them replaces by a later or earlier one it has, with a doubt, rather than staying silent. */
function isReplaced(stop: Stop | 'detected'): boolean {
	return stop === 'confirmed-by-customer' || stop === 'detected'
}

function someReopeningUntold(tickets: TicketColumns): boolean {
	for (let row = 0; row < tickets.count; row++) if (lacksReopening(tickets, row)) return true
	return false
}
