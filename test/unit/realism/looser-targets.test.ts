import { describe, expect, test } from 'vitest'
import { creditScale } from '../../../src/shared/credits/credit-scale'
import type { PayingPromise } from '../../../src/shared/realism/credit-payer'
import { bandOf, simulatePromise } from '../../../src/shared/realism/credit-years'
import { judgePrepared } from '../../../src/shared/realism/judge-cases'
import type { MonthCases } from '../../../src/shared/realism/month-series'
import { NICE_SECONDS } from '../../../src/shared/realism/nice-targets'
import type { Outlook } from '../../../src/shared/realism/outlook'
import { passProbability } from '../../../src/shared/realism/pass-probability'
import { chanceAt, type PreparedObjective } from '../../../src/shared/realism/prepared-objective'
import { createRandom, type Random } from '../../../src/shared/realism/random'
import { findTrend } from '../../../src/shared/realism/trend'
import { fitWindows } from '../../../src/shared/realism/window-posterior'
import type { CreditFormula } from '../../../src/shared/sections/remedies/schema'
import { CONTEXT, prepared } from '../../bench/calibration/suggestions'

const HOUR = 3_600
/** What sums of a thousand rounded products may differ by. */
const DUST = 1e-7
const TARGETS = [0.2, 0.5, 0.9, 1, 1.7, 2, 3, 4, 5.5, 8, 12, 17, 24, 40, 80, 200, 500].map((hours) => hours * HOUR)
const SHARES = [990_000, 950_000, 905_000, 900_000, 800_000]

/**
 * Months of a desk that drifts, has bad months, forgets tickets in any month and leaves the newest open; of calls, some are
 * given up by the other side.
 */
function randomMonths(random: Random): MonthCases[] {
	const months = 7 + Math.floor(random.uniform() * 18)
	const few = 3 + Math.floor(random.uniform() * 40)
	const [step, between, spread] = [0.3 * random.uniform(), 0.5 * random.uniform(), 0.3 + random.uniform()]
	const isCalls = random.uniform() < 0.3
	const sorted = (values: readonly number[]) => Float64Array.from(values).sort()
	let level = Math.log(HOUR) + random.normal()
	return Array.from({ length: months }, (_, m): MonthCases => {
		level += step * random.normal()
		const shift = level + between * random.normal()
		const clock = () => Math.round(Math.exp(shift + spread * random.normal()))
		const some = (count: number, one: () => number) => sorted(Array.from({ length: Math.floor(count) }, one))
		const isNew = m >= months - 2
		return {
			startEpoch: Date.UTC(2020, m, 1) / 1_000,
			endEpoch: Date.UTC(2020, m + 1, 1) / 1_000,
			covered: m > 0 || random.uniform() < 0.8,
			decided: some(few * (1 + random.uniform()), clock),
			open: some(isNew ? 4 * random.uniform() : 1.2 * random.uniform(), () =>
				Math.round(random.uniform() * (isNew ? 400 : 9_000) * HOUR),
			),
			givenUp: isCalls ? some(few * 0.3 * random.uniform(), clock) : new Float64Array(0),
			tally: null,
		}
	})
}

function deskOf(months: readonly MonthCases[], changes: Partial<PreparedObjective> = {}): PreparedObjective {
	const pooled = months.filter(({ covered }) => covered).map(({ decided }) => decided)
	return { ...prepared(months, pooled), ...changes }
}

/** Good cases are 0, bad ones 1. */
function yesNoDesk(random: Random, comparison: 'at-most' | 'at-least'): PreparedObjective {
	const months = randomMonths(random).map((month, m) => ({
		...month,
		decided: Float64Array.from(month.decided, () => (random.uniform() < 0.05 + 0.02 * (m % 3) ? 1 : 0)).sort(),
		open: new Float64Array(0),
		givenUp: new Float64Array(0),
	}))
	const base = deskOf(months)
	return { ...base, yesNo: true, objective: { ...base.objective, metric: 'reopen-rate', comparison, share: null } }
}

const FORMULAS: readonly CreditFormula[] = [
	{
		...{ kind: 'tiered', boundary: 'below' },
		tiers: [
			{ id: 'a', threshold: 950_000, creditPpm: 50_000, boundary: null, floor: null },
			{ id: 'b', threshold: 850_000, creditPpm: 150_000, boundary: null, floor: null },
		],
	},
	{ kind: 'per-ticket', amountMinor: 2_500 },
]

function creditsOf(outlook: Outlook, goal: { value: number; share: number | null }, desk: PreparedObjective) {
	const { metric, comparison } = desk.objective
	const promise: PayingPromise = {
		...{ objectiveId: 'o', rounding: 'none', monthsInWindow: desk.monthsInWindow, volumeFrom: null, volumeTo: null },
		scale: creditScale({ metric, comparison, ...goal }),
		outlook,
		payers: FORMULAS.map((formula, i) => ({ schemeId: `${i}`, formula, baseMinor: 100_000 })),
	}
	return simulatePromise(promise, 200, 1).flatMap((months) => {
		const years = Float64Array.from({ length: 200 }, (_, year) =>
			months.subarray(year * 12, year * 12 + 12).reduce((sum, minor) => sum + minor, 0),
		)
		const { mean, p95 } = bandOf(years)
		return [mean, p95]
	})
}

