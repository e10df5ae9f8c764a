import { describe, expect, it } from 'vitest'
import { setAt } from '../../../src/shared/agreement/edit'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { answered, answeredInSection, firstOpen } from '../../../src/shared/sections/answered'
import { QUESTION_GROUPS } from '../../../src/shared/sections/questions'
import { emptyService } from '../../../src/shared/sections/services/schema'

function groupOf(id: string) {
	const group = QUESTION_GROUPS.find((one) => one.id === id)
	if (group === undefined) throw new Error(`no group ${id}`)
	return group
}

function withValues(values: Readonly<Record<string, unknown>>): Agreement {
	let agreement = emptyAgreement('a')
	for (const [path, value] of Object.entries(values)) {
		const result = setAt(agreement, path, value)
		if (result.kind !== 'changed') throw new Error(`${path}: ${result.kind}`)
		agreement = result.agreement
	}
	return agreement
}

describe('answered', () => {
	it('counts the questions of a group that have a value, without the optional ones', () => {
		const agreement = withValues({ 'parties.provider.name': 'Nordlicht', 'parties.provider.country': 'DE' })
		expect(answered(agreement, groupOf('parties.provider'))).toEqual({ answered: 1, total: 5 })
	})

	it('does not take spaces for an answer', () => {
		const agreement = withValues({ 'parties.provider.name': '  ' })
		expect(answered(agreement, groupOf('parties.provider'))).toEqual({ answered: 0, total: 5 })
	})

	it('asks nothing below a part that is switched off', () => {
		const group = groupOf('parties.adjustment')
		expect(answered(withValues({}), group)).toEqual({ answered: 1, total: 1 })
		const on = { by: 'either', afterMonths: null, noticeWeeks: 8, limits: null }
		expect(answered(withValues({ 'parties.adjustment': on }), group)).toEqual({ answered: 3, total: 4 })
	})

	it('asks only for the fields of the chosen kind', () => {
		const group = groupOf('parties.term')
		const indefinite = withValues({ 'parties.term': { kind: 'indefinite' } })
		expect(answered(indefinite, group).total).toBe(answered(withValues({}), group).total - 1)
	})

	it('takes a list for one question: answered when no needed field of an item is blank', () => {
		const group = groupOf('signatures.people')
		const open = { id: 'a', party: 'provider', name: null, function: 'CEO', place: null }
		expect(answered(withValues({}), group)).toEqual({ answered: 0, total: 1 })
		expect(answered(withValues({ 'signatures.signatories': [open] }), group)).toEqual({ answered: 0, total: 1 })
		expect(answered(withValues({ 'signatures.signatories': [{ ...open, name: 'Ada' }] }), group)).toEqual({
			answered: 1,
			total: 1,
		})
	})

	it('does not count an empty list that may be empty', () => {
		expect(answered(withValues({}), groupOf('legal.definitions'))).toEqual({ answered: 0, total: 0 })
	})

	it('counts a per-item group for one item or for all', () => {
		const items = [{ ...emptyService('a'), outOfScope: ['vehicles'] }, { ...emptyService('b') }]
		const agreement = withValues({ 'services.items': items })
		const group = groupOf('services.out')
		expect(answered(agreement, group, 'a')).toEqual({ answered: 1, total: 1 })
		expect(answered(agreement, group, 'b')).toEqual({ answered: 0, total: 1 })
		expect(answered(agreement, group)).toEqual({ answered: 1, total: 2 })
	})

	it('names the first open question by its path', () => {
		const agreement = withValues({
			'services.items': [{ ...emptyService('a'), request: { ...emptyService('a').request, need: 'x' } }],
		})
		expect(firstOpen(agreement, groupOf('services.request'), 'a')).toBe('services.items.a.request.businessEffect')
	})

	it('sums up sections to the whole', () => {
		const agreement = withValues({})
		const sections = [...new Set(QUESTION_GROUPS.map((group) => group.section))]
		const sums = sections.map((section) => answeredInSection(agreement, section))
		expect(answeredInSection(agreement, null)).toEqual({
			answered: sums.reduce((sum, one) => sum + one.answered, 0),
			total: sums.reduce((sum, one) => sum + one.total, 0),
		})
	})
})
