import { affectedIntervals } from '../credits/affected-intervals'
import type { CreditFormula } from '../sections/remedies/schema'
import { type DowntimeModel, downtimePosterior, type OutageEvidence } from './availability-forecast'
import { drawOutages } from './outage-counts'
import { createRandom } from './random'
import { MONTHS_IN_YEAR, yearWindows } from './year-windows'

export type IntervalRule = Extract<CreditFormula, { kind: 'per-affected-interval' }>

/** Windows of simulated years before any target is held against them; each column `[year * 12 + month it ends in]`. */
export type DowntimeDraws = {
	/** Promised seconds; 0 where no window ends. */
	readonly promised: Float64Array
	readonly down: Float64Array
	/** Intervals in which it was down for longer than a rule tolerates, for each rule. */
	readonly affected: readonly Float64Array[]
}

type Years = {
	readonly evidence: OutageEvidence
	/** Promised time of each month, seconds. */
	readonly monthSeconds: readonly number[]
	readonly monthsInWindow: number
	readonly rules: readonly IntervalRule[]
	readonly years: number
	readonly seed: number
}

const MOST_KEPT = 4
// A cache of facts: a target that moves meets the same outages, and outages take far longer to draw than to be judged.
const kept = new WeakMap<OutageEvidence, Map<string, DowntimeDraws>>()

/**
 * One rate, mean and spread a year, drawn from what the outage log leaves open, then the outages of every month. The same for
 * the same seed, years, windows and rules. Read only.
 */
export function downtimeDraws(asked: Years): DowntimeDraws {
	const { evidence, monthSeconds, monthsInWindow, rules, years, seed } = asked
	const intervals = rules.map(({ intervalSeconds, toleranceSeconds }) => [intervalSeconds, toleranceSeconds])
	const key = JSON.stringify([seed, years, monthsInWindow, monthSeconds, intervals])
	const ofEvidence = kept.get(evidence) ?? new Map<string, DowntimeDraws>()
	kept.set(evidence, ofEvidence)
	const known = ofEvidence.get(key)
	if (known !== undefined) return known
	const drawn = drawYears(asked)
	if (ofEvidence.size >= MOST_KEPT) ofEvidence.clear()
	ofEvidence.set(key, drawn)
	return drawn
}

function drawYears({ evidence, monthSeconds, monthsInWindow, rules, years, seed }: Years): DowntimeDraws {
	const random = createRandom(seed)
	const posterior = downtimePosterior(evidence)
	const column = () => new Float64Array(years * MONTHS_IN_YEAR)
	const [promised, down, affected] = [column(), column(), rules.map(column)]
	const windows = yearWindows(monthsInWindow)
	for (let year = 0; year < years; year++) {
		const model = posterior.draw(random)
		const ofCycle = windows.length === 1 ? 0 : Math.floor(random.uniform() * windows.length)
		for (const { startMonth, endMonth } of windows[ofCycle]!) {
			const at = year * MONTHS_IN_YEAR + ((endMonth - 1) % MONTHS_IN_YEAR)
			for (let month = startMonth; month < endMonth; month++) {
				const seconds = monthSeconds[month % monthSeconds.length] ?? 0
				promised[at]! += seconds
				down[at]! += Math.min(seconds, drawMonth(model, at))
			}
		}
	}
	return { promised, down, affected }

	function drawMonth(model: DowntimeModel, at: number): number {
		let total = 0
		for (let left = drawOutages(random, model); left > 0; left--) {
			const seconds = Math.exp(model.centre + model.spread * random.normal())
			total += seconds
			if (rules.length > 0) countAffected(seconds, at)
		}
		return total
	}

	/** An outage begins anywhere in its interval; two of one interval are counted as if they were in two. */
	function countAffected(seconds: number, at: number): void {
		const phase = random.uniform()
		for (const [rule, { intervalSeconds, toleranceSeconds }] of rules.entries())
			affected[rule]![at]! += affectedIntervals({
				...{ seconds, phaseSeconds: phase * intervalSeconds, intervalSeconds, toleranceSeconds },
			})
	}
}
