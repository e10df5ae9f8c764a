import type { Metric } from '../agreement/values/objective'
import { judgeAvailability } from './judge-availability'
import { judgePrepared, prepareCases } from './judge-cases'
import { createJudgeContext, type JudgeContext, type JudgedObjective, type JudgeInput } from './judge-context'
import { prepareCounted } from './judge-counted'
import { type ObjectiveVerdict, silentVerdict } from './verdict'

/**
 * What a history says of every objective, in their order. Deterministic: the same tickets in any order, the same
 * options, the same verdicts. Nothing here reads a clock or draws unseeded.
 */
export function judge(objectives: readonly JudgedObjective[], input: JudgeInput): ObjectiveVerdict[] {
	const context = createJudgeContext(input)
	return objectives.map((objective) => judgeOne(context, objective))
}

/** What a history without contacts and counts lacks for the metrics that live on them. */
const NEEDED: Readonly<Partial<Record<Metric, string>>> = {
	'wait-time': 'waitSeconds',
	abandonment: 'abandonedAt',
	'handling-time': 'handlingSeconds',
	'self-service-share': 'selfServiceSolved',
}

/** One objective in a context that may be kept while a draft is edited. */
export function judgeOne(context: JudgeContext, objective: JudgedObjective): ObjectiveVerdict {
	if (objective.metric === 'availability') return judgeAvailability(context, objective)
	const counted = prepareCounted(context, objective)
	if (counted?.ok) return judgePrepared(context, counted.prepared)
	const needed = NEEDED[objective.metric]
	const isSilent = context.history.tickets === null || objective.metric === 'self-service-share'
	if (counted === null && needed !== undefined && isSilent)
		return silentVerdict(objective, context.defaultTimeZone, { code: 'missing-column', column: needed })
	const tickets = context.history.tickets
	if (tickets === null) {
		const reason = counted?.reason ?? ({ code: 'no-history' } as const)
		return silentVerdict(objective, counted?.timeZone ?? context.defaultTimeZone, reason)
	}
	const outcome = prepareCases(context, tickets, objective)
	if (outcome.ok) return judgePrepared(context, outcome.prepared)
	// What is missing in the contacts is what the user should look for, not what tickets rarely have.
	const { reason, timeZone } = counted ?? outcome
	return silentVerdict(objective, timeZone, reason)
}
