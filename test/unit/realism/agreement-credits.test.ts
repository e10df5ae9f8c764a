import { describe, expect, it } from 'vitest'
import { creditTerms } from '../../../src/shared/realism/credit-terms'
import { creditsJson } from '../../../src/shared/realism/credits-json'
import { type CreditTerms, expectedCredits } from '../../../src/shared/realism/expected-credits'
import type { Outlook } from '../../../src/shared/realism/outlook'
import { type ObjectiveVerdict, silentVerdict } from '../../../src/shared/realism/verdict'
import { verdictJson } from '../../../src/shared/realism/verdict-json'
import { fitWindows } from '../../../src/shared/realism/window-posterior'
import type { CreditFormula } from '../../../src/shared/sections/remedies/schema'
import { draftWithOnePromise } from '../cli/sample-agreement'

const STEPS: CreditFormula = {
	...{ kind: 'tiered', boundary: 'below' },
	tiers: [{ id: 'a', threshold: 950_000, creditPpm: 100_000, boundary: null, floor: null }],
}

/** Months of 50 cases with these met. */
function outlookOf(met: readonly number[]): Outlook {
	const counts = met.map((good, index) => ({ index, cases: 50, met: good }))
	return { kind: 'cases', posterior: fitWindows(counts), monthCases: met.map(() => 50) }
}
const shaky = outlookOf([48, 46, 49, 47, 48, 45, 49, 48, 47, 48, 46, 49])
const firm = outlookOf([50, 50, 49, 50, 50, 50, 50, 49, 50, 50, 50, 50])

/** One promise of 95 % at 1,000.00 a month that pays 10 % when it is missed. */
function terms(
	objective: Readonly<Record<string, unknown>> = {},
	changes: { readonly formula?: CreditFormula; readonly fee?: number | null } = {},
): CreditTerms {
	const draft = draftWithOnePromise({ volumeFrom: null, volumeTo: null, ...objective, serviceId: 'only' })
	const { formula = STEPS, fee = 100_000 } = changes
	return {
		...creditTerms(draft),
		services: [{ id: 'only', monthlyFeeMinor: fee }],
		remedies: {
			...{ monthlyCapPpm: null, yearlyCapPpm: null },
			schemes: [{ id: 's', name: 'S', objectiveIds: ['p1'], formula, base: 'service-monthly-fee' }],
		},
	}
}

function verdict(outlook: Outlook | null, changes: Partial<ObjectiveVerdict> = {}): ObjectiveVerdict {
	return {
		...silentVerdict({ id: 'p1', metric: 'first-response', priority: 'P1' }, 'UTC', { code: 'no-cases' }),
		outlook,
		...changes,
	}
}

