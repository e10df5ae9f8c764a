import { betaBinomialTail } from '../../../src/shared/realism/beta-binomial-tail'
import { lnChoose } from '../../../src/shared/realism/ln-gamma'
import { normalTail, normalTailPoint } from '../../../src/shared/realism/normal-tail'
import { passProbability } from '../../../src/shared/realism/pass-probability'
import { chanceAt } from '../../../src/shared/realism/prepared-objective'
import { createRandom, type Random } from '../../../src/shared/realism/random'
import { requiredCases } from '../../../src/shared/realism/required-cases'
import { fitWindows } from '../../../src/shared/realism/window-posterior'
import { decidedMonth, prepared } from './suggestions'

const SHARE_PPM = 900_000
const WINDOWS = [6, 9, 12, 18, 24]
const CASES = [20, 50, 100]
const MEANS = [0.85, 0.9, 0.93, 0.97]
const CORRELATIONS = [0.0005, 0.005, 0.02, 0.04]
/** Intervals are of probabilities computed on a grid: a truth this close to an end is inside. */
const SLACK = 0.005

export type Coverage = {
	readonly histories: number
	/** Part of the 90 % intervals that held the true chance. */
	readonly covered: number
	/** Per number of windows. */
	readonly byWindows: readonly { readonly windows: number; readonly covered: number }[]
	/** The cell (windows, cases, mean, correlation) that was covered worst. */
	readonly worst: { readonly cell: string; readonly covered: number; readonly trueChance: number }
}

/** Steady desks with a known chance to pass: how often the 90 % interval holds it. */
export function measureCoverage(perCell: number, seed: number): Coverage {
	const random = createRandom(seed)
	const byWindows = WINDOWS.map((windows) => ({ windows, held: 0, histories: 0 }))
	let worst = { cell: '', covered: 1, trueChance: 0 }
	for (const row of byWindows)
		for (const cases of CASES)
			for (const mu of MEANS)
				for (const rho of CORRELATIONS) {
					const size = (1 - rho) / rho
					const [a, b] = [mu * size, (1 - mu) * size]
					const truth = betaBinomialTail({ cases, needed: requiredCases(SHARE_PPM, cases), a, b })
					let held = 0
					for (let history = 0; history < perCell; history++) {
						const counts = Array.from({ length: row.windows }, (_, index) => {
							return { index, cases, met: drawMet(random, cases, drawBeta(random, a, b)) }
						})
						const { low, high } = passProbability(fitWindows(counts), SHARE_PPM, [[cases]])
						if (truth >= low - SLACK && truth <= high + SLACK) held++
					}
					row.held += held
					row.histories += perCell
					if (held / perCell < worst.covered)
						worst = { cell: `${row.windows}x${cases} mu ${mu} rho ${rho}`, covered: held / perCell, trueChance: truth }
				}
	return coverageOf(byWindows, worst)
}

const LEARNED_WINDOWS = [6, 12, 24]
/** Spread of the months' shift against that of the cases in a month. */
const SHIFTS = [0.03, 0.1, 0.2, 0.35]

/** Desks whose clocks shift from month to month, judged at a target in the way of a verdict: all targets fitted together. */
export function measureTargetCoverage(perCell: number, seed: number): Coverage {
	const random = createRandom(seed)
	const byWindows = LEARNED_WINDOWS.map((windows) => ({ windows, held: 0, histories: 0 }))
	let worst = { cell: '', covered: 1, trueChance: 0 }
	for (const row of byWindows)
		for (const cases of CASES)
			for (const mu of MEANS)
				for (const shift of SHIFTS) {
					const probit = normalTailPoint(1 - mu) * Math.sqrt(1 + shift * shift)
					const truth = trueChance(cases, probit, shift)
					let held = 0
					for (let history = 0; history < perCell; history++) {
						const months = Array.from({ length: row.windows }, (_, m) => {
							const centre = shift * random.normal()
							const clocks = Float64Array.from({ length: cases }, () => Math.exp(centre + random.normal()))
							return decidedMonth(m, clocks.sort())
						})
						const pooled = months.map(({ decided }) => decided)
						const goal = { value: Math.exp(probit), share: SHARE_PPM }
						const { low, high } = chanceAt(prepared(months, pooled), goal)!.chance
						if (truth >= low - SLACK && truth <= high + SLACK) held++
					}
					row.held += held
					row.histories += perCell
					if (held / perCell < worst.covered)
						worst = {
							cell: `${row.windows}x${cases} mu ${mu} shift ${shift}`,
							covered: held / perCell,
							trueChance: truth,
						}
				}
	return coverageOf(byWindows, worst)
}

/** P(enough of the cases are in time) where the share's probit is normal around `probit`, by Simpson's rule. */
function trueChance(cases: number, probit: number, shift: number): number {
	const steps = 400
	let [sum, weights] = [0, 0]
	for (let i = 0; i <= steps; i++) {
		const x = -6 + (12 * i) / steps
		const weight = Math.exp((-x * x) / 2) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2)
		sum += weight * binomialTail(cases, requiredCases(SHARE_PPM, cases), normalTail(-(probit + shift * x)))
		weights += weight
	}
	return sum / weights
}

function binomialTail(cases: number, needed: number, share: number): number {
	let sum = 0
	for (let k = needed; k <= cases; k++)
		sum += Math.exp(lnChoose(cases, k) + k * Math.log(share) + (cases - k) * Math.log1p(-share))
	return Math.min(1, sum)
}

function coverageOf(
	byWindows: readonly { readonly windows: number; readonly held: number; readonly histories: number }[],
	worst: Coverage['worst'],
): Coverage {
	const histories = byWindows.reduce((sum, row) => sum + row.histories, 0)
	return {
		histories,
		covered: byWindows.reduce((sum, { held }) => sum + held, 0) / histories,
		byWindows: byWindows.map(({ windows, held, histories: all }) => ({ windows, covered: held / all })),
		worst,
	}
}

export function drawBeta(random: Random, a: number, b: number): number {
	const x = random.gamma(a)
	return x / (x + random.gamma(b))
}

export function drawMet(random: Random, cases: number, share: number): number {
	let met = 0
	for (let i = 0; i < cases; i++) if (random.uniform() < share) met++
	return met
}
