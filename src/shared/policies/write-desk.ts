import type { Agreement } from '../agreement/schema'
import type { Metric, Objective, Priority } from '../agreement/values/objective'
import { note, type PolicyNote } from './policy'

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4']
/** The desk's clock ends when a ticket is resolved: the first of these that is promised is what it can hold. */
const ENDS: readonly Metric[] = ['restoration', 'resolution']

export type WrittenPolicy = { readonly policy: unknown; readonly notes: readonly PolicyNote[] }
export type WriteInput = {
	readonly agreement: Agreement
	/** Promises of this service alone and those of all; null: the strictest of any service. */
	readonly serviceId: string | null
}

type Times = {
	readonly priority: Priority
	readonly response: Objective | null
	readonly everyResponse: Objective | null
	readonly update: Objective | null
	readonly end: Objective | null
}

/** What a desk can hold of the promises, by priority, and what it cannot. */
export function deskTimes({ agreement, serviceId }: WriteInput): {
	readonly rows: readonly Times[]
	readonly notes: PolicyNote[]
} {
	const notes: PolicyNote[] = []
	const { items } = agreement.objectives
	const mine = items.filter(
		(one) => one.kind === 'promise' && (serviceId === null || one.serviceId === null || one.serviceId === serviceId),
	)
	const used = new Set<Objective>()
	const strictest = (metric: Metric, priority: Priority): Objective | null => {
		const found = mine
			.filter((one) => one.metric === metric && (one.priority === priority || one.priority === null))
			.sort((a, b) => Number(a.priority === null) - Number(b.priority === null) || a.value - b.value)
		const [first, ...more] = found
		if (first === undefined) return null
		used.add(first)
		for (const other of more) {
			if (other.priority !== null && other.value !== first.value)
				notes.push(note('strictest', { metric, priority, kept: first.id, left: other.id }))
			used.add(other)
		}
		return first
	}
	const rows = PRIORITIES.map((priority): Times => {
		const [first, second] = ENDS.map((metric) => strictest(metric, priority))
		const end = first ?? second ?? null
		if (first != null && second != null && first.value !== second.value)
			notes.push(note('one-end', { priority, kept: first.id, left: second.id }))
		return {
			priority,
			response: strictest('first-response', priority),
			everyResponse: strictest('every-response', priority),
			update: strictest('update-interval', priority),
			end,
		}
	}).filter(({ response, everyResponse, update, end }) =>
		[response, everyResponse, update, end].some((one) => one !== null),
	)
	for (const one of mine) if (!used.has(one)) notes.push(note('not-for-desks', { id: one.id, metric: one.metric }))
	if ([...used].some(({ share }) => share !== null && share < 1_000_000)) notes.push(note('share-lost'))
	return { rows, notes }
}

const FRESH_NUMBER: Readonly<Record<Priority, number>> = { P1: 4, P2: 3, P3: 2, P4: 1 }

/** `POST /api/v2/sla_policies` of Freshdesk. */
export function writeFreshdesk(input: WriteInput): WrittenPolicy {
	const { rows, notes } = deskTimes(input)
	const entries = rows.map((row) => [`priority_${FRESH_NUMBER[row.priority]}`, freshTarget(row, notes, true)] as const)
	const targets = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? 1 : -1)))
	if (rows.length > 0 && rows.length < 4) notes.push(note('all-priorities', { count: rows.length }))
	return { policy: { ...head(input), sla_target: targets, applicable_to: {}, ...escalation(input) }, notes }
}

/** A policy of Freshservice, as its API gives it. */
export function writeFreshservice(input: WriteInput): WrittenPolicy {
	const { rows, notes } = deskTimes(input)
	const targets = rows.map((row) => ({ priority: FRESH_NUMBER[row.priority], ...freshTarget(row, notes, false) }))
	return { policy: { ...head(input), sla_targets: targets, applicable_to: null, ...escalation(input) }, notes }
}

function head({ agreement }: WriteInput) {
	const description = [agreement.parties.provider.name, agreement.parties.customer.name].filter((one) => one !== null)
	return { name: agreement.title, description: description.join(', '), active: true }
}

function freshTarget({ priority, response, everyResponse, update, end }: Times, notes: PolicyNote[], hasNext: boolean) {
	const clocks = new Set(
		[response, everyResponse, end].flatMap((one) => (one === null ? [] : [one.calendarId === null])),
	)
	// One switch for the whole row.
	if (clocks.size > 1) notes.push(note('one-clock', { priority }))
	if (update !== null) notes.push(note('not-for-desks', { id: update.id, metric: update.metric }))
	if (everyResponse !== null && !hasNext)
		notes.push(note('not-for-desks', { id: everyResponse.id, metric: everyResponse.metric }))
	const inHours = (response ?? end)?.calendarId !== null
	return {
		respond_within: response?.value ?? null,
		...(hasNext && everyResponse !== null ? { next_respond_within: everyResponse.value } : {}),
		resolve_within: end?.value ?? null,
		business_hours: inHours,
		escalation_enabled: true,
	}
}

/** Levels that come with a miss or after it; people have no ids here, and warnings before it have no place. */
function escalation({ agreement }: WriteInput) {
	const late = agreement.escalation.levels.flatMap(({ trigger }) =>
		trigger.kind === 'breach'
			? [0]
			: trigger.kind === 'time-after-breach' && trigger.seconds !== null
				? [trigger.seconds]
				: [],
	)
	const level = (seconds: number) => ({ escalation_time: seconds, agent_ids: [] })
	const levels = [...new Set(late)].sort((a, b) => a - b).slice(0, 4)
	if (levels.length === 0) return {}
	return {
		escalation: {
			response: level(levels[0] ?? 0),
			resolution: Object.fromEntries(levels.map((seconds, index) => [`level_${index + 1}`, level(seconds)])),
		},
	}
}

const ZENDESK_PRIORITY: Readonly<Record<Priority, string>> = { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low' }

/** `POST /api/v2/slas/policies` of Zendesk; targets in whole minutes, never longer than what is promised. */
export function writeZendesk(input: WriteInput): WrittenPolicy {
	const { rows, notes } = deskTimes(input)
	const metric = (name: string, priority: Priority, one: Objective | null) => {
		if (one === null) return []
		if (one.value < 60) {
			notes.push(note('under-a-minute', { id: one.id }))
			return []
		}
		if (one.value % 60 !== 0) notes.push(note('whole-minutes', { id: one.id }))
		const target = Math.floor(one.value / 60)
		return [{ priority: ZENDESK_PRIORITY[priority], metric: name, target, business_hours: one.calendarId !== null }]
	}
	const metrics = rows.flatMap(({ priority, response, everyResponse, update, end }) => [
		...metric('first_reply_time', priority, response),
		...metric('next_reply_time', priority, everyResponse),
		...metric(update?.pauses.length === 0 ? 'periodic_update_time' : 'pausable_update_time', priority, update),
		...metric(endMetric(end), priority, end),
	])
	const { name: title, description } = head(input)
	return {
		policy: { sla_policy: { title, description, filter: { all: [], any: [] }, policy_metrics: metrics } },
		notes,
	}
}

function endMetric(end: Objective | null): string {
	if (end === null || !end.pauses.includes('waiting-for-customer')) return 'total_resolution_time'
	return end.pauses.includes('third-party') ? 'agent_work_time' : 'requester_wait_time'
}