describe('expected credits of an agreement', () => {
	it('name each promise with a scheme, and their sum', () => {
		const expected = expectedCredits(terms(), [verdict(shaky)], 1)
		const [own] = expected.contributions
		expect(own?.mean).toBeCloseTo(expected.total?.mean ?? 0, 6)
		// Some twelve months of 100.00, and not all of them.
		expect(own?.mean).toBeGreaterThan(10_000)
		expect(own?.mean).toBeLessThan(120_000)
		expect([expected.missing, expected.cappedMean, own?.schemes.length]).toEqual([[], 0, 1])
	})

	it('stay silent where the verdict does, and say why', () => {
		expect(expectedCredits(terms(), [verdict(null)], 1)).toMatchObject({
			...{ total: null, contributions: [], missing: [{ objectiveId: 'p1', reason: 'not-enough-data' }] },
		})
		expect(expectedCredits(terms({}, { fee: null }), [verdict(shaky)], 1)).toMatchObject({
			...{ total: null, missing: [{ objectiveId: 'p1', reason: 'fee' }], servicesWithoutFee: ['only'] },
		})
		const downtime: CreditFormula = { kind: 'multiple-of-downtime-fee', factor: 10 }
		expect(expectedCredits(terms({}, { formula: downtime }), [verdict(shaky)], 1).missing).toEqual([
			{ objectiveId: 'p1', reason: 'formula' },
		])
		expect(expectedCredits(terms({ share: null }), [verdict(shaky)], 1).missing[0]?.reason).toBe('formula')
	})

	it('leave out indicators and promises without a scheme', () => {
		const nothing = { total: null, contributions: [], missing: [] }
		expect(expectedCredits(terms({ kind: 'indicator' }), [verdict(shaky)], 1)).toMatchObject(nothing)
		const none = { ...terms(), remedies: { ...terms().remedies, schemes: [] } }
		expect(expectedCredits(none, [verdict(shaky)], 1)).toMatchObject(nothing)
	})

	it('need no fee for a fixed amount a case', () => {
		const each: CreditFormula = { kind: 'per-ticket', amountMinor: 1_000 }
		expect(expectedCredits(terms({}, { formula: each, fee: null }), [verdict(shaky)], 1).total?.mean).toBeGreaterThan(0)
	})

	it('say what the caps keep back', () => {
		const base = terms()
		const capped = { ...base, remedies: { ...base.remedies, monthlyCapPpm: 50_000 } }
		const [free, cut] = [base, capped].map((one) => expectedCredits(one, [verdict(shaky)], 1))
		// Half of every credit of 100.00.
		expect(cut?.total?.mean).toBeCloseTo((free?.total?.mean ?? 0) / 2, 6)
		expect(cut?.cappedMean).toBeCloseTo((free?.total?.mean ?? 0) / 2, 6)
	})

	it('tell what the suggested target would cost', () => {
		const chance = { estimate: 0.97, low: 0.9, high: 1 }
		const suggested = { value: 3_600, unit: 'seconds', share: 950_000, passProbability: chance } as const
		const found = expectedCredits(terms(), [verdict(shaky, { suggested, suggestedOutlook: firm })], 1)
		const [own] = found.contributions
		expect(own?.meanAtSuggestion).toBeLessThan((own?.mean ?? 0) / 5)
		const same = { ...suggested, value: 1_800 }
		const kept = expectedCredits(terms(), [verdict(shaky, { suggested: same, suggestedOutlook: shaky })], 1)
		expect(kept.contributions[0]?.meanAtSuggestion).toBeNull()
	})

	it('move the tiers of an availability with the suggested one', () => {
		const evidence = { outagesByMonth: [1, 1, 1, 1, 1, 1, 1, 1], outageSeconds: Array<number>(8).fill(4_000) }
		const outlook: Outlook = { kind: 'downtime', evidence, monthSeconds: [2_592_000] }
		const availability = { metric: 'availability', comparison: 'at-least', value: 999_000, share: null, priority: null }
		const formula: CreditFormula = { ...STEPS, tiers: [{ ...STEPS.tiers[0]!, threshold: 999_000 }] }
		const chance = { estimate: 0.97, low: 0.9, high: 1 }
		const suggested = { value: 990_000, unit: 'ppm', share: null, passProbability: chance } as const
		const found = expectedCredits(
			terms(availability, { formula }),
			[verdict(outlook, { suggested, suggestedOutlook: outlook })],
			1,
		)
		const [own] = found.contributions
		expect(own?.mean).toBeGreaterThan(50_000)
		expect(own?.meanAtSuggestion).toBeLessThan(10_000)
	})

	it('say which months lie outside the volume and cost nothing', () => {
		const found = expectedCredits(terms({ volumeTo: 49 }), [verdict(shaky)], 1)
		expect(found.outsideVolume).toEqual([{ objectiveId: 'p1', windows: 12, of: 12 }])
		expect(found.total?.mean).toBe(0)
		expect(expectedCredits(terms({ volumeTo: 50 }), [verdict(shaky)], 1).outsideVolume).toEqual([])
		const quarter = { volumeTo: 149, window: { kind: 'calendar', unit: 'quarter', count: 1 } }
		expect(expectedCredits(terms(quarter), [verdict(shaky)], 1).outsideVolume[0]).toMatchObject({ windows: 4, of: 4 })
	})

	it('say which ramp-up they do not know', () => {
		expect(expectedCredits(terms({ rampUpMonths: 3 }), [verdict(shaky)], 1).withRampUp).toEqual(['p1'])
		expect(expectedCredits(terms(), [verdict(shaky)], 1).withRampUp).toEqual([])
	})

	it('stand beside the verdict in whole minor units', () => {
		const json = creditsJson(expectedCredits(terms(), [verdict(shaky)], 1), 'EUR')
		const own = verdictJson(verdict(shaky), json)
		expect(own.expectedCredits).toEqual(json.total)
		expect(
			Object.values(own.expectedCredits ?? {}).filter((one) => typeof one === 'number' && !Number.isInteger(one)),
		).toEqual([])
		expect(json.contributions[0]).toMatchObject({ share: 1, currency: 'EUR', meanAtSuggestion: null })
		expect(verdictJson(verdict(shaky)).expectedCredits).toBeNull()
		expect(JSON.stringify(own)).not.toContain('posterior')
	})
})
