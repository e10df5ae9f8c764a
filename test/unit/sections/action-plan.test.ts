import { describe, expect, it } from 'vitest'
import { buildOutline } from '../../../src/shared/outline/build'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { actionPlanSchema, EVENT_TRIGGERS } from '../../../src/shared/sections/action-plan/schema'

describe('the action plan on paper', () => {
	it('prints every internal target in the unit of its objective', () => {
		const { blocks } = buildOutline(hansenSample('de'), 'de', { audience: 'internal' })
		const targets = blocks
			.flatMap((block) => (block.kind === 'table' && block.id === 'action-plan.tasks-table' ? block.rows : []))
			.map(({ cells }) => cells[5]?.map((inline) => ('text' in inline ? inline.text : '')).join(''))
		expect(targets.map((target) => target?.replaceAll('\u00a0', ' '))).toEqual([
			'24 Minuten',
			'1 Stunde 36 Minuten',
			'6 Stunden 24 Minuten',
			'3 Stunden 12 Minuten',
			'6 Stunden 24 Minuten',
			'30 Sekunden',
			'99,95 %',
			'1 Stunde 30 Minuten',
			'99,7 %',
		])
	})

	it('says what sets each event rule off, whom it tells and for which promise', () => {
		const sample = hansenSample('en')
		const rule = { objectiveId: null, atPercent: 60, times: 2, tell: 'Group lead', action: 'Assign a second person.' }
		const events = EVENT_TRIGGERS.map((trigger) => ({ ...rule, id: trigger, trigger }))
		const { blocks } = buildOutline({ ...sample, actionPlan: { ...sample.actionPlan, events } }, 'en', {
			audience: 'internal',
		})
		const rows = blocks
			.flatMap((block) => (block.kind === 'table' && block.id === 'action-plan.events-table' ? block.rows : []))
			.map(({ cells }) =>
				cells.map((cell) =>
					cell.map((inline) => ('text' in inline ? inline.text.replaceAll('\u00a0', ' ') : '')).join(''),
				),
			)
		expect(rows.map(([when]) => when)).toEqual([
			'60% of the target is used up',
			'the target is missed',
			'the case is reopened 2 times',
			'the case changes its group 2 times',
			'the customer has answered and waits',
			'somebody holds as many cases as they may',
		])
		expect(rows[0]?.slice(1)).toEqual(['all', 'Group lead', 'Assign a second person.'])
	})
})

describe('a plan of an older file', () => {
	it('opens with its warnings as they were, and with tasks that nobody made from a duty', () => {
		const { tasks, events } = actionPlanSchema.parse({
			tasks: [{ id: 'a', title: 'Answer', owner: 'Desk', note: '' }],
			readiness: [],
			capacity: { peoplePerShift: 3, casesPerPersonPerDay: null, note: '' },
			events: [{ id: 'w', objectiveId: null, atPercent: 80, action: 'Call' }],
		})
		expect(events).toEqual([
			{ id: 'w', trigger: 'percent-elapsed', objectiveId: null, atPercent: 80, times: 1, tell: '', action: 'Call' },
		])
		expect(tasks[0]).toMatchObject({ source: null, targetBasis: null })
	})
})
