import { GRID, GRID_POINTS } from '../../../../src/shared/realism/beta-binomial-grid'
import type { PayingPromise } from '../../../../src/shared/realism/credit-payer'
import { bandOf, simulateYears } from '../../../../src/shared/realism/credit-years'
import { createRandom, type Random } from '../../../../src/shared/realism/random'
import { fitWindows, type WindowPosterior } from '../../../../src/shared/realism/window-posterior'
import { type BenchRow, inTurns, milliseconds, nearOrThrow } from '../measure'
import type { BenchOptions } from '../options'

const RUNS = 10_000
/** Of a year: 2,000 in all. */
const MONTHS = [150, 160, 170, 180, 165, 155, 170, 175, 160, 180, 170, 165]
const MET = [140, 152, 158, 171, 155, 144, 160, 168, 147, 169, 161, 150]
const BASE_MINOR = 100_000
const TIERS = [
	{ below: 0.95, creditPpm: 50_000 },
	{ below: 0.9, creditPpm: 100_000 },
	{ below: 0.85, creditPpm: 150_000 },
]

/** A year's credits by simulation beside one that draws every ticket. */
export function creditRows({ quick }: BenchOptions): readonly BenchRow[] {
	const posterior = fitWindows(MONTHS.map((cases, index) => ({ index, cases, met: MET[index]! })))
	const promise: PayingPromise = {
		...{ objectiveId: 'p1', rounding: 'none', monthsInWindow: 1, volumeFrom: null, volumeTo: null },
		scale: { unit: 'ppm', target: 950_000, worse: 'lower' },
		outlook: { kind: 'cases', posterior, monthCases: MONTHS },
		payers: [
			{
				schemeId: 's',
				baseMinor: BASE_MINOR,
				formula: {
					...{ kind: 'tiered', boundary: 'below' },
					tiers: TIERS.map(({ below, creditPpm }, i) => ({
						...{ id: `t${i}`, threshold: below * 1_000_000, creditPpm, boundary: null, floor: null },
					})),
				},
			},
		],
	}
	const caps = { monthMinor: null, yearMinor: null }
	let seed = 1
	let ours = new Float64Array(0)
	let peer = new Float64Array(0)
	const random = createRandom(17)
	const works = [
		() => {
			ours = Float64Array.from(simulateYears([promise], caps, RUNS, seed++).total)
		},
		() => {
			peer = ticketByTicket(posterior, random)
		},
	]
	const [own, other] = inTurns(quick ? 3 : 9, works, 12)
	const [a, b] = [bandOf(ours), bandOf(peer)]
	// Means of two simulations: four standard errors of their difference.
	nearOrThrow('credits, mean', a.mean, b.mean, 4 * Math.SQRT2 * (deviationOf(peer) / Math.sqrt(RUNS)))
	nearOrThrow('credits, 95 % point', a.p95, b.p95, BASE_MINOR * 0.05)
	return [
		{
			work: '12 months of credits, 10,000 runs of 2,000 tickets',
			ours: milliseconds(own!),
			peer: `a draw per ticket ${milliseconds(other!)}`,
			ratio: own! / other!,
			goal: '<= 1/20',
			met: own! / other! <= 1 / 20,
		},
	]
}

/** Draws the year's mean and spread, each month's share, and then every ticket. */
function ticketByTicket({ weights }: WindowPosterior, random: Random): Float64Array<ArrayBuffer> {
	const totals = new Float64Array(RUNS)
	for (let run = 0; run < RUNS; run++) {
		let goal = random.uniform()
		let g = 0
		while (g < GRID_POINTS - 1 && goal >= weights[g]!) goal -= weights[g++]!
		for (const cases of MONTHS) {
			const good = random.gamma(GRID.a[g]!)
			const share = good / (good + random.gamma(GRID.b[g]!))
			let met = 0
			for (let ticket = 0; ticket < cases; ticket++) if (random.uniform() < share) met++
			let creditPpm = 0
			for (const tier of TIERS) if (met / cases < tier.below) creditPpm = tier.creditPpm
			totals[run]! += (BASE_MINOR * creditPpm) / 1_000_000
		}
	}
	return totals
}

function deviationOf(values: Float64Array): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
