import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/renderer/components/marked-parts'
import {
	filtered,
	type Sort,
	sorted,
	VERDICT_FILTERS,
	type VerdictFilter,
	wordsOf,
} from '../../../src/renderer/features/agreements/rows'
import type { AgreementSummary } from '../../../src/shared/ipc/shapes'

function row(id: string, part: Partial<AgreementSummary>): AgreementSummary {
	return {
		id,
		title: '',
		customer: null,
		provider: null,
		language: 'de',
		kind: 'customer-sla',
		changedAt: '2026-11-23T20:42:00.000Z',
		nextReview: null,
		yearlyValueMinor: null,
		currency: 'EUR',
		blanks: 0,
		errors: 0,
		warnings: 0,
		reviewState: 'draft',
		version: null,
		tooNew: false,
		...part,
	}
}

const rows = [
	row('a', { title: 'Managed IT', customer: 'Hansen', yearlyValueMinor: 500, errors: 1 }),
	row('b', { title: 'Service Desk', customer: 'Stadtwerke', yearlyValueMinor: 900, warnings: 7 }),
	row('c', { title: 'Managed network', customer: null, blanks: 3 }),
]
const compare = (a: string, b: string) => a.localeCompare(b)
const ids = (list: readonly AgreementSummary[]) => list.map(({ id }) => id).join('')
const all = { words: [], customer: null, state: 'all', verdict: 'all' } as const
const by = (key: Sort['key'], direction: Sort['direction']) => ids(sorted(rows, { key, direction }, compare))

describe('the list of agreements', () => {
	it('finds rows that have every word, in any column and case', () => {
		expect(ids(filtered(rows, { ...all, words: wordsOf(' hansen  MANAGED ') }))).toBe('a')
		expect(ids(filtered(rows, { ...all, words: wordsOf('managed') }))).toBe('ac')
		expect(ids(filtered(rows, all))).toBe('abc')
	})

	it('filters by customer and by what is open', () => {
		expect(ids(filtered(rows, { ...all, customer: 'Hansen' }))).toBe('a')
		expect(['errors', 'open', 'clear'].map((state) => ids(filtered(rows, { ...all, state: state as 'open' })))).toEqual(
			['ab', 'c', ''],
		)
	})

	it('sorts both ways and leaves what is missing at the end', () => {
		expect([by('yearlyValueMinor', 'ascending'), by('yearlyValueMinor', 'descending')]).toEqual(['abc', 'bac'])
		expect([by('customer', 'ascending'), by('customer', 'descending')]).toEqual(['abc', 'bac'])
	})

	it('puts one error above any number of warnings', () => {
		expect(by('findings', 'descending')).toBe('abc')
	})
})

describe('verdicts in the list', () => {
	const counts = {
		realistic: 0,
		tight: 0,
		unrealistic: 0,
		silent: 0,
		judgedAt: '2026-11-23T20:42:00.000Z',
		isOld: false,
	}
	const judged = [
		row('a', { verdicts: { ...counts, realistic: 5, tight: 2 } }),
		row('b', { verdicts: { ...counts, unrealistic: 1, silent: 1 } }),
		row('c', {}),
		row('d', { verdicts: { ...counts, realistic: 8 } }),
		row('e', { verdicts: { ...counts, tight: 3 } }),
	]
	const found = (verdict: VerdictFilter) => ids(filtered(judged, { ...all, verdict }))

	it('are filtered by the worst that is looked for', () => {
		expect(VERDICT_FILTERS.map(found)).toEqual(['abcde', 'b', 'ae', 'b', 'd', 'c'])
	})

	it('sort one unrealistic promise above any number of tight ones, and what was never judged last', () => {
		const inOrder = (direction: Sort['direction']) => ids(sorted(judged, { key: 'verdicts', direction }, compare))
		expect([inOrder('descending'), inOrder('ascending')]).toEqual(['beadc', 'daebc'])
	})
})

describe('marked words', () => {
	it('cut the text without losing a sign', () => {
		const parts = partsOf('Managed IT, managed (IT)', ['managed', '(it'])
		expect(parts.map((part) => part.text).join('')).toBe('Managed IT, managed (IT)')
		expect(parts.filter((part) => part.isMatch).map((part) => part.text)).toEqual(['Managed', 'managed', '(IT'])
	})
})
