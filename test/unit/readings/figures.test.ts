import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { readField } from '../../../src/shared/readings/read-field'
import type { ReadingValue } from '../../../src/shared/readings/reading'
import { availability, readingsAgreement, responseP1 } from './readings-agreement'

const TODAY = '2026-06-01'

/** Readings as `[key, value, value, …]`, in the order of their slots. */
function read(agreement: Agreement, path: string) {
	return readField(agreement, path, TODAY).map(({ key, values }) => [key, ...Object.values(values).map(plain)])
}

function plain(value: ReadingValue): string | number {
	switch (value.unit) {
		case 'instant':
			return value.iso
		case 'date':
			return value.date
		case 'months':
			return `${value.from}/${value.to}`
		case 'money':
			return `${value.minor} ${value.currency}`
		case 'text':
			return value.text
		case 'report':
			return `${value.priority} ${value.channel}`
		default:
			return value.value
	}
}

const agreement = readingsAgreement()

function withParties(parties: Partial<Agreement['parties']>): Agreement {
	return { ...agreement, parties: { ...agreement.parties, ...parties } }
}

function withReporting(reporting: Partial<Agreement['reporting']>, more: Partial<Agreement> = {}): Agreement {
	return { ...agreement, ...more, reporting: { ...agreement.reporting, dueDay: 10, ...reporting } }
}

describe('an availability', () => {
	const of = (ppm: number, calendarId: string | null, window = agreement.objectives.items[0]?.window) => ({
		...agreement,
		objectives: {
			...agreement.objectives,
			items: [{ ...availability(ppm, calendarId), ...(window === undefined ? {} : { window }) }],
		},
	})

	it('is read in the shortest and the longest month and where the clocks change', () => {
		// February 40,320 min, October 44,700 min, March 44,580 min (Europe/Berlin).
		expect(read(of(999_000, null), 'objectives.items.up.value')).toEqual([
			['allowed.least', 999_000, '2027-02/2027-02', 40_320 * 60, 2_419],
			['allowed.most', 999_000, '2027-10/2027-10', 44_700 * 60, 2_682],
			['allowed.month', 999_000, '2027-03/2027-03', 44_580 * 60, 2_674],
		])
	})

	it('shrinks with service hours: 20 days of ten hours in February', () => {
		expect(read(of(999_000, 'office'), 'objectives.items.up.value')).toEqual([
			['allowed.least', 999_000, '2027-02/2027-02', 200 * 3_600, 720],
			['allowed.most', 999_000, '2027-12/2027-12', 230 * 3_600, 828],
		])
	})

	it('is read by quarters where it is promised by quarters', () => {
		const window = { kind: 'calendar', unit: 'quarter', count: 1 } as const
		// 90 days less an hour, and 92 days and an hour.
		expect(read(of(999_000, null, window), 'objectives.items.up.value')).toEqual([
			['allowed.least', 999_000, '2027-01/2027-03', 90 * 86_400 - 3_600, 7_772],
			['allowed.most', 999_000, '2027-10/2027-12', 92 * 86_400 + 3_600, 7_952],
		])
	})
})

describe('term and notice', () => {
	it('are read with the last day on which a notice can arrive', () => {
		expect(read(agreement, 'parties.noticeMonths')).toEqual([
			['term.ends', '2027-01-01', '2028-12-31'],
			['notice.last', '2028-09-30', '2028-12-31'],
			['term.renewed', '2029-12-31'],
		])
	})

	it('show that a notice period is longer than the term', () => {
		expect(read(withParties({ noticeMonths: 25 }), 'parties.noticeMonths')).toContainEqual([
			'notice.too-long',
			'2026-11-30',
			'2027-01-01',
		])
	})

	it.each([
		['month-end', '2027-06-30'],
		['quarter-end', '2027-06-30'],
		['year-end', '2027-12-31'],
	] as const)('show when a notice of 15 March to a %s takes effect', (noticeTo, end) => {
		const parties = withParties({ noticeTo, term: { kind: 'indefinite' }, renewal: { kind: 'none' } })
		expect(read(parties, 'parties.noticeTo')).toEqual([['notice.given', '2027-03-15', end]])
	})

	it('ask for the start', () => {
		expect(read(withParties({ effectiveDate: null }), 'parties.term.kind')).toEqual([['term.no-start']])
	})

	it('say from when an adjustment can hold and by when it is announced', () => {
		const adjustment = { by: 'either', afterMonths: 12, noticeWeeks: 8, limits: null } as const
		expect(read(withParties({ adjustment }), 'parties.adjustment.afterMonths')).toEqual([
			['adjustment.announced', '2028-01-01', '2027-11-06'],
		])
	})
})

