import type { EscalationLevel } from '../sections/escalation/schema'
import { deskObjective, PRIORITY_OF_NUMBER } from './desk-objective'
import { isObject, type Json, listAt, objectAt, secondsAt, shown, textAt } from './fields'
import { note, type PolicyNote, PolicyProblem, type ReadObjective, type ReadPolicy } from './policy'

/** Where a target stands: its number of priority, its path, and the row itself. */
type Row = { readonly priority: number; readonly path: string; readonly target: Json }

/** Freshdesk: `sla_target.priority_4.respond_within`, in seconds. */
export function readFreshdesk(policy: Json, path: string): ReadPolicy {
	const targets = objectAt(policy, 'sla_target', path) ?? {}
	const rows = Object.keys(targets).map((key): Row => {
		const priority = Number(/^priority_(\d+)$/.exec(key)?.[1])
		const target = objectAt(targets, key, `${path}sla_target.`) ?? {}
		return { priority, path: `${path}sla_target.${key}.`, target }
	})
	return readRows(policy, path, rows)
}

/** Freshservice: `sla_targets[].priority`, in seconds. */
export function readFreshservice(policy: Json, path: string): ReadPolicy {
	const rows = listAt(policy, 'sla_targets', path).map((target, index): Row => {
		const at = `${path}sla_targets[${index}]`
		if (!isObject(target)) throw new PolicyProblem('not-an-object', { path: at })
		return { priority: Number(target.priority), path: `${at}.`, target }
	})
	return readRows(policy, path, rows)
}

const TIMES = [
	['respond_within', 'first-response'],
	['next_respond_within', 'every-response'],
	['resolve_within', 'resolution'],
] as const

function readRows(policy: Json, path: string, rows: readonly Row[]): ReadPolicy {
	const notes: PolicyNote[] = []
	const objectives: ReadObjective[] = []
	for (const { priority: number, path: at, target } of rows) {
		const priority = PRIORITY_OF_NUMBER[number]
		if (priority === undefined) {
			notes.push(note('unknown-priority', { path: at.replace(/\.$/, ''), value: shown(target.priority ?? number) }))
			continue
		}
		const inHours = target.business_hours === true
		for (const [key, metric] of TIMES) {
			const seconds = secondsAt(target, key, at)
			if (seconds === null) continue
			objectives.push({ objective: deskObjective({ metric, priority, seconds, inHours }), from: `${at}${key}` })
		}
	}
	const levels = levelsOf(objectAt(policy, 'escalation', path) ?? {}, path, notes)
	notes.push(...conditions(objectAt(policy, 'applicable_to', path) ?? {}))
	return {
		name: textAt(policy, 'name'),
		description: textAt(policy, 'description', 2_000),
		isDefault: policy.is_default === true,
		isActive: policy.active !== false && policy.deleted !== true,
		objectives: objectives.sort((a, b) => order(a) - order(b)),
		levels,
		notes,
	}
}

/** By metric, the highest priority first. */
function order({ objective }: ReadObjective): number {
	const metric = TIMES.findIndex(([, one]) => one === objective.metric)
	return metric * 10 + Number(objective.priority?.slice(1) ?? 9)
}

/** Whom a policy is for: companies, groups, sources. Nothing in a contract says so; it is told. */
function conditions(applicable: Json): PolicyNote[] {
	return Object.entries(applicable).flatMap(([key, value]) => {
		const values = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
		return values.length === 0 ? [] : [note('condition', { field: key, values: shown(values.map(shown).join(', ')) })]
	})
}

/** Escalation of a missed response (one level) and of a missed resolution (up to four). Agents have no names in the file. */
function levelsOf(escalation: Json, path: string, notes: PolicyNote[]): EscalationLevel[] {
	const levels: EscalationLevel[] = []
	const add = (level: Json, kind: 'response' | 'resolution', number: number, at: string) => {
		const value = level.escalation_time
		const seconds = value === 0 ? 0 : secondsAt(level, 'escalation_time', at)
		if (seconds === null) return
		const agents = listAt(level, 'agent_ids', at)
		if (agents.length > 0) notes.push(note('agents', { path: `${at}agent_ids`, count: agents.length }))
		levels.push({
			id: `${kind}-${number}`,
			name: null,
			trigger: seconds === 0 ? { kind: 'breach' } : { kind: 'time-after-breach', seconds, clock: 'calendar' },
			priorities: [],
			party: 'provider',
			role: null,
			contact: null,
			channel: null,
			deputy: null,
			responseSeconds: null,
			responseClock: 'service',
			outcome: null,
		})
	}
	const response = objectAt(escalation, 'response', `${path}escalation.`)
	if (response !== null) add(response, 'response', 1, `${path}escalation.response.`)
	const resolution = objectAt(escalation, 'resolution', `${path}escalation.`) ?? {}
	for (const number of [1, 2, 3, 4]) {
		const level = objectAt(resolution, `level_${number}`, `${path}escalation.resolution.`)
		if (level !== null) add(level, 'resolution', number, `${path}escalation.resolution.level_${number}.`)
	}
	for (const key of Object.keys(escalation))
		if (key !== 'response' && key !== 'resolution') notes.push(note('left-out', { path: `${path}escalation.${key}` }))
	return levels
}
