import { describe, expect, it } from 'vitest'
import { creditScale } from '../../../src/shared/credits/credit-scale'
import { downtimePosterior } from '../../../src/shared/realism/availability-forecast'
import { GRID, GRID_POINTS } from '../../../src/shared/realism/beta-binomial-grid'
import { betaBinomialTable, drawFrom, upToOf } from '../../../src/shared/realism/beta-binomial-table'
import { betaBinomialTail } from '../../../src/shared/realism/beta-binomial-tail'
import { capOwn, capYears, sumOfOthers } from '../../../src/shared/realism/capped-years'
import type { CreditPayer, PayingPromise } from '../../../src/shared/realism/credit-payer'
import { bandOf, simulatePromise, simulateYears } from '../../../src/shared/realism/credit-years'
import { drawOutages } from '../../../src/shared/realism/outage-counts'
import type { Outlook } from '../../../src/shared/realism/outlook'
import { createRandom, type Random } from '../../../src/shared/realism/random'
import { fitWindows, type WindowPosterior } from '../../../src/shared/realism/window-posterior'
import { yearWindows } from '../../../src/shared/realism/year-windows'
import type { CreditFormula } from '../../../src/shared/sections/remedies/schema'

const YEARS = 10_000
const NO_CAPS = { monthMinor: null, yearMinor: null }

const tier = (id: string, threshold: number, creditPpm: number) => ({
	...{ id, threshold, creditPpm, boundary: null, floor: null },
})
/** 5 % below 95 %, 10 % below 90 %, 15 % below 85 %. */
const STEPS: CreditFormula = {
	...{ kind: 'tiered', boundary: 'below' },
	tiers: [tier('a', 950_000, 50_000), tier('b', 900_000, 100_000), tier('c', 850_000, 150_000)],
}
const BASE = 100_000
/** The same by hand, minor units of a base of 1,000.00. */
const stepsByHand = (share: number) => (share < 0.85 ? 15_000 : share < 0.9 ? 10_000 : share < 0.95 ? 5_000 : 0)

const payer = (formula: CreditFormula = STEPS, schemeId = 's'): CreditPayer => ({ schemeId, formula, baseMinor: BASE })

function promise(outlook: Outlook, changes: Partial<PayingPromise> = {}): PayingPromise {
	const availability = outlook.kind === 'downtime'
	return {
		...{ objectiveId: 'p1', rounding: 'none', monthsInWindow: 1, volumeFrom: null, volumeTo: null },
		scale: { unit: 'ppm', target: availability ? 999_000 : 950_000, worse: 'lower' },
		outlook,
		payers: [payer()],
		...changes,
	}
}

const SIZES = [38, 41, 45, 36, 52, 40, 39, 44, 47, 35, 42, 50]
const MET = [36, 40, 42, 35, 48, 40, 36, 42, 46, 33, 41, 46]
const history = fitWindows(SIZES.map((cases, index) => ({ index, cases, met: MET[index]! })))
const cases = (posterior: WindowPosterior = history, monthCases: readonly number[] = SIZES): Outlook => ({
	...{ kind: 'cases', posterior, monthCases },
})

/** A posterior that knows the mean and the spread: the grid point next to both. */
function certain(mean: number, spread: number): { posterior: WindowPosterior; a: number; b: number } {
	let best = 0
	const far = (g: number) =>
		Math.abs(Math.log(GRID.mu[g]! / (1 - GRID.mu[g]!)) - Math.log(mean / (1 - mean))) +
		Math.abs(Math.log(GRID.rho[g]! / spread))
	for (let g = 1; g < GRID_POINTS; g++) if (far(g) < far(best)) best = g
	const weights = new Float64Array(GRID_POINTS)
	weights[best] = 1
	return { posterior: { weights, memory: 1 }, a: GRID.a[best]!, b: GRID.b[best]! }
}

function standardError(amounts: Float64Array): number {
	const mean = amounts.reduce((sum, x) => sum + x, 0) / amounts.length
	const squares = amounts.reduce((sum, x) => sum + (x - mean) ** 2, 0)
	return Math.sqrt(squares / amounts.length / (amounts.length - 1))
}

/** Means of two simulations agree within four standard errors of their difference. */
function expectSameMean(one: Float64Array, other: Float64Array): void {
	const difference = Math.abs(bandOf(one).mean - bandOf(other).mean)
	expect(difference).toBeLessThan(4 * Math.hypot(standardError(one), standardError(other)))
}

