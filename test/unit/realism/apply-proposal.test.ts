import { describe, expect, test } from 'vitest'
import { type Agreement, agreementSchema, emptyAgreement } from '../../../src/shared/agreement/schema'
import { type Calendar, calendarSchema } from '../../../src/shared/agreement/values/calendar'
import { type Objective, objectiveSchema } from '../../../src/shared/agreement/values/objective'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { mostPromisedService, type ProposalChoice, planProposal } from '../../../src/shared/realism/apply-proposal'
import type { Proposal } from '../../../src/shared/realism/propose'

const OFFICE = [['08:00', '17:00']]
const weekly = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] }
const hours = calendarSchema.parse({ id: 'service-hours', name: 'Service hours', timeZone: 'Europe/Berlin', weekly })

function objective(part: Partial<Objective> & Pick<Objective, 'id'>): Objective {
	return objectiveSchema.parse({
		serviceId: 'desk',
		metric: 'first-response',
		priority: 'P1',
		comparison: 'at-most',
		value: 3_600,
		share: 950_000,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: 'service-hours',
		...part,
	})
}

const chance = { estimate: 0.97, low: 0.92, high: 0.99 }
const basis = { months: 14, cases: 900, memory: 1, attainment: 0.97 }
const proposal: Proposal = {
	calendar: hours,
	priorities: [
		{ word: 'Blocker', priority: 'P1', tickets: 3 },
		{ word: 'Kritisch', priority: 'P1', tickets: 40 },
		{ word: 'Hoch', priority: 'P2', tickets: 200 },
		{ word: 'Sonder', priority: null, tickets: 9 },
	],
	objectives: [
		{ objective: objective({ id: 'p1-first-response' }), basis, chance },
		{ objective: objective({ id: 'p2-first-response', priority: 'P2', value: 14_400 }), basis, chance },
	],
	doubts: [],
}
const ALL: ProposalChoice = {
	hours: { kind: 'add' },
	priorities: true,
	objectiveIds: ['p1-first-response', 'p2-first-response'],
}

/** An agreement that promises P1 in 30 minutes, around the clock of its own calendar. */
function drafted(items: readonly Objective[], calendars: readonly Calendar[] = []): Agreement {
	const empty = emptyAgreement('a')
	return freeze({
		...empty,
		objectives: { ...empty.objectives, items: [...items] },
		serviceHours: { ...empty.serviceHours, calendars: [...calendars] },
	})
}

function taken(agreement: Agreement, choice: ProposalChoice = ALL): Agreement {
	const { result } = planProposal(agreement, freeze(proposal), choice)
	if (result.kind !== 'changed') throw new Error(result.kind)
	return agreementSchema.parse(result.agreement)
}

