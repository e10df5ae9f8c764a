import { freeId } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Calendar } from '../agreement/values/calendar'
import type { Objective } from '../agreement/values/objective'
import { HOURS, note, type PolicyNote, type ReadObjective, type ReadPolicy } from './policy'

export type PolicyChoice = {
	/** Positions of the policy's objectives that are taken. */
	readonly objectives: ReadonlySet<number>
	/** The service they are for; null: all. */
	readonly serviceId: string | null
	/** The share of cases that desks do not know, parts per million; null leaves what the file says. */
	readonly sharePpm: number | null
	readonly withLevels: boolean
}

/** What becomes of one objective: a value of the agreement that changes, one that is there already, or a new promise. */
export type PolicyChange = {
	readonly objective: Objective
	readonly from: string
	readonly before: Objective | null
	readonly kind: 'new' | 'changed' | 'same'
}

export type PolicyPlan = {
	readonly changes: readonly PolicyChange[]
	/** Calendar that business hours stand for; null: around the clock, for there is none. */
	readonly calendarId: string | null
	readonly addedCalendar: Calendar | null
	readonly notes: readonly PolicyNote[]
}

type Input = {
	readonly agreement: Agreement
	readonly policy: ReadPolicy
	/** Business hours of another file; the first is taken. */
	readonly calendars: readonly Calendar[]
	readonly choice: PolicyChoice
}

export function everything(policy: ReadPolicy): PolicyChoice {
	const objectives = new Set(policy.objectives.map((_, index) => index))
	return { objectives, serviceId: null, sharePpm: null, withLevels: true }
}

/** What taking a policy would do to the agreement. */
export function planPolicy({ agreement, policy, calendars, choice }: Input): PolicyPlan {
	const known = agreement.serviceHours.calendars
	const [given] = calendars
	const addedCalendar = given === undefined ? null : { ...given, id: freeId(known, given.id) }
	const calendarId = addedCalendar?.id ?? known[0]?.id ?? null
	const needsHours = policy.objectives.some(
		({ objective }, index) => choice.objectives.has(index) && objective.calendarId === HOURS,
	)
	const notes: PolicyNote[] = []
	if (needsHours && addedCalendar === null)
		notes.push(calendarId === null ? note('no-hours') : note('hours-of-agreement', { name: known[0]?.name ?? '' }))
	if (needsHours && calendars.length > 1)
		notes.push(note('first-hours', { name: given?.name ?? '', count: calendars.length }))
	const taken: Objective[] = [...agreement.objectives.items]
	const changes = policy.objectives.flatMap((read, index): PolicyChange[] => {
		if (!choice.objectives.has(index)) return []
		const change = changeOf(read, { agreement, taken, calendarId, choice })
		if (change.kind === 'new') taken.push(change.objective)
		return [change]
	})
	const isDesk = policy.objectives.some(({ objective }) => objective.share === 1_000_000)
	if (isDesk && choice.sharePpm === null) notes.push(note('every-case'))
	return {
		changes,
		calendarId: needsHours ? calendarId : null,
		addedCalendar: needsHours ? addedCalendar : null,
		notes,
	}
}

type Around = {
	readonly agreement: Agreement
	readonly taken: readonly Objective[]
	readonly calendarId: string | null
	readonly choice: PolicyChoice
}

function changeOf({ objective, from, service }: ReadObjective, around: Around): PolicyChange {
	const { agreement, taken, calendarId, choice } = around
	const read: Objective = {
		...objective,
		serviceId: choice.serviceId ?? serviceNamed(agreement, service),
		calendarId: objective.calendarId === HOURS ? calendarId : objective.calendarId,
		share: objective.share === null ? null : (choice.sharePpm ?? objective.share),
	}
	const before = taken.find((one) => isTheSame(one, read)) ?? null
	if (before === null) return { objective: { ...read, id: freeId(taken, read.id) }, from, before, kind: 'new' }
	// What the file does not know stays as it was agreed.
	const share = choice.sharePpm === null && read.share === 1_000_000 ? before.share : read.share
	const { value, comparison } = read
	const after = { ...before, value, comparison, share, calendarId: read.calendarId }
	const isSame = (['value', 'comparison', 'share', 'calendarId'] as const).every((key) => before[key] === after[key])
	return { objective: after, from, before, kind: isSame ? 'same' : 'changed' }
}

/** The agreement's service that a file means by its name, in letters and digits alone. */
function serviceNamed({ services }: Agreement, name: string | undefined): string | null {
	const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
	const wanted = plain(name ?? '')
	if (wanted === '') return null
	return services.items.find((one) => plain(one.id) === wanted || plain(one.name ?? '') === wanted)?.id ?? null
}

/** One file's services together, as a file of OpenSLO describes them. */
export function joined(policies: readonly ReadPolicy[]): ReadPolicy | null {
	const [first, ...more] = policies
	if (first === undefined) return null
	return {
		...first,
		name: policies.map(({ name }) => name).join(', '),
		objectives: [first, ...more].flatMap(({ objectives }) => objectives),
		notes: [first, ...more].flatMap(({ notes }) => notes),
	}
}

function isTheSame(one: Objective, other: Objective): boolean {
	return (
		one.metric === other.metric &&
		one.priority === other.priority &&
		one.customName === other.customName &&
		(other.serviceId === null || one.serviceId === other.serviceId) &&
		(one.metric !== 'resolution' || one.pauses.join() === other.pauses.join() || other.pauses.length < 2)
	)
}

/** The agreement with the chosen objectives, the hours they count by and the levels of escalation. */
export function withPolicy(input: Input): Agreement {
	const { agreement, policy, choice } = input
	const { changes, addedCalendar } = planPolicy(input)
	const changed = new Map(
		changes.filter(({ kind }) => kind === 'changed').map((one) => [one.objective.id, one.objective]),
	)
	const added = changes.filter(({ kind }) => kind === 'new').map(({ objective }) => objective)
	const levels = [...agreement.escalation.levels]
	if (choice.withLevels)
		for (const level of policy.levels) {
			const isThere = levels.some(({ trigger }) => JSON.stringify(trigger) === JSON.stringify(level.trigger))
			if (!isThere) levels.push({ ...level, id: freeId(levels, level.id) })
		}
	return {
		...agreement,
		objectives: {
			...agreement.objectives,
			items: [...agreement.objectives.items.map((one) => changed.get(one.id) ?? one), ...added],
		},
		serviceHours: {
			...agreement.serviceHours,
			calendars: [...agreement.serviceHours.calendars, ...(addedCalendar === null ? [] : [addedCalendar])],
		},
		escalation: { ...agreement.escalation, levels },
	}
}
