import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { internalTarget, withTargets } from '../../../src/shared/plan/internal-target'
import { planSteps, withDeclined, withSteps } from '../../../src/shared/plan/plan-steps'
import { taskWords } from '../../../src/shared/plan/task-words'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { staffOutline } from '../../../src/shared/sheets/staff/outline'

const sample = hansenSample('en')
const bare: Agreement = { ...sample, actionPlan: { ...sample.actionPlan, tasks: [] } }
const told = (agreement: Agreement) => planSteps(agreement).map(({ kind, key }) => `${kind} ${key}`)
const taken = (agreement: Agreement) => withSteps(agreement, planSteps(agreement), taskWords(agreement))
const changedObjective = (agreement: Agreement, id: string, value: number): Agreement => ({
	...agreement,
	objectives: {
		...agreement.objectives,
		items: agreement.objectives.items.map((one) => (one.id === id ? { ...one, value } : one)),
	},
})

describe('a plan without tasks', () => {
	it('is offered one for every promise and every duty of the provider, and none of the customer', () => {
		const keys = told(bare)
		const promised = bare.objectives.items.filter(({ kind }) => kind === 'promise').map(({ id }) => `new promise.${id}`)
		expect(keys.slice(0, promised.length)).toEqual(promised)
		const owed = bare.roles.duties.filter(({ party }) => party === 'provider').map(({ id }) => `new duty.${id}`)
		const foreign = bare.roles.duties.filter(({ party }) => party === 'customer').map(({ id }) => `new duty.${id}`)
		expect(keys.filter((key) => key.startsWith('new duty.'))).toEqual(owed)
		expect(foreign.length).toBeGreaterThan(0)
		for (const key of ['outage-notice', 'service-review', 'minutes', 'settlement']) expect(keys).toContain(`new ${key}`)
	})

	it('takes them all, with titles in words, owners the contract names and the start of the term', () => {
		const after = taken(bare)
		expect(told(after)).toEqual([])
		const [first] = after.actionPlan.tasks
		expect(first).toMatchObject({ startDate: bare.parties.effectiveDate, done: false, internalTarget: null })
		expect(first?.title).toMatch(/^Keep: /)
		expect(after.actionPlan.tasks.filter(({ title }) => title.trim() === '')).toEqual([])
		expect(after.actionPlan.tasks.find(({ objectiveId }) => objectiveId !== null)?.owner).not.toBe('')
	})

	it('says titles in both languages where the contract has two', () => {
		const both = createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'a', today: '2026-11-28' })
		const after = taken({ ...both, actionPlan: { ...both.actionPlan, tasks: [] } })
		const task = after.actionPlan.tasks.find(({ source }) => source?.duty === 'service-review')
		const second = after.translations[`actionPlan.tasks.${task?.id}.title`]
		expect([task?.title, second].sort()).toEqual([
			'Prepare and hold the service review',
			'Service-Review vorbereiten und durchführen',
		])
	})
})