type Goal = { readonly value: number; readonly share: number | null }

/** Chance with its interval never falls, credits never rise, while goals loosen. */
function expectOrder(desk: PreparedObjective, goals: readonly Goal[]): void {
	let before: { readonly chance: readonly number[]; readonly credits: readonly number[] } = { chance: [], credits: [] }
	for (const goal of goals) {
		const { passProbability, outlook } = judgePrepared({ ...CONTEXT, suggest: false }, desk, goal)
		if (passProbability === null) continue
		const chance = [passProbability.estimate, passProbability.low, passProbability.high]
		const credits = outlook === null ? null : creditsOf(outlook, goal, desk)
		for (const [i, value] of chance.entries())
			expect(value, `${i} at ${JSON.stringify(goal)}`).toBeGreaterThanOrEqual((before.chance[i] ?? 0) - DUST)
		for (const [i, minor] of (credits ?? []).entries())
			expect(minor, `${i} at ${JSON.stringify(goal)}`).toBeLessThanOrEqual((before.credits[i] ?? 1e12) + DUST)
		before = { chance, credits: credits ?? before.credits }
	}
}

describe('a looser promise', () => {
	const random = createRandom(77)
	const histories = Array.from({ length: 10 }, () => randomMonths(random))

	test('of time never has a lower chance or higher credits', () => {
		for (const [i, months] of histories.entries())
			expectOrder(
				deskOf(months, { monthsInWindow: i % 4 === 3 ? 3 : 1 }),
				TARGETS.map((value) => ({ value, share: SHARES[i % SHARES.length]! })),
			)
	})

	test('keeps the chance of a stricter one past which the best months are no longer complete', () => {
		const months = Array.from({ length: 12 }, (_, m): MonthCases => {
			const slow = m < 9 ? 8 : 1
			return {
				...{ startEpoch: Date.UTC(2020, m, 1) / 1_000, endEpoch: Date.UTC(2020, m + 1, 1) / 1_000, covered: true },
				decided: Float64Array.from({ length: 60 }, (_, i) => (i < 60 - slow ? HOUR / 2 : 30 * HOUR)),
				open: m < 9 ? new Float64Array(0) : Float64Array.of(2 * HOUR + m),
				...{ givenUp: new Float64Array(0), tally: null },
			}
		})
		const desk = deskOf(months)
		const at = (value: number) => chanceAt(desk, { value, share: 900_000 })!
		const [strict, loose] = [at(2 * HOUR), at(3 * HOUR)]
		expect([strict.counts.length, loose.counts.length]).toEqual([12, 9])
		expect(loose.chance.estimate).toBeCloseTo(strict.chance.estimate, 3)
		// On their own the months left would say less.
		expect(passProbability(fitWindows(loose.counts), 900_000, loose.sizes).estimate).toBeLessThan(
			strict.chance.estimate - 0.1,
		)
		expectOrder(
			desk,
			[1, 2, 2.0011, 2.0025, 2.01, 3, 40].map((hours) => ({ value: hours * HOUR, share: 900_000 })),
		)
	})

	test('of a share never has a lower chance or higher credits', () => {
		for (const months of histories.slice(0, 4)) {
			const desk = deskOf(months)
			let before = 0
			for (const share of SHARES) {
				const { estimate } = chanceAt(desk, { value: 2 * HOUR, share })!.chance
				expect(estimate).toBeGreaterThanOrEqual(before - DUST)
				before = estimate
			}
		}
		for (let i = 0; i < 4; i++) {
			const goals = (values: readonly number[]) => values.map((value) => ({ value, share: null }))
			expectOrder(yesNoDesk(random, 'at-most'), goals([5_000, 20_000, 50_000, 80_000, 120_000, 300_000]))
			expectOrder(yesNoDesk(random, 'at-least'), goals([990_000, 950_000, 920_000, 900_000, 800_000]))
		}
	})

	test('is suggested where the chance shown at it reaches the confidence, and no stricter one does', () => {
		let suggestions = 0
		for (const months of histories) {
			const desk = deskOf(months)
			const { suggested } = judgePrepared(CONTEXT, desk)
			if (suggested === null) continue
			suggestions++
			const at = (value: number) => chanceAt(desk, { value, share: 900_000 })
			expect(at(suggested.value)!.chance).toEqual(suggested.passProbability)
			expect(suggested.passProbability.estimate).toBeGreaterThanOrEqual(0.95)
			const stricter = at(NICE_SECONDS[NICE_SECONDS.indexOf(suggested.value) - 1] ?? 0)!
			// Barred only by a trend for the worse.
			const trend = findTrend(stricter.counts, stricter.requiredPpm, stricter.sizes, 0)
			expect(stricter.chance.estimate < 0.95 || trend?.direction === 'worse').toBe(true)
		}
		expect(suggestions).toBeGreaterThan(3)
	})
})
