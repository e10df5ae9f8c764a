import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { addServiceSeconds } from '../calendar/due-time'
import type { EscalationLevel } from '../sections/escalation/schema'
import { local, reportOf } from './due'
import { hardMoments } from './hard-moment'
import { type Reading, reading, text } from './reading'
import { exampleYear, type RunningClock, runningClock, serviceClock } from './running-clock'

/** When each level of the ladder is called and has to answer, for a report of its highest priority at a hard moment. */
export function escalationReadings(agreement: Agreement, levelId: string, today: string): Reading[] {
	const { levels } = agreement.escalation
	const level = levels.find(({ id }) => id === levelId)
	const objective = level === undefined ? undefined : watched(agreement, level)
	if (level === undefined || objective === undefined || level.trigger.kind === 'on-demand') return []
	const range = exampleYear(agreement, today)
	const clock = runningClock(agreement, objective.calendarId, range)
	const moment = clock === null ? undefined : hardMoments(clock, range)[0]
	if (clock === null || moment === undefined) return []
	const wall = runningClock(agreement, null, range)
	const service = serviceClock(agreement, objective.serviceId, range)
	const called = calledAt(clock, service, { level, objective, from: moment.epochSeconds })
	if (called === null) return []
	const what = reportOf(agreement, objective)
	const name = text(level.role ?? level.name ?? '')
	const answers = level.responseClock === 'calendar' ? wall : service
	const answer =
		level.responseSeconds === null || answers === null
			? null
			: addServiceSeconds(answers.compiled, called, level.responseSeconds)
	const at = local(clock, moment.epochSeconds)
	return [
		answer === null
			? reading('escalation.called', { what, at, name, called: local(clock, called) })
			: reading('escalation.answers', { what, at, name, called: local(clock, called), answer: local(clock, answer) }),
	]
}

type Call = { readonly level: EscalationLevel; readonly objective: Objective; readonly from: number }

function calledAt(clock: RunningClock, service: RunningClock | null, { level, objective, from }: Call): number | null {
	const { trigger } = level
	if (trigger.kind === 'percent-elapsed') {
		return addServiceSeconds(clock.compiled, from, Math.round((objective.value * trigger.percent) / 100))
	}
	const breach = addServiceSeconds(clock.compiled, from, objective.value)
	if (breach === null || trigger.kind !== 'time-after-breach') return breach
	if (trigger.seconds === null) return null
	if (trigger.clock === 'calendar') return breach + trigger.seconds
	return service === null ? null : addServiceSeconds(service.compiled, breach, trigger.seconds)
}

/** What the ladder is for: the restoration of the level's most urgent priority, else its resolution or response. */
function watched(agreement: Agreement, { priorities }: EscalationLevel): Objective | undefined {
	const own = agreement.objectives.items
		.filter(({ priority }) => priorities.length === 0 || (priority !== null && priorities.includes(priority)))
		.sort((a, b) => (a.priority ?? 'P9').localeCompare(b.priority ?? 'P9'))
	const of = (metric: Objective['metric']) => own.find((one) => one.metric === metric)
	return of('restoration') ?? of('resolution') ?? of('first-response')
}
