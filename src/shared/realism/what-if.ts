import { type ArrivalPattern, arrivalPattern } from './arrivals'
import { prepareCases } from './judge-cases'
import { clockOf, type JudgeContext, type JudgedObjective, serviceCodesOf } from './judge-context'
import { prepareCounted } from './judge-counted'
import { coveredSpan, type Span } from './observation'
import { type PassProbability, passProbability } from './pass-probability'
import { chanceAt, type PreparedObjective } from './prepared-objective'
import {
	goodShare,
	highestVolume,
	type QueueGoal,
	type StaffingFigures,
	scaled,
	slotsOf,
	staffForShare,
	staffingFigures,
} from './staffing'
import { type Workload, workloadOfCalls, workloadOfIntervals, workloadOfTickets } from './workload'

/** Growth and deflected are shares (0.2 is 20 %); staff is how many are at work in the promised hours, null if unknown. */
export type WhatIfQuestion = {
	readonly growth: number
	readonly staff: number | null
	/** Share of arrivals that automation or self-service takes away. */
	readonly deflected: number
}

/** Why a question has no answer, or what to know about the answer. */
export type WhatIfDoubt =
	/** The time of this metric does not come from a queue that staff and volume explain. */
	| { readonly code: 'history-cannot-answer'; readonly metric: string }
	| { readonly code: 'no-handling-time' }
	| { readonly code: 'no-arrivals' }
	/** Nobody said how many work; the number is the one that explains what was kept so far. */
	| { readonly code: 'staff-implied'; readonly staff: number }
	/** First come first served is assumed, over every priority. */
	| { readonly code: 'priorities-share-staff' }
	/** The model at today's volume is this far from what was kept. */
	| { readonly code: 'model-differs'; readonly model: number; readonly observed: number }
	| { readonly code: 'nobody-gives-up' }

export type QueueWhatIf = {
	readonly source: Workload['source']
	readonly handlingSeconds: number
	readonly patienceSeconds: number | null
	readonly arrivalsPerWeek: number
	readonly outsideShare: number
	/** Share of arrivals that must be good, and what was kept so far; null where the history does not tell. */
	readonly neededShare: number
	readonly observedShare: number | null
	readonly now: StaffingFigures
	readonly changed: StaffingFigures
	/** Fewest people for the promise at today's and at the asked volume; null where none are enough. */
	readonly requiredNow: number | null
	readonly requiredChanged: number | null
	/** The most volume, in parts of today's, at which the promise still holds with the staff asked about. */
	readonly highestVolume: number
}

export type WhatIf = {
	readonly objectiveId: string
	/** Volume asked about over volume now. */
	readonly volume: number
	/** Only what the size of windows does, `now` being the verdict's own chance; null without a verdict. */
	readonly size: { readonly now: PassProbability; readonly changed: PassProbability } | null
	readonly queue: QueueWhatIf | null
	readonly doubts: readonly WhatIfDoubt[]
}

const QUEUE_METRICS: ReadonlySet<string> = new Set(['wait-time', 'abandonment', 'first-response', 'acknowledgement'])
/** Arrivals and handling of the last half year: staffing is about now. */
const RECENT_SECONDS = 182 * 86_400
const TOLERANCE = 0.1

/** What growth, staff and deflection do to one objective. Deterministic; touches every row once. */
export function whatIf(context: JudgeContext, objective: JudgedObjective, question: WhatIfQuestion): WhatIf {
	const volume = (1 + question.growth) * (1 - question.deflected)
	const prepared = objective.metric === 'availability' ? null : preparedFor(context, objective)
	const size = prepared === null ? null : sizeOf(prepared, volume)
	const nothing = { objectiveId: objective.id, volume, size, queue: null }
	if (!QUEUE_METRICS.has(objective.metric))
		return { ...nothing, doubts: [{ code: 'history-cannot-answer', metric: objective.metric }] }
	const found = workloadFor(context, objective)
	if (found === null) return { ...nothing, doubts: [{ code: 'no-arrivals' }] }
	const { workload, pattern } = found
	if (workload.handlingSeconds === null) return { ...nothing, doubts: [{ code: 'no-handling-time' }] }
	const goal = goalOf(objective)
	const observed = prepared === null ? null : observedShare(prepared, objective)
	const doubts: WhatIfDoubt[] = []
	const input = {
		slots: slotsOf(pattern, goal.seconds, workload.source === 'tickets'),
		handlingSeconds: workload.handlingSeconds,
		patienceSeconds: workload.patienceSeconds,
		goal,
	}
	if (input.slots.length === 0) return { ...nothing, doubts: [{ code: 'no-arrivals' }] }
	if (workload.source === 'tickets' && objective.priority !== null) doubts.push({ code: 'priorities-share-staff' })
	if (workload.patienceSeconds === null) doubts.push({ code: 'nobody-gives-up' })
	const implied = staffForShare(input, observed ?? goal.share)
	const staff = question.staff ?? implied ?? 1
	if (question.staff === null) doubts.push({ code: 'staff-implied', staff })
	const now = staffingFigures(input, staff)
	if (question.staff !== null && observed !== null && Math.abs(now.good - observed) > TOLERANCE)
		doubts.push({ code: 'model-differs', model: now.good, observed })
	const changed = { ...input, slots: scaled(input.slots, volume) }
	return {
		...nothing,
		queue: {
			source: workload.source,
			handlingSeconds: workload.handlingSeconds,
			patienceSeconds: workload.patienceSeconds,
			arrivalsPerWeek: (pattern.total / pattern.days) * 7,
			outsideShare: pattern.total > 0 ? pattern.outside / pattern.total : 0,
			neededShare: goal.share,
			observedShare: observed,
			now,
			changed: staffingFigures(changed, staff),
			requiredNow: goodShare(input, 0) >= goal.share ? 0 : staffForShare(input, goal.share),
			requiredChanged: goodShare(changed, 0) >= goal.share ? 0 : staffForShare(changed, goal.share),
			highestVolume: highestVolume(input, staff),
		},
		doubts,
	}
}

