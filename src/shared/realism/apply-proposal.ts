import { type EditResult, freeId, setAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Calendar } from '../agreement/values/calendar'
import type { Objective, Priority } from '../agreement/values/objective'
import { STOP_OF } from './clock-plan'
import type { Proposal } from './propose'

/** What of a proposal goes into an agreement. */
export type ProposalChoice = {
	/**
	 * `replace` puts the proposed week into a calendar of the agreement, which keeps its name, holidays and exceptions;
	 * `add` makes a calendar of its own; `keep` runs the targets on what the agreement has (null: around the clock).
	 * Without proposed hours there is nothing to choose, and the targets run around the clock.
	 */
	readonly hours:
		| { readonly kind: 'replace'; readonly calendarId: string }
		| { readonly kind: 'add' }
		| { readonly kind: 'keep'; readonly calendarId: string | null }
	/** Whether priorities that the history uses and the agreement lacks are added. */
	readonly priorities: boolean
	/** Ids of the proposed objectives to take. */
	readonly objectiveIds: readonly string[]
}

/** One thing that taking a proposal does to an agreement. What is replaced is named with both values. */
export type ProposalChange =
	| { readonly kind: 'hours-added'; readonly calendar: Calendar }
	| {
			readonly kind: 'hours-replaced'
			readonly before: Calendar
			readonly after: Calendar
			/** Objectives on this calendar that the proposal does not speak of: their clocks change too. */
			readonly othersOn: number
	  }
	| { readonly kind: 'priority-added'; readonly priority: Priority }
	| { readonly kind: 'objective-added'; readonly proposedId: string; readonly objective: Objective }
	| {
			readonly kind: 'objective-replaced'
			readonly proposedId: string
			readonly before: Objective
			readonly after: Objective
			/** Start, stop, pauses or reopening differ from those the target was worked out with; they stay as agreed. */
			readonly otherClock: boolean
	  }
	/** The agreement says so already. */
	| { readonly kind: 'objective-same'; readonly proposedId: string; readonly objective: Objective }

export type ProposalPlan = {
	readonly changes: readonly ProposalChange[]
	/** The edit as a whole; `invalid` where a list is full. */
	readonly result: EditResult
}

/**
 * What taking the chosen parts of a proposal does to an agreement, and the agreement after it. An objective replaces the
 * one of the same service, metric and priority (a promise before an indicator): value, share, comparison, window and
 * calendar; all else that was agreed of it stays. Any other is added under a free id. Nothing is removed.
 */
export function planProposal(agreement: Agreement, proposal: Proposal, choice: ProposalChoice): ProposalPlan {
	const hours = planHours(agreement, proposal, choice)
	const priorities = choice.priorities ? missingPriorities(agreement, proposal) : []
	const items = [...agreement.objectives.items]
	const objectives: ProposalChange[] = []
	const touched = new Set<string>()
	for (const { objective: proposed } of proposal.objectives.filter(({ objective }) =>
		choice.objectiveIds.includes(objective.id),
	)) {
		const index = matching(items, proposed, touched)
		const before = items[index]
		const wanted = { ...proposed, calendarId: proposed.calendarId === null ? null : hours.calendarId }
		if (before === undefined) {
			const objective = { ...wanted, id: freeId(items, proposed.id) }
			items.push(objective)
			touched.add(objective.id)
			objectives.push({ kind: 'objective-added', proposedId: proposed.id, objective })
			continue
		}
		const { comparison, value, share, window, calendarId } = wanted
		const after = { ...before, comparison, value, share, window, calendarId }
		items[index] = after
		touched.add(before.id)
		objectives.push(
			isSame(before, after)
				? { kind: 'objective-same', proposedId: proposed.id, objective: before }
				: {
						kind: 'objective-replaced',
						proposedId: proposed.id,
						before,
						after,
						otherClock: !isSame(clockOf(before), clockOf(proposed)),
					},
		)
	}
	const othersOn = agreement.objectives.items.filter(
		({ id, calendarId }) => calendarId === hours.calendarId && !touched.has(id),
	).length
	const changes: ProposalChange[] = [
		...hours.changes.map((change) => (change.kind === 'hours-replaced' ? { ...change, othersOn } : change)),
		...priorities.map(({ id }) => ({ kind: 'priority-added' as const, priority: id })),
		...objectives,
	]
	const levels = [...agreement.priorities.levels, ...priorities].sort((a, b) => (a.id < b.id ? -1 : 1))
	return {
		changes,
		result: chain(agreement, [
			...(hours.changes.length > 0 ? [['serviceHours.calendars', hours.calendars] as const] : []),
			...(priorities.length > 0 ? [['priorities.levels', levels] as const] : []),
			...(objectives.some(({ kind }) => kind !== 'objective-same') ? [['objectives.items', items] as const] : []),
		]),
	}
}