/** A draw per ticket, nothing shared with the other but the posterior and the stream of numbers. */
function plainYears(years: number, random: Random, caps: { month: number; year: number }): Float64Array {
	const totals = new Float64Array(years)
	for (let year = 0; year < years; year++) {
		let goal = random.uniform()
		let g = 0
		while (g < GRID_POINTS - 1 && goal >= history.weights[g]!) goal -= history.weights[g++]!
		for (const size of SIZES) {
			const good = random.gamma(GRID.a[g]!)
			const share = good / (good + random.gamma(GRID.b[g]!))
			let met = 0
			for (let ticket = 0; ticket < size; ticket++) if (random.uniform() < share) met++
			totals[year]! += Math.min(stepsByHand(met / size), caps.month)
		}
		totals[year] = Math.min(totals[year]!, caps.year)
	}
	return totals
}

describe('years of a promise on cases', () => {
	it('cost what a draw per ticket costs', () => {
		const { total } = simulateYears([promise(cases())], NO_CAPS, YEARS, 1)
		const plain = plainYears(3_000, createRandom(77), { month: Infinity, year: Infinity })
		expectSameMean(total, plain)
		const [one, other] = [bandOf(total), bandOf(plain)]
		expect(Math.abs(one.p5 - other.p5)).toBeLessThanOrEqual(5_000)
		expect(Math.abs(one.p95 - other.p95)).toBeLessThanOrEqual(5_000)
		expect(one.p5).toBeLessThan(one.mean)
	})

	it('cost what a draw per ticket costs under both caps', () => {
		const caps = { monthMinor: 7_000, yearMinor: 30_000 }
		const { total } = simulateYears([promise(cases())], caps, YEARS, 1)
		const plain = plainYears(3_000, createRandom(78), { month: 7_000, year: 30_000 })
		expectSameMean(total, plain)
		expect(bandOf(total).p95).toBe(30_000)
	})

	it('of a known mean and hardly any spread cost twelve times the tiers by their exact probabilities', () => {
		const { posterior, a, b } = certain(0.93, 1e-4)
		const size = 60
		// Below 95 % of 60 are 56 or less, below 90 % 53, below 85 % 50.
		const below = (needed: number) => 1 - betaBinomialTail({ cases: size, needed, a, b })
		const exact = 12 * 5_000 * (below(57) + below(54) + below(51))
		const { total } = simulateYears([promise(cases(posterior, [size]))], NO_CAPS, YEARS, 1)
		expect(Math.abs(bandOf(total).mean - exact)).toBeLessThan(4 * standardError(total))
	})

	it('cost nothing where the promise cannot be missed, and the deepest tier every month where it cannot be kept', () => {
		const kept = simulateYears([promise(cases(certain(0.9998, 1e-4).posterior, [30]))], NO_CAPS, 2_000, 1).total
		expect(bandOf(kept).p95).toBe(0)
		const missed = simulateYears([promise(cases(certain(0.06, 1e-4).posterior, [200]))], NO_CAPS, 2_000, 1).total
		expect(bandOf(missed)).toEqual({ mean: 180_000, p5: 180_000, p95: 180_000 })
	})

	it('carry the uncertainty of the mean: few months make a wider band than many', () => {
		const width = (months: number) => {
			const counts = Array.from({ length: months }, (_, index) => ({
				index,
				cases: 100,
				met: index % 2 === 0 ? 97 : 93,
			}))
			const band = bandOf(simulateYears([promise(cases(fitWindows(counts), [100]))], NO_CAPS, YEARS, 1).total)
			return band.p95 - band.p5
		}
		expect(width(6)).toBeGreaterThan(1.3 * width(60))
	})

	it('settle a quarter once, over all its cases', () => {
		const { posterior } = certain(0.06, 1e-4)
		const quarter = promise(cases(posterior), { monthsInWindow: 3 })
		expect(bandOf(simulateYears([quarter], NO_CAPS, 500, 1).total).mean).toBe(4 * 15_000)
		// Each month of 20 misses now and then; their sum of 60 does less often.
		const soft = cases(certain(0.97, 1e-4).posterior, [20])
		const month = bandOf(simulateYears([promise(soft)], NO_CAPS, YEARS, 1).total).mean
		const sum = bandOf(simulateYears([promise(soft, { monthsInWindow: 3 })], NO_CAPS, YEARS, 1).total).mean
		expect(sum).toBeLessThan(month / 3)
	})

	it('settle two years in one of two', () => {
		const two = promise(cases(certain(0.06, 1e-4).posterior), { monthsInWindow: 24 })
		const { total } = simulateYears([two], NO_CAPS, YEARS, 1)
		expect(Math.abs(bandOf(total).mean - 7_500)).toBeLessThan(4 * standardError(total))
	})

	it('cost nothing in a month whose volume the promise does not cover, or that has no case', () => {
		const fail = certain(0.06, 1e-4).posterior
		const band = promise(cases(fail, [10, 100, 0]), { volumeFrom: 20, volumeTo: 99 })
		expect(bandOf(simulateYears([band], NO_CAPS, 100, 1).total).mean).toBe(0)
		const open = promise(cases(fail, [10, 100, 0]))
		expect(bandOf(simulateYears([open], NO_CAPS, 100, 1).total).mean).toBe(8 * 15_000)
	})

	it('read a share that must stay low from its other side', () => {
		const low = promise(cases(certain(0.9998, 1e-4).posterior, [50]), {
			scale: creditScale({ metric: 'abandonment', comparison: 'at-most', value: 50_000, share: null }),
			payers: [payer({ kind: 'tiered', boundary: 'below', tiers: [tier('a', 50_000, 50_000)] })],
		})
		expect(bandOf(simulateYears([low], NO_CAPS, 500, 1).total).p95).toBe(0)
		const high = { ...low, outlook: cases(certain(0.5, 1e-4).posterior, [50]) }
		expect(bandOf(simulateYears([high], NO_CAPS, 500, 1).total).mean).toBe(60_000)
	})

	it('pay each case beyond the allowed ones', () => {
		const each = promise(cases(certain(0.9, 1e-4).posterior, [40]), {
			payers: [payer({ kind: 'per-ticket', amountMinor: 100 })],
		})
		const { a, b } = certain(0.9, 1e-4)
		// Two of 40 may miss: the expectation of what goes beyond is the sum of P(misses > k) for k from 2 up.
		let exact = 0
		for (let k = 2; k < 40; k++) exact += 1 - betaBinomialTail({ cases: 40, needed: 40 - k, a, b })
		const { total } = simulateYears([each], NO_CAPS, YEARS, 1)
		expect(Math.abs(bandOf(total).mean - 12 * 100 * exact)).toBeLessThan(4 * standardError(total))
	})
})

