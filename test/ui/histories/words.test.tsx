import { describe, expect, it } from 'vitest'
import { clearableIn, firstWordAnswers, withWordAnswers } from '../../../src/renderer/features/histories/words'
import { NO_OPTIONS } from '../../../src/renderer/stores/import-store'

const history = {
	words: {
		priorities: [
			{ word: 'Urgent', rows: 40, priority: 1 },
			{ word: 'Sofort', rows: 9, priority: 0 },
		],
		services: [
			{ word: 'help portal', rows: 7 },
			{ word: 'www', rows: 5 },
		],
	},
}
const services = [
	{ id: 'portal', name: 'Help portal' },
	{ id: 'website', name: null },
]
const unsaid = {
	priorities: { Urgent: 'P1', Sofort: null },
	services: { 'help portal': 'portal', www: null },
}

describe('words of a file', () => {
	it('mean what they say until somebody says otherwise', () => {
		expect(firstWordAnswers(history, NO_OPTIONS, services)).toEqual(unsaid)
		const mapValue = { 'priority:sofort': 'P2', 'service:WWW': 'website', 'impact:minor': '0.3' }
		expect(firstWordAnswers(history, { mapValue }, services)).toEqual({
			priorities: { Urgent: 'P1', Sofort: 'P2' },
			services: { 'help portal': 'portal', www: 'website' },
		})
		// A key without a kind is about a priority, as older imports have it.
		expect(firstWordAnswers(history, { mapValue: { Sofort: 'P3' } }, services).priorities.Sofort).toBe('P3')
	})

	it('take what changed into the options of the next reading, and leave the rest as it was said', () => {
		const options = { ...NO_OPTIONS, mapValue: { 'impact:minor': '0.3', Sofort: 'P3' } }
		const before = firstWordAnswers(history, options, services)
		expect(withWordAnswers(options, before, before)).toEqual(options)
		const after = {
			priorities: { ...before.priorities, Sofort: 'P1' },
			services: { ...before.services, www: 'portal' },
		}
		const said = withWordAnswers(options, before, after)
		expect(said.mapValue).toEqual({ 'impact:minor': '0.3', 'priority:Sofort': 'P1', 'service:www': 'portal' })
		expect(withWordAnswers(said, after, unsaid).mapValue).toEqual({ 'impact:minor': '0.3' })
	})

	it('can be unsaid only where something was said of them', () => {
		const { priority, service } = clearableIn(history, { mapValue: { Urgent: 'P2' } }, services)
		expect([priority('Urgent'), priority('Sofort'), service('help portal'), service('www')]).toEqual([
			true,
			true,
			false,
			true,
		])
		expect(clearableIn(history, NO_OPTIONS, services).priority('Urgent')).toBe(false)
	})
})