/** Contacts before tickets, as in a verdict. */
function preparedFor(context: JudgeContext, objective: JudgedObjective): PreparedObjective | null {
	const counted = prepareCounted(context, objective)
	if (counted?.ok) return counted.prepared
	const { tickets } = context.history
	const outcome = tickets === null ? null : prepareCases(context, tickets, objective)
	return outcome?.ok ? outcome.prepared : null
}

function sizeOf(prepared: PreparedObjective, volume: number): WhatIf['size'] {
	const found = chanceAt(prepared)
	if (found === null) return null
	const { posterior, requiredPpm, sizes, chance } = found
	const growth = volume === 1 ? [] : Array<number>(prepared.monthsInWindow).fill(volume)
	return { now: chance, changed: passProbability(posterior, requiredPpm, sizes, growth) }
}

/** Recent arrivals of the objective's queue: calls before interval counts before tickets. */
export function workloadFor(
	context: JudgeContext,
	objective: Pick<JudgedObjective, 'metric' | 'serviceId' | 'calendarId'>,
): { readonly workload: Workload; readonly pattern: ArrivalPattern } | null {
	const compiled = clockOf(context, objective.calendarId)
	if (compiled === null) return null
	const { contacts, tickets } = context.history
	const codesOf = (column: { readonly words: readonly string[] } | null) =>
		serviceCodesOf(context, objective.serviceId, column?.words ?? null)
	const candidates: (() => Workload)[] = []
	const { calls = null, intervals = null } = contacts ?? {}
	const isCallMetric = objective.metric === 'wait-time' || objective.metric === 'abandonment'
	if (isCallMetric && calls !== null) candidates.push(() => workloadOfCalls(calls, codesOf))
	if (isCallMetric && intervals !== null) candidates.push(() => workloadOfIntervals(intervals, codesOf))
	if (tickets !== null && context.usable !== null)
		candidates.push(() => workloadOfTickets(tickets, context.usable!, codesOf))
	for (const candidate of candidates) {
		const workload = candidate()
		const span = recentSpan(context, workload.arrivals.at, compiled.timeZone)
		const pattern = span && arrivalPattern(workload.arrivals, compiled, span)
		if (pattern !== null && pattern.total > 0) return { workload, pattern }
	}
	return null
}

function recentSpan(context: JudgeContext, at: Float64Array, timeZone: string): Span | null {
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const epoch of at) {
		if (!(epoch <= context.asOf)) continue
		if (epoch < first) first = epoch
		if (epoch > last) last = epoch
	}
	if (first > last) return null
	const starts = { first: Math.max(first, last - RECENT_SECONDS), last }
	return coveredSpan({ starts, covers: null, asOf: context.asOf, timeZone })
}

function goalOf({ metric, comparison, value, share }: JudgedObjective): QueueGoal {
	if (metric === 'abandonment')
		return {
			seconds: 60,
			share: comparison === 'at-most' ? 1 - value / 1_000_000 : value / 1_000_000,
			goodOf: ({ abandoned }) => 1 - abandoned,
		}
	// Who gives up has no longer to be answered, as in a log of waits.
	return { seconds: value, share: (share ?? 1_000_000) / 1_000_000, goodOf: ({ withinSeconds }) => withinSeconds }
}

function observedShare(prepared: PreparedObjective, objective: JudgedObjective): number | null {
	const found = chanceAt(prepared, objective)
	if (found === null) return null
	const cases = found.counts.reduce((sum, count) => sum + count.cases, 0)
	return cases === 0 ? null : found.counts.reduce((sum, count) => sum + count.met, 0) / cases
}
