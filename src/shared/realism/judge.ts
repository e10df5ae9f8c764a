import { judgeAvailability } from './judge-availability'
import { judgePrepared, prepareCases } from './judge-cases'
import { createJudgeContext, type JudgeContext, type JudgedObjective, type JudgeInput } from './judge-context'
import { type ObjectiveVerdict, silentVerdict } from './verdict'

/**
 * What a history says of every objective, in their order. Deterministic: the same tickets in any order, the same
 * options, the same verdicts. Nothing here reads a clock or draws unseeded.
 */
export function judge(objectives: readonly JudgedObjective[], input: JudgeInput): ObjectiveVerdict[] {
	const context = createJudgeContext(input)
	return objectives.map((objective) => judgeOne(context, objective))
}

/** One objective in a context that may be kept while a draft is edited. */
export function judgeOne(context: JudgeContext, objective: JudgedObjective): ObjectiveVerdict {
	if (objective.metric === 'availability') return judgeAvailability(context, objective)
	const tickets = context.history.tickets
	if (tickets === null) return silentVerdict(objective, context.defaultTimeZone, { code: 'no-history' })
	const outcome = prepareCases(context, tickets, objective)
	return outcome.ok
		? judgePrepared(context, outcome.prepared)
		: silentVerdict(objective, outcome.timeZone, outcome.reason)
}