describe('reports and claims', () => {
	it('say when the first two are due and how many fall on a weekend', () => {
		// 10 April, 10 July, 10 October 2027 and the others are counted in a calendar: Apr Sat, Jul Sat, Oct Sun.
		expect(read(withReporting({}), 'reporting.dueDay')).toEqual([
			['report.due', '2027-01/2027-01', '2027-02-10', '2027-03-10'],
			['report.weekend', 3, 12],
		])
	})

	it('move the 31st to the last day of a shorter month', () => {
		expect(read(withReporting({ dueDay: 31 }), 'reporting.dueDay')[1]).toEqual(['report.short-month', 31, '2027-02-28'])
	})

	it('cover periods from January', () => {
		const quarterly = { ...withReporting({ cadence: 'quarterly' }) }
		const from = { ...quarterly, parties: { ...quarterly.parties, effectiveDate: '2027-02-15' } }
		expect(read(from, 'reporting.cadence')[0]).toEqual(['report.due', '2027-01/2027-03', '2027-04-10', '2027-07-10'])
	})

	it('show a claim that lapses before the figures are settled', () => {
		const claim = { kind: 'on-claim', deadlineDays: 10 } as const
		const late = withReporting({ objectionDays: 14 }, { remedies: { ...agreement.remedies, claim } })
		expect(read(late, 'remedies.claim.deadlineDays')).toEqual([
			['claim.until', '2027-01/2027-01', '2027-02-10', '2027-02-20'],
			['claim.before-settled', '2027-02-24', '2027-02-20'],
		])
		expect(read(late, 'reporting.objectionDays')).toEqual([['report.objection', '2027-02-10', '2027-02-24']])
	})

	it('announce an outage by the clock that was chosen', () => {
		const notice = { deadlineSeconds: 1_800, channel: null, contents: [], finalReportDays: null }
		const by = (clock: 'service' | 'calendar') =>
			read(withReporting({ outageNotice: { ...notice, clock } }), 'reporting.outageNotice.clock')
		expect(by('calendar')).toEqual([['outage.notice', '2027-01-01T17:50:00+01:00', '2027-01-01T18:20:00+01:00']])
		expect(by('service')).toEqual([['outage.notice', '2027-01-01T17:50:00+01:00', '2027-01-04T08:20:00+01:00']])
	})

	it('see a review that comes after the end', () => {
		const yearly = { ...agreement.governance.agreementReview, everyMonths: 36 }
		const late = { ...agreement, governance: { ...agreement.governance, agreementReview: yearly } }
		expect(read(late, 'governance.agreementReview.everyMonths')).toEqual([
			['review.after-end', '2030-01-01', '2028-12-31'],
		])
		expect(read(agreement, 'governance.agreementReview.next')).toEqual([['review.next', '2028-01-01', '2029-01-01']])
	})
})

describe('money', () => {
	const remedies = (changed: Partial<Agreement['remedies']>): Agreement => ({
		...agreement,
		remedies: { ...agreement.remedies, ...changed },
	})

	it('caps a month and a year, and says how soon the year is used up', () => {
		expect(read(remedies({ monthlyCapPpm: 150_000, yearlyCapPpm: 50_000 }), 'remedies.monthlyCapPpm')).toEqual([
			['cap.month', 150_000, '1000000 EUR', '150000 EUR'],
			['cap.year', 50_000, '12000000 EUR', '600000 EUR'],
			['cap.months-until', 4],
		])
	})

	it('has no amounts while a fee is missing', () => {
		const open = { ...agreement, services: { ...agreement.services, items: [] } }
		expect(read(open, 'remedies.yearlyCapPpm')).toEqual([['cap.no-fee']])
	})

	it('costs at each tier what the formula says', () => {
		const tier = (id: string, threshold: number, creditPpm: number) => ({
			...{ id, threshold, creditPpm },
			...{ boundary: null, floor: null },
		})
		const scheme = {
			...{ id: 's', name: 'Credit', objectiveIds: ['p1'], base: 'service-monthly-fee' as const },
			formula: {
				kind: 'tiered' as const,
				boundary: 'below' as const,
				tiers: [tier('a', 950_000, 50_000), tier('b', 900_000, 100_000)],
			},
		}
		const costs = read(remedies({ schemes: [scheme] }), 'remedies.schemes.s.formula')
		expect(costs.map(([key]) => key)).toEqual(costs.map(() => 'credit.attained'))
		expect(costs.map(([, , credit]) => credit)).toContain('50000 EUR')
		expect(costs.map(([, , credit]) => credit)).toContain('100000 EUR')
	})

	it('is due from the invoice on, less where it is paid early', () => {
		const payment = {
			...agreement.remedies.payment,
			...{ termDays: 14, earlyPayment: { discountPpm: 20_000, withinDays: 7 } },
		}
		expect(read(remedies({ payment }), 'remedies.payment.termDays')).toEqual([
			['payment.due', '2027-02-01', '2027-02-15'],
			['payment.early-money', '2027-02-08', '20000 EUR'],
		])
	})

	it('sees a right to terminate that can never open', () => {
		const chronic = { missed: 4, withinMonths: 3, consecutive: false, noticeWeeks: null }
		expect(read(remedies({ chronicFailure: chronic }), 'remedies.chronicFailure.missed')).toEqual([
			['chronic.never', 4, 3],
		])
	})
})