describe('promises together', () => {
	const fail = cases(certain(0.06, 1e-4).posterior, [200])
	const named = (objectiveId: string, payers: readonly CreditPayer[]) => promise(fail, { objectiveId, payers })
	const flat = (creditPpm: number) =>
		payer({ kind: 'tiered', boundary: 'below', tiers: [tier('a', 950_000, creditPpm)] })

	it('share the caps in proportion to what each would pay', () => {
		const both = [named('one', [flat(300_000)]), named('two', [flat(100_000)])]
		const byMonth = simulateYears(both, { monthMinor: 20_000, yearMinor: null }, 50, 1)
		expect([...byMonth.byPayer, byMonth.total].map((amounts) => bandOf(amounts).mean)).toEqual([
			...[180_000, 60_000, 240_000],
		])
		const byYear = simulateYears(both, { monthMinor: 20_000, yearMinor: 50_000 }, 50, 1)
		expect([...byYear.byPayer, byYear.total].map((amounts) => bandOf(amounts).mean)).toEqual([37_500, 12_500, 50_000])
	})

	it('set a bonus off against credits of the year and no further', () => {
		const good = cases(certain(0.9998, 1e-4).posterior, [30])
		const bonus: CreditFormula = { kind: 'bonus-malus', malusPpm: 0, bonusFrom: 960_000, bonusPpm: 10_000 }
		const earner = promise(good, { objectiveId: 'earner', payers: [payer(bonus)] })
		const alone = simulateYears([earner], NO_CAPS, 50, 1)
		expect(bandOf(alone.total)).toEqual({ mean: 0, p5: 0, p95: 0 })
		// Twelve bonuses of 1,000 against twelve credits of 5,000.
		const beside = simulateYears([earner, named('payer', [flat(50_000)])], NO_CAPS, 50, 1)
		expect(Math.round(bandOf(beside.total).mean / 1_000)).toBe(48)
		expect(Math.round(bandOf(beside.byPayer[0]!).mean / 1_000)).toBe(-12)
	})

	it('are the same for the same seed, in any order, and one does not change the draws of another', () => {
		const one = promise(cases(), { objectiveId: 'one' })
		const two = promise(cases(), { objectiveId: 'two' })
		const forth = simulateYears([one, two], NO_CAPS, 500, 3)
		const back = simulateYears([two, one], NO_CAPS, 500, 3)
		expect(back.total).toEqual(forth.total)
		expect(simulateYears([one], NO_CAPS, 500, 3).total).toEqual(forth.byPayer[0])
		expect(simulateYears([one], NO_CAPS, 500, 4).total).not.toEqual(forth.byPayer[0])
	})

	it('are not bad in the same years by construction', () => {
		const [one, two] = ['one', 'two'].map((id) => {
			return simulateYears([promise(cases(), { objectiveId: id })], NO_CAPS, YEARS, 1).total
		})
		const [mean, other] = [bandOf(one!).mean, bandOf(two!).mean]
		let covariance = 0
		for (let year = 0; year < YEARS; year++) covariance += (one![year]! - mean) * (two![year]! - other)
		const correlation = covariance / YEARS / (standardError(one!) * standardError(two!) * YEARS)
		expect(Math.abs(correlation)).toBeLessThan(0.05)
	})
})

