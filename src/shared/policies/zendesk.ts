import type { Metric, Objective, Priority } from '../agreement/values/objective'
import { deskObjective } from './desk-objective'
import { isObject, type Json, listAt, objectAt, secondsAt, shown, textAt } from './fields'
import { note, type PolicyNote, PolicyProblem, type ReadObjective, type ReadPolicy } from './policy'

export const ZENDESK_PRIORITIES: Readonly<Record<string, Priority>> = {
	urgent: 'P1',
	high: 'P2',
	normal: 'P3',
	low: 'P4',
}

type Taken = { readonly metric: Metric; readonly pauses: Objective['pauses'] }

/**
 * What a metric's clock stops and rests at: requester wait time rests while a ticket waits for the customer (Pending), agent work
 * time also while it is on hold, total resolution time never. Updates are due again and again.
 */
export const ZENDESK_METRICS: Readonly<Record<string, Taken>> = {
	first_reply_time: { metric: 'first-response', pauses: [] },
	next_reply_time: { metric: 'every-response', pauses: [] },
	periodic_update_time: { metric: 'update-interval', pauses: [] },
	pausable_update_time: { metric: 'update-interval', pauses: ['waiting-for-customer'] },
	requester_wait_time: { metric: 'resolution', pauses: ['waiting-for-customer'] },
	agent_work_time: { metric: 'resolution', pauses: ['waiting-for-customer', 'third-party'] },
	total_resolution_time: { metric: 'resolution', pauses: [] },
}

/** Targets are in minutes; newer accounts say seconds beside them. */
export function readZendesk(policy: Json, path: string): ReadPolicy {
	const notes: PolicyNote[] = []
	const taken = new Map<string, ReadObjective>()
	for (const [index, entry] of listAt(policy, 'policy_metrics', path).entries()) {
		const at = `${path}policy_metrics[${index}].`
		if (!isObject(entry)) throw new PolicyProblem('not-an-object', { path: at.replace(/\.$/, '') })
		const seconds = secondsAt(entry, 'target_in_seconds', at) ?? secondsAt(entry, 'target', at, 60)
		const known = ZENDESK_METRICS[String(entry.metric)]
		const priority = ZENDESK_PRIORITIES[String(entry.priority)]
		if (seconds === null) continue
		if (known === undefined) notes.push(note('unknown-metric', { path: `${at}metric`, value: shown(entry.metric) }))
		else if (priority === undefined)
			notes.push(note('unknown-priority', { path: `${at}priority`, value: shown(entry.priority) }))
		else {
			const base = `${known.metric}-${priority.toLowerCase()}`
			const other = taken.get(base)
			// Two clocks of one metric: both are kept, under names of their own.
			const id = other === undefined ? base : `${base}-${String(entry.metric).replaceAll('_', '-')}`
			if (other !== undefined) notes.push(note('two-clocks', { path: `${at}metric`, first: other.from }))
			const objective = deskObjective({ ...known, priority, seconds, inHours: entry.business_hours === true, id })
			taken.set(id, { objective, from: `${at}target` })
		}
	}
	const filter = objectAt(policy, 'filter', path) ?? {}
	for (const side of ['all', 'any'] as const)
		for (const [index, condition] of listAt(filter, side, `${path}filter.`).entries()) {
			if (!isObject(condition)) throw new PolicyProblem('not-an-object', { path: `${path}filter.${side}[${index}]` })
			const { field, operator, value } = condition
			notes.push(note(`filter-${side}`, { field: shown(field), operator: shown(operator), values: shown(value) }))
		}
	if (isObject(policy.metric_settings)) notes.push(note('left-out', { path: `${path}metric_settings` }))
	return {
		name: textAt(policy, 'title'),
		description: textAt(policy, 'description', 2_000),
		isDefault: false,
		isActive: true,
		objectives: [...taken.values()],
		levels: [],
		notes,
	}
}