describe('maintenance and escalation', () => {
	const window = {
		...{ id: 'w', name: 'Sunday', serviceId: null, timeZone: 'Europe/Berlin' },
		recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 1 } as const,
		startTime: '01:00',
		durationSeconds: 4 * 3_600,
	}
	const withWindow: Agreement = {
		...agreement,
		downtime: {
			...agreement.downtime,
			maintenance: [window],
			noticeSeconds: 48 * 3_600,
			refusal: { noticeSeconds: 72 * 3_600, perYear: 2 },
			capSeconds: 8 * 3_600,
			capPeriod: 'month',
		},
	}

	it('show the first window and the one in the night of the switch, which ends an hour later on the clock', () => {
		expect(read(withWindow, 'downtime.maintenance.w.startTime')).toEqual([
			['window.next', '2027-01-03T01:00:00+01:00', '2027-01-03T05:00:00+01:00'],
			['window.switch', '2027-03-28T01:00:00+01:00', '2027-03-28T06:00:00+02:00'],
		])
	})

	it('show that there is no time left to refuse, and that the windows exceed the cap', () => {
		expect(read(withWindow, 'downtime.noticeSeconds')).toEqual([
			['window.announced', '2027-01-03T01:00:00+01:00', '2027-01-01T01:00:00+01:00'],
			['window.refused', '2027-01-03T01:00:00+01:00', '2026-12-31T01:00:00+01:00'],
			['window.no-time'],
		])
		// 52 Sundays of four hours against twelve months of eight.
		expect(read(withWindow, 'downtime.capSeconds')).toEqual([['window.over-cap', 52 * 14_400, 12 * 28_800]])
	})

	it('say when a level is called and when it answers', () => {
		const level = (trigger: Agreement['escalation']['levels'][number]['trigger']): Agreement => ({
			...agreement,
			objectives: {
				...agreement.objectives,
				items: [{ ...responseP1(), id: 'r1', metric: 'restoration', value: 4 * 3_600 }],
			},
			escalation: {
				...agreement.escalation,
				levels: [
					{
						...{ id: 'l', name: 'Level 1', trigger, priorities: [], party: 'provider', role: 'Team lead' },
						...{ contact: null, channel: null, deputy: null, outcome: null },
						...{ responseSeconds: 900, responseClock: 'service' },
					},
				],
			},
		})
		// 80 % of four hours are 192 minutes: 10 on Friday, 182 on Monday from 08:00 on.
		expect(read(level({ kind: 'percent-elapsed', percent: 80 }), 'escalation.levels.l.trigger')).toEqual([
			[
				'escalation.answers',
				'P1 E-mail',
				'2027-01-01T17:50:00+01:00',
				'Team lead',
				'2027-01-04T11:02:00+01:00',
				'2027-01-04T11:17:00+01:00',
			],
		])
		const after = { kind: 'time-after-breach', seconds: 1_800, clock: 'calendar' } as const
		expect(read(level(after), 'escalation.levels.l.trigger')[0]?.[4]).toBe('2027-01-04T12:20:00+01:00')
		expect(read(level({ kind: 'on-demand' }), 'escalation.levels.l.trigger')).toEqual([])
	})
})
