import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { type RenewalVerdict, renewalPoints } from '../../../src/shared/renewal/points'
import { renewed } from '../../../src/shared/renewal/renew'
import { fullReview } from '../../helpers/full-review'

const sample = hansenSample('en')
const [calendar] = sample.serviceHours.calendars
if (calendar === undefined) throw new Error('the sample has a calendar')
const old: Agreement = {
	...sample,
	title: 'Service Level Agreement 2027',
	parties: {
		...sample.parties,
		effectiveDate: '2027-01-01',
		term: { kind: 'fixed', months: 12 },
		renewal: { kind: 'automatic', months: 12 },
		noticeMonths: 3,
		noticeTo: 'term-end',
	},
	serviceHours: {
		...sample.serviceHours,
		calendars: [
			{
				...calendar,
				holidays: { country: 'DE', region: 'HH', dates: { '2027-01-01': 'Neujahr' } },
				closed: ['2027-12-24'],
				open: { '2027-02-28': [['08:00', '12:00']] },
			},
		],
	},
	roles: {
		...sample.roles,
		duties: [
			{
				id: 'audit',
				party: 'provider',
				title: 'Audit',
				due: { kind: 'once', date: '2027-05-31' },
				ownerId: null,
				note: null,
			},
		],
	},
	objectives: { ...sample.objectives, items: sample.objectives.items.map((one) => ({ ...one, rampUpMonths: 3 })) },
	review: fullReview(),
}
const wish = { id: 'next', from: null, today: '2027-11-01' }
const NOTHING = { atStart: [], today: [], creditsMinor: null, paid: [] }
const codes = (points: readonly { readonly code: string }[]) => [...new Set(points.map(({ code }) => code))]

describe('a renewed agreement', () => {
	const next = renewed(old, wish)

	it('begins the day after the old one ends, with its dates moved along and its year in the title', () => {
		expect(next.parties.effectiveDate).toBe('2028-01-01')
		expect(next.title).toBe('Service Level Agreement 2028')
		expect(next.roles.duties[0]?.due).toEqual({ kind: 'once', date: '2028-05-31' })
		const [moved] = next.serviceHours.calendars
		expect([moved?.closed, Object.keys(moved?.open ?? {})]).toEqual([['2028-12-24'], ['2028-02-28']])
		expect(moved?.holidays).toEqual({ country: 'DE', region: 'HH' })
		expect(next.objectives.items.filter(({ rampUpMonths }) => rampUpMonths > 0)).toEqual([])
	})

	it('begins on the day that is asked for', () => {
		const later = renewed(old, { ...wish, from: '2028-04-01' })
		expect([later.parties.effectiveDate, later.roles.duties[0]?.due]).toEqual([
			'2028-04-01',
			{ kind: 'once', date: '2028-08-31' },
		])
	})

	it('leaves behind what was said and approved, and what is done, and keeps the rest as agreed', () => {
		expect([next.review.threads, next.review.suggestions, next.review.approvals]).toEqual([[], [], []])
		expect(next.review.silenced).toEqual(old.review.silenced)
		expect(next.actionPlan.tasks.filter(({ done }) => done)).toEqual([])
		expect([next.remedies, next.escalation, next.legal]).toEqual([old.remedies, old.escalation, old.legal])
		expect(next.id).toBe('next')
	})
})

describe('what to go through', () => {
	const next = renewed(old, wish)
	const [promise, other] = old.objectives.items.filter(({ kind, share }) => kind === 'promise' && share !== null)
	if (promise === undefined || other === undefined) throw new Error('the sample promises shares')
	const window = (month: string, met: number) => ({
		start: `2027-${month}-01T00:00:00+01:00`,
		complete: true,
		cases: 100,
		met,
		attainment: met / 100,
	})
	const verdict = (objectiveId: string, word: RenewalVerdict['verdict'], mets: readonly number[]): RenewalVerdict => ({
		objectiveId,
		verdict: word,
		windows: [
			{ ...window('01', 0), start: '2026-12-01T00:00:00+01:00' },
			...mets.map((met, index) => window(`0${index + 1}`, met)),
		],
	})

	it('says without a history that nobody knows, and asks for fees, people and suppliers', () => {
		const points = renewalPoints(old, next, NOTHING, '2027-11-01')
		expect(codes(points)).toEqual(
			expect.arrayContaining([
				'term',
				'notice-over',
				'holidays',
				'ramp-up',
				'title',
				'no-history',
				'people-provider',
				'supplier',
				'undone',
			]),
		)
		expect(points.find(({ code }) => code === 'term')?.values).toEqual({
			fromDate: '2028-01-01',
			toDate: '2028-12-31',
			oldFromDate: '2027-01-01',
			oldToDate: '2027-12-31',
		})
		expect(points.find(({ code }) => code === 'notice-over')?.values).toEqual({ lastDate: '2027-09-30' })
	})

	it('tells missed windows of the old term only, and the verdict then and now', () => {
		const facts = {
			...NOTHING,
			atStart: [verdict(promise.id, 'realistic', [])],
			today: [verdict(promise.id, 'tight', [100, 0, 100]), verdict(other.id, 'realistic', [100, 100])],
		}
		const points = renewalPoints(old, next, facts, '2027-11-01')
		expect(points.find(({ code }) => code === 'missed')?.values).toEqual({
			objective: promise.id,
			before: 'realistic',
			now: 'tight',
			missed: 1,
			windows: 3,
		})
		expect(points.find(({ code }) => code === 'verdict')?.values).toMatchObject({
			objective: other.id,
			before: 'not enough data',
			now: 'realistic',
		})
		expect(codes(points)).not.toContain('no-history')
	})

	it('proposes what history supports where a promise does not hold, and never a stricter one', () => {
		const facts = (suggested: number, word: RenewalVerdict['verdict'] = 'unrealistic') => ({
			...NOTHING,
			today: [{ ...verdict(promise.id, word, [0, 100]), suggested: { value: suggested } }],
		})
		const proposed = (...args: Parameters<typeof facts>) =>
			renewalPoints(old, next, facts(...args), '2027-11-01').find(({ code }) => code === 'missed')?.values.proposedValue
		expect(promise.comparison).toBe('at-most')
		expect(proposed(promise.value * 2)).toBe(promise.value * 2)
		expect(proposed(promise.value / 2)).toBeUndefined()
		expect(proposed(promise.value * 2, 'realistic')).toBeUndefined()
	})

	it('tells what past misses cost', () => {
		const facts = { ...NOTHING, creditsMinor: 120_000, paid: [{ year: 2027, count: 2, amountMinor: 50_000 }] }
		const points = renewalPoints(old, next, facts, '2027-08-01')
		expect(points.filter(({ path }) => path === 'remedies').map(({ code, values }) => [code, values])).toEqual([
			['breaches-paid', { year: '2027', count: 2, amountMinor: 50_000 }],
			['credits', { meanMinor: 120_000 }],
		])
		expect(codes(points)).toContain('notice')
	})
})