describe('years of an availability', () => {
	const evidence = {
		outagesByMonth: [0, 1, 0, 2, 0, 0, 1, 0, 3, 0, 1, 0],
		outageSeconds: [900, 2_400, 600, 5_400, 1_200, 1_800, 3_000, 700],
	}
	const month = 30 * 86_400
	const outlook: Outlook = { kind: 'downtime', evidence, monthSeconds: [month] }
	const table: CreditFormula = {
		...{ kind: 'tiered', boundary: 'below' },
		tiers: [tier('a', 999_000, 100_000), tier('b', 990_000, 250_000)],
	}

	/** Outage by outage, with the formulas written out. */
	function plain(years: number, random: Random, creditOf: (down: number) => number): Float64Array {
		const posterior = downtimePosterior(evidence)
		return Float64Array.from({ length: years }, () => {
			const model = posterior.draw(random)
			let sum = 0
			for (let m = 0; m < 12; m++) {
				let down = 0
				for (let left = drawOutages(random, model); left > 0; left--)
					down += Math.exp(model.centre + model.spread * random.normal())
				sum += creditOf(Math.min(month, down))
			}
			return sum
		})
	}

	it.each([
		['tiers', table, (down: number) => (down > 25_920 ? 25_000 : down > 2_592 ? 10_000 : 0)],
		[
			'ten times the fee of the downtime',
			{ kind: 'multiple-of-downtime-fee', factor: 10 },
			(down: number) => (down > 2_592 ? Math.min(100_000, Math.round((1_000_000 * down) / month)) : 0),
		],
		[
			'started half hours beyond the allowed time',
			{ kind: 'per-interval', intervalSeconds: 1_800, creditPpm: 10_000 },
			(down: number) => Math.min(100_000, 1_000 * Math.max(0, Math.ceil((down - 2_592) / 1_800))),
		],
	] as const)('cost by %s what an outage at a time costs', (_, formula, byHand) => {
		const { total } = simulateYears([promise(outlook, { payers: [payer(formula)] })], NO_CAPS, YEARS, 1)
		expectSameMean(total, plain(5_000, createRandom(99), byHand))
	})

	it('pay back disturbed hours of long outages: about one for each hour, at least one each', () => {
		const hours: CreditFormula = {
			...{ kind: 'per-affected-interval', intervalSeconds: 3_600, toleranceSeconds: 0, refundPpm: 1_000_000 },
		}
		const { total } = simulateYears([promise(outlook, { payers: [payer(hours)] })], NO_CAPS, YEARS, 1)
		// An outage of d seconds that begins anywhere touches 1 + d / 3,600 hours on average.
		const perHour = (BASE * 3_600) / month
		const random = createRandom(99)
		const posterior = downtimePosterior(evidence)
		const expected = Float64Array.from({ length: 5_000 }, () => {
			const model = posterior.draw(random)
			let touched = 0
			for (let m = 0; m < 12; m++)
				for (let left = drawOutages(random, model); left > 0; left--)
					touched += 1 + Math.exp(model.centre + model.spread * random.normal()) / 3_600
			return Math.min(touched * perHour, 12 * BASE)
		})
		expectSameMean(total, expected)
	})

	it('are not free after twelve quiet months', () => {
		const quiet: Outlook = {
			...{ kind: 'downtime', monthSeconds: [month] },
			evidence: { outagesByMonth: Array<number>(12).fill(0), outageSeconds: [] },
		}
		const { total } = simulateYears([promise(quiet, { payers: [payer(table)] })], NO_CAPS, YEARS, 1)
		expect(bandOf(total).mean).toBeGreaterThan(100)
		expect(bandOf(total).p5).toBe(0)
	})
})