describe('taking a proposal into an agreement', () => {
	test('fills an empty agreement with hours, priorities and every target', () => {
		const filled = taken(drafted([]))
		expect(filled.serviceHours.calendars).toEqual([hours])
		expect(filled.priorities.levels.map(({ id, name }) => [id, name])).toEqual([
			['P1', 'Kritisch'],
			['P2', 'Hoch'],
		])
		expect(filled.objectives.items).toEqual(proposal.objectives.map(({ objective: one }) => one))
	})

	test('replaces the promise of the same service, metric and priority, keeps what else was agreed of it, and says both values', () => {
		const before = objective({ id: 'mine', value: 1_800, share: 900_000, exclusions: 'Not on fair days', volumeTo: 80 })
		const agreement = drafted([before], [hours])
		const { changes } = planProposal(agreement, proposal, { ...ALL, hours: { kind: 'replace', calendarId: hours.id } })
		const replaced = { ...before, value: 3_600, share: 950_000 }
		expect(changes.filter(({ kind }) => kind.startsWith('objective'))).toEqual([
			{
				kind: 'objective-replaced',
				proposedId: 'p1-first-response',
				before,
				after: replaced,
				otherClock: false,
			},
			{ kind: 'objective-added', proposedId: 'p2-first-response', objective: proposal.objectives[1]?.objective },
		])
		expect(taken(agreement).objectives.items[0]).toEqual({ ...replaced, calendarId: 'service-hours-2' })
	})

	test('names a promise whose clock stops or pauses otherwise than the one the target was worked out with', () => {
		const before = objective({ id: 'mine', value: 1_800, pauses: [], reopenCounts: false })
		const { changes } = planProposal(drafted([before]), proposal, ALL)
		expect(changes).toContainEqual(expect.objectContaining({ kind: 'objective-replaced', otherClock: true }))
	})

	test('takes the stop that belongs to the metric for the same, named or not', () => {
		const before = objective({ id: 'mine', value: 1_800, stopEvent: 'first-qualified-response' })
		const { changes } = planProposal(drafted([before]), proposal, ALL)
		expect(changes).toContainEqual(expect.objectContaining({ kind: 'objective-replaced', otherClock: false }))
	})

	test('leaves a promise of another service, metric or priority alone', () => {
		const others = [
			objective({ id: 'a', serviceId: 'shop' }),
			objective({ id: 'b', metric: 'resolution' }),
			objective({ id: 'c', priority: null }),
		]
		expect(taken(drafted(others)).objectives.items.slice(0, 3)).toEqual(others)
	})

	test('takes the promise before the indicator, and one objective for each proposed', () => {
		const indicator = objective({ id: 'watched', kind: 'indicator', value: 60 })
		const promise = objective({ id: 'promised', value: 60 })
		const items = taken(drafted([indicator, promise])).objectives.items
		expect(items.map(({ id, value }) => [id, value])).toEqual([
			['watched', 60],
			['promised', 3_600],
			['p2-first-response', 14_400],
		])
	})

	test('puts the week into the agreement’s calendar, which keeps its name, holidays and closed days', () => {
		const mine = calendarSchema.parse({
			...hours,
			id: 'office',
			name: 'Bürozeit',
			weekly: { ...weekly, sat: OFFICE },
			holidays: { country: 'DE', region: 'SH' },
			closed: ['2026-12-24'],
		})
		const other = objective({ id: 'other', metric: 'resolution', calendarId: 'office' })
		const agreement = drafted([other], [mine])
		const choice: ProposalChoice = { ...ALL, hours: { kind: 'replace', calendarId: 'office' } }
		const filled = taken(agreement, choice)
		expect(filled.serviceHours.calendars).toEqual([{ ...mine, weekly }])
		expect(filled.objectives.items.map(({ calendarId }) => calendarId)).toEqual(['office', 'office', 'office'])
		expect(planProposal(agreement, proposal, choice).changes[0]).toEqual({
			kind: 'hours-replaced',
			before: mine,
			after: { ...mine, weekly },
			othersOn: 1,
		})
	})

	test('runs the targets on hours that are kept, and changes no calendar', () => {
		const mine = calendarSchema.parse({ ...hours, id: 'office' })
		const filled = taken(drafted([], [mine]), { ...ALL, hours: { kind: 'keep', calendarId: 'office' } })
		expect(filled.serviceHours.calendars).toEqual([mine])
		expect(filled.objectives.items.map(({ calendarId }) => calendarId)).toEqual(['office', 'office'])
	})

	test('takes only what was chosen, and nothing twice', () => {
		const agreement = drafted([], [])
		const none: ProposalChoice = { hours: { kind: 'keep', calendarId: null }, priorities: false, objectiveIds: [] }
		expect(taken(agreement, none)).toEqual(agreementSchema.parse(agreement))
		const once = taken(agreement)
		const again = planProposal(once, proposal, { ...ALL, hours: { kind: 'replace', calendarId: 'service-hours' } })
		expect(again.changes.map(({ kind }) => kind)).toEqual(['objective-same', 'objective-same'])
		expect(again.result).toEqual({ kind: 'changed', agreement: once })
	})

	test('keeps the levels an agreement has and their order', () => {
		const empty = drafted([])
		const level = { id: 'P2' as const, name: 'Dringend', definition: 'Ein Team steht.', examples: [] }
		const agreement = { ...empty, priorities: { ...empty.priorities, levels: [level] } }
		expect(taken(agreement).priorities.levels).toEqual([
			{ id: 'P1', name: 'Kritisch', definition: null, examples: [] },
			level,
		])
	})

	test('keeps every playbook valid, and finds the service that it promises most for', () => {
		for (const playbookId of ['it-service', 'customer-support', 'cloud-saas', 'managed-services']) {
			const agreement = createFromPlaybook({ playbookId, language: 'en', id: 'a' })
			expect(agreementSchema.safeParse(taken(agreement)).success).toBe(true)
			const service = mostPromisedService(agreement)
			const counts = agreement.services.items.map(
				({ id }) => agreement.objectives.items.filter(({ serviceId }) => serviceId === id).length,
			)
			expect(agreement.objectives.items.filter(({ serviceId }) => serviceId === service)).toHaveLength(
				Math.max(...counts),
			)
		}
		expect(mostPromisedService(drafted([]))).toBeNull()
	})
})

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		for (const child of Object.values(value)) freeze(child)
		Object.freeze(value)
	}
	return value
}
