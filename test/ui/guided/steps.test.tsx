import { describe, expect, it } from 'vitest'
import { minutesLeft, stateOf, sumOf } from '../../../src/renderer/features/guided/progress'
import { stepOfPath, stepsOf } from '../../../src/renderer/features/guided/steps'
import { setAt } from '../../../src/shared/agreement/edit'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { answeredInSection } from '../../../src/shared/sections/answered'
import { QUESTION_GROUPS } from '../../../src/shared/sections/questions'

const agreement = createFromPlaybook({ playbookId: 'managed-services', language: 'en', id: 'hansen' })
const services = agreement.services.items.map(({ id }) => id)
/** The way behind the interview, which is offered before it. */
const asked = (open: Agreement) => stepsOf(open).filter(({ chapter }) => chapter !== 'readiness')

function changed(from: Agreement, path: string, value: unknown): Agreement {
	const result = setAt(from, path, value)
	if (result.kind !== 'changed') throw new Error(`${path}: ${result.kind}`)
	return result.agreement
}

describe('the order of steps', () => {
	it('begins with the wishes, once a service', () => {
		expect(services.length).toBeGreaterThan(1)
		expect(
			asked(agreement)
				.slice(0, services.length + 1)
				.map(({ id }) => id),
		).toEqual([...services.map((id) => `services.request/${id}`), 'parties.kind'])
	})

	it('keeps all questions about a service together', () => {
		const ids = stepsOf(agreement)
			.filter(({ chapter }) => chapter === 'services')
			.map(({ id }) => id)
		const about = (id: string) =>
			['what', 'out', 'dependencies', 'demarcation'].map((group) => `services.${group}/${id}`)
		expect(ids).toEqual(['services.list', ...services.flatMap(about), 'services.changes'])
	})

	it('asks every group at least once', () => {
		const both = ['support', 'it-service'].flatMap((kind) =>
			stepsOf(changed(agreement, 'actionPlan.interviews.kind', kind)),
		)
		const found = new Set(both.map(({ group }) => group.id))
		expect(QUESTION_GROUPS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([])
	})

	it('offers the choice of an interview before everything, and its eight questions and result once one is chosen', () => {
		const readiness = (open: Agreement) =>
			stepsOf(open)
				.filter(({ chapter }) => chapter === 'readiness')
				.map(({ id }) => id)
		expect(readiness(agreement)).toEqual(['action-plan.interview-kind'])
		const support = readiness(changed(agreement, 'actionPlan.interviews.kind', 'support'))
		expect(support.length).toBe(10)
		expect([support[0], support[1], support.at(-1)]).toEqual([
			'action-plan.interview-kind',
			'action-plan.support-volume',
			'action-plan.interview-result',
		])
		expect(stepsOf(agreement)[0]?.id).toBe('action-plan.interview-kind')
	})

	it('opens without a service, by asking for the list of services among the rest', () => {
		const ids = asked(emptyAgreement('new')).map(({ id }) => id)
		expect(ids[0]).toBe('parties.kind')
		expect(ids).toContain('services.list')
		expect(ids.filter((id) => id.includes('/'))).toEqual([])
	})
})

describe('the step of a field', () => {
	const steps = stepsOf(agreement)
	const [first = '', second = ''] = services
	it.each([
		[`services.items.${second}.request.wishedValue`, `services.request/${second}`],
		[`services.items.${first}.outOfScope`, `services.out/${first}`],
		[`services.items.${first}.name`, 'services.list'],
		['objectives.items.p1-response.value', 'objectives.table'],
		['parties.customer.name', 'parties.customer'],
		['title', 'parties.kind'],
	])('%s is asked by %s', (path, id) => {
		expect(stepOfPath(steps, path)?.id).toBe(id)
	})

	it('is none for what no group asks', () => {
		expect(stepOfPath(steps, 'ownArticles.one.title')).toBeNull()
	})
})

describe('progress', () => {
	it('counts what the sections count, no question twice', () => {
		const steps = stepsOf(agreement)
		expect(sumOf(steps.map((step) => stateOf(agreement, step)))).toEqual(answeredInSection(agreement, null))
	})

	it('sees an answer of the interview, which it does not count', () => {
		const chosen = changed(agreement, 'actionPlan.interviews.kind', 'it-service')
		const answered = changed(chosen, 'actionPlan.interviews.itService.functions', ['Anmeldung'])
		const done = (open: Agreement) =>
			stepsOf(open)
				.filter((step) => step.chapter === 'readiness' && stateOf(open, step).kind === 'done')
				.map(({ id }) => id)
		expect([done(agreement), done(chosen), done(answered)]).toEqual([
			[],
			['action-plan.interview-kind'],
			['action-plan.interview-kind', 'action-plan.it-functions'],
		])
	})

	it('tells a begun step from an open and an answered one', () => {
		const path = `services.items.${services[0]}.request`
		const step = asked(agreement)[0]
		if (step === undefined) throw new Error('no step')
		const none = ['need', 'businessEffect', 'source'].reduce(
			(draft, field) => changed(draft, `${path}.${field}`, null),
			agreement,
		)
		const some = changed(none, `${path}.need`, 'At once')
		expect(stateOf(none, step)).toEqual({ answered: 0, total: 3, kind: 'open' })
		expect(stateOf(some, step)).toEqual({ answered: 1, total: 3, kind: 'begun' })
		expect(stateOf(agreement, step)).toEqual({ answered: 3, total: 3, kind: 'done' })
	})

	it.each([
		[{ answered: 18, total: 64 }, 40],
		[{ answered: 62, total: 64 }, 2],
		[{ answered: 64, total: 64 }, 0],
	])('of %o takes about %i minutes', (counts, minutes) => {
		expect(minutesLeft(counts)).toBe(minutes)
	})
})