describe('the table of draws', () => {
	it('is the beta-binomial, also where its weight lies at both ends', () => {
		for (const [n, a, b] of [
			[1, 0.5, 0.5],
			[40, 38, 2],
			[200, 0.3, 0.2],
			[2_000, 1_900, 100],
			[500, 9_000, 400],
		] as const) {
			const table = betaBinomialTable(n, a, b)
			for (let needed = 1; needed <= n; needed += Math.max(1, Math.floor(n / 25)))
				expect(1 - upToOf(table, needed - 1) / table.whole).toBeCloseTo(betaBinomialTail({ cases: n, needed, a, b }), 9)
		}
	})

	it('gives each number the outcome whose step it falls on, as a plain walk along the distribution does', () => {
		const random = createRandom(3)
		for (const [n, a, b] of [
			[1, 0.5, 0.5],
			[40, 38, 2],
			[3_000, 1_900, 100],
		] as const) {
			const table = betaBinomialTable(n, a, b)
			for (let i = 0; i < 300; i++) {
				const uniform = i === 0 ? 0 : i === 1 ? 1 - 2 ** -32 : random.uniform()
				let plain = table.first
				while (upToOf(table, plain) <= uniform * table.whole) plain++
				expect(drawFrom(table, uniform)).toBe(plain)
			}
		}
	})
})

describe('a moved target', () => {
	const { posterior } = certain(0.9, 0.02)
	const goals = [850_000, 900_000, 950_000, 990_000]

	it('meets the same numbers at every target, whether amounts go by steps or by cases', () => {
		// An amount for each case has too many steps; beside it the tiers must come out as without it.
		const steep: CreditFormula = { kind: 'per-ticket', amountMinor: 1 }
		for (const target of goals) {
			const scale = { unit: 'ppm', target, worse: 'lower' } as const
			const alone = simulatePromise(promise(cases(posterior), { scale }), 500, 3)
			const beside = simulatePromise(promise(cases(posterior), { scale, payers: [payer(), payer(steep, 't')] }), 500, 3)
			expect(beside[0]).toEqual(alone[0])
		}
	})

	it('leaves its payers what all payers together leave them under the same caps', () => {
		const bonus: CreditFormula = { kind: 'bonus-malus', malusPpm: 80_000, bonusPpm: 20_000, bonusFrom: 950_000 }
		const other = simulatePromise(promise(cases(), { objectiveId: 'p2', payers: [payer(), payer(bonus, 'b')] }), 300, 3)
		const own = simulatePromise(promise(cases(posterior), { payers: [payer(bonus), payer(STEPS, 't')] }), 300, 3)
		for (const caps of [NO_CAPS, { monthMinor: 9_000, yearMinor: 30_000 }]) {
			const { byPayer } = capYears([...own, ...other], 300, caps)
			const expected = byPayer[0]!.map((minor, year) => minor + byPayer[1]![year]!)
			const found = capOwn(own, sumOfOthers(other, 300), caps)
			for (const [year, minor] of found.entries()) expect(minor).toBeCloseTo(expected[year]!, 6)
			// A payer alone goes another way, to the very same amounts.
			const idle = new Float64Array(own[0]!.length)
			for (const one of own)
				expect(capOwn([one], sumOfOthers(other, 300), caps)).toEqual(capOwn([one, idle], sumOfOthers(other, 300), caps))
		}
	})
})

describe('windows that end in a year', () => {
	it('begin in January and are cut where their cycle ends', () => {
		const ends = (months: number) => yearWindows(months).map((year) => year.map(({ endMonth }) => endMonth))
		expect(ends(3)).toEqual([[3, 6, 9, 12]])
		expect(ends(5)).toEqual([[5, 10, 12]])
		expect(ends(24)).toEqual([[], [24]])
		expect(ends(18)).toEqual([[], [18, 24]])
	})
})