describe('a plan in step with its contract', () => {
	const inStep = taken(bare)
	const [promise] = inStep.objectives.items.filter(
		({ kind, comparison }) => kind === 'promise' && comparison === 'at-most',
	)
	if (promise === undefined) throw new Error('the sample promises times')

	it('notices a changed promise, and moves the internal target with it', () => {
		const aimed = {
			...inStep,
			actionPlan: {
				...inStep.actionPlan,
				tasks: inStep.actionPlan.tasks.map((one) =>
					one.objectiveId === promise.id ? { ...one, internalTarget: promise.value * 0.8, done: true } : one,
				),
			},
		}
		const changed = changedObjective(aimed, promise.id, promise.value * 2)
		expect(planSteps(changed)).toMatchObject([{ kind: 'changed', key: `promise.${promise.id}`, fields: ['value'] }])
		const after = taken(changed)
		expect(told(after)).toEqual([])
		expect(after.actionPlan.tasks.find(({ objectiveId }) => objectiveId === promise.id)).toMatchObject({
			internalTarget: promise.value * 1.6,
			done: false,
		})
	})

	it('notices a duty that is gone and takes its task out, and leaves those of the team alone', () => {
		const own = { ...inStep.actionPlan.tasks[0]!, id: 'own', objectiveId: null, source: null }
		const without = {
			...inStep,
			roles: { ...inStep.roles, duties: [] },
			actionPlan: { ...inStep.actionPlan, tasks: [...inStep.actionPlan.tasks, own] },
		}
		const gone = planSteps(without).filter(({ kind }) => kind === 'gone')
		expect(gone.map(({ key }) => key)).toEqual(
			inStep.roles.duties.filter(({ party }) => party === 'provider').map(({ id }) => `duty.${id}`),
		)
		expect(taken(without).actionPlan.tasks.map(({ id }) => id)).toContain('own')
		expect(planSteps(taken(without)).filter(({ kind }) => kind === 'gone')).toEqual([])
	})

	it('does not offer again what needs no task', () => {
		const declined = { ...bare, actionPlan: withDeclined(bare.actionPlan, 'service-review') }
		expect(told(bare).filter((key) => !told(declined).includes(key))).toEqual(['new service-review'])
	})

	it('makes the staff sheet: a duty with a task is said once, with its time and what a miss costs', () => {
		const sheet = (agreement: Agreement) =>
			outlineToText(
				staffOutline({ agreement, language: 'en', options: { date: '2026-11-28', state: 'draft', version: null } }),
			)
		const [duty] = bare.roles.duties.filter(({ party }) => party === 'provider')
		const times = (text: string) => text.split(String(duty?.title)).length - 1
		expect([times(sheet(bare)), times(sheet(inStep))]).toEqual([1, 1])
	})
})

describe('an internal target', () => {
	const [time] = sample.objectives.items.filter(({ metric }) => metric === 'first-response')
	if (time === undefined) throw new Error('the sample promises responses')
	const promise = { ...time, value: 3_600 }
	const verdict = (value: number | null) => ({
		objectiveId: promise.id,
		passProbability: { estimate: 0.91 },
		suggested: value === null ? null : { value, passProbability: { estimate: 0.962 } },
		basis: { months: 12, cases: 340 },
		asOf: '2026-10-31',
	})

	it('is what history supports where that is stricter, with the reason', () => {
		expect(internalTarget(promise, verdict(1_800))).toEqual({
			target: 1_800,
			basis: {
				target: 1_800,
				promiseChancePpm: 910_000,
				targetChancePpm: 962_000,
				windows: 12,
				cases: 340,
				asOf: '2026-10-31',
			},
		})
	})

	it.each([
		['supports no more than the promise', verdict(3_600), 12],
		['does not even support the promise', verdict(7_200), 12],
		['suggests nothing', verdict(null), 12],
		['is not there', null, 0],
	])('is a rule of thumb, and says so, where history %s', (_, known, windows) => {
		expect(internalTarget(promise, known)).toMatchObject({ target: 2_700, basis: { targetChancePpm: null, windows } })
	})

	it('halves what may fail where more is better, and is none for all or nothing', () => {
		const up = { ...promise, metric: 'availability' as const, comparison: 'at-least' as const, share: null }
		expect(internalTarget({ ...up, value: 999_000 }, null)?.target).toBe(999_500)
		expect(internalTarget({ ...up, value: 1_000_000 }, null)).toBeNull()
	})

	it('does not replace what somebody set by hand', () => {
		const [task] = sample.actionPlan.tasks.filter(({ internalTarget: target }) => target !== null)
		const after = withTargets(sample, [{ ...verdict(60), objectiveId: task?.objectiveId ?? '' }])
		expect(after.actionPlan.tasks.find(({ id }) => id === task?.id)).toEqual(task)
	})
})