/** The service whose promises a proposal most likely speaks of: the one with the most objectives; null: all services. */
export function mostPromisedService(agreement: Agreement): string | null {
	let best: { readonly id: string; readonly count: number } | null = null
	for (const { id } of agreement.services.items) {
		const count = agreement.objectives.items.filter(({ serviceId }) => serviceId === id).length
		if (best === null || count > best.count) best = { id, count }
	}
	return best?.id ?? null
}

type PlannedHours = {
	readonly calendars: readonly Calendar[]
	/** On what the proposed objectives run. */
	readonly calendarId: string | null
	readonly changes: readonly Extract<ProposalChange, { kind: 'hours-added' | 'hours-replaced' }>[]
}

function planHours(
	{ serviceHours: { calendars } }: Agreement,
	{ calendar }: Proposal,
	choice: ProposalChoice,
): PlannedHours {
	const { hours } = choice
	if (calendar === null) return { calendars, calendarId: null, changes: [] }
	if (hours.kind === 'keep') return { calendars, calendarId: hours.calendarId, changes: [] }
	const before = hours.kind === 'replace' ? calendars.find(({ id }) => id === hours.calendarId) : undefined
	if (before === undefined) {
		const added = { ...calendar, id: freeId(calendars, calendar.id) }
		return {
			calendars: [...calendars, added],
			calendarId: added.id,
			changes: [{ kind: 'hours-added', calendar: added }],
		}
	}
	const after = { ...before, timeZone: calendar.timeZone, weekly: calendar.weekly }
	return {
		calendars: calendars.map((one) => (one === before ? after : one)),
		calendarId: before.id,
		changes: isSame(before, after) ? [] : [{ kind: 'hours-replaced', before, after, othersOn: 0 }],
	}
}

/** Levels take the word of the history that most tickets say. */
function missingPriorities({ priorities }: Agreement, proposal: Proposal): Agreement['priorities']['levels'] {
	const missing = new Map<Priority, { word: string; tickets: number }>()
	for (const { word, priority, tickets } of proposal.priorities) {
		if (priority === null || priorities.levels.some(({ id }) => id === priority)) continue
		const known = missing.get(priority)
		if (known === undefined || tickets > known.tickets) missing.set(priority, { word, tickets })
	}
	return [...missing].map(([id, { word }]) => ({ id, name: word.slice(0, 300), definition: null, examples: [] }))
}

function matching(items: readonly Objective[], proposed: Objective, touched: ReadonlySet<string>): number {
	const fits = ({ id, serviceId, metric, priority }: Objective) =>
		!touched.has(id) && serviceId === proposed.serviceId && metric === proposed.metric && priority === proposed.priority
	const promise = items.findIndex((item) => item.kind === 'promise' && fits(item))
	return promise >= 0 ? promise : items.findIndex(fits)
}

/** What else moves a clock beside its calendar. */
function clockOf({ metric, startEvent, stopEvent, pauses, reopenCounts }: Objective) {
	const ownStop = STOP_OF[metric]
	if (ownStop === undefined) return null
	return { startEvent, stop: stopEvent ?? ownStop, pauses: [...pauses].sort(), reopenCounts }
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b)
}

function chain(agreement: Agreement, steps: readonly (readonly [path: string, value: unknown])[]): EditResult {
	let result: EditResult = { kind: 'changed', agreement }
	for (const [path, value] of steps) {
		result = setAt(result.agreement, path, value)
		if (result.kind !== 'changed') return result
	}
	return result
}
