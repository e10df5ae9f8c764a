import { compileCredit } from '../credits/compiled-credit'
import type { Measured } from '../credits/measured'
import { allowedMisses } from '../credits/measurement'
import { roundFigure } from '../credits/round-figure'
import { GRID, GRID_POINTS } from './beta-binomial-grid'
import { betaBinomialTable, drawFrom } from './beta-binomial-table'
import type { PayingPromise, Payments } from './credit-payer'
import type { Outlook } from './outlook'
import type { Random } from './random'
import { medianOf } from './sorted-column'
import { MONTHS_IN_YEAR, type YearWindow, yearWindows } from './year-windows'

/** From this many cases a month on one typical size will do, and one table a grid point. */
const MANY_CASES = 500
const RECENT_SIZES = 64

/**
 * Simulated years of a promise on cases. Each year has one mean and spread, drawn from the posterior; each month a share of
 * its own, so that the uncertainty of both is in the band. Cases are drawn by table, never one by one.
 */
export function caseYears(
	promise: PayingPromise,
	outlook: Extract<Outlook, { kind: 'cases' }>,
	years: number,
	random: Random,
): Payments[] {
	const sizes = sizesOf(outlook.monthCases)
	const payments = promise.payers.map(() => new Float64Array(years * MONTHS_IN_YEAR))
	const windows = yearWindows(promise.monthsInWindow)
	const distinct = [...new Set(sizes)].filter((size) => size > 0)
	const tables = new Map(distinct.map((size) => [size, { cumulative: new Float64Array(size + 1), whole: 0 }]))
	const tableOf = sizes.map((size) => tables.get(size) ?? null)
	const creditOf = creditTables(promise)
	const slots = shuffled(years, random)
	let at = 0
	for (const [g, share] of allotYears(outlook.posterior.weights, years, random)) {
		for (const [size, table] of tables) table.whole = betaBinomialTable(size, GRID.a[g]!, GRID.b[g]!, table.cumulative)
		for (let left = share; left > 0; left--) {
			const year = slots[at++]!
			const ofCycle = windows.length === 1 ? 0 : Math.floor(random.uniform() * windows.length)
			for (const window of windows[ofCycle]!) settleWindow(year, window)
		}
	}
	return payments

	function settleWindow(year: number, { startMonth, endMonth }: YearWindow): void {
		let cases = 0
		let good = 0
		for (let month = startMonth; month < endMonth; month++) {
			const size = sizes[month % sizes.length]!
			const table = tableOf[month % sizes.length]!
			if (table === null) continue
			cases += size
			good += drawFrom(table.cumulative, size, random.uniform() * table.whole)
		}
		if (cases === 0) return
		const at = year * MONTHS_IN_YEAR + ((endMonth - 1) % MONTHS_IN_YEAR)
		for (let p = 0; p < payments.length; p++) payments[p]![at] = creditOf(p, cases, good)
	}
}

/** The credit of a payer by cases and good cases of a window; each is computed when it first comes up. */
function creditTables(promise: PayingPromise): (payer: number, cases: number, good: number) => number {
	const { scale, payers, rounding, volumeFrom, volumeTo } = promise
	const goodPpm = scale.unit !== 'ppm' ? 1_000_000 : scale.worse === 'lower' ? scale.target : 1_000_000 - scale.target
	const compiled = payers.map(({ formula, baseMinor }) => compileCredit(formula, baseMinor, scale.worse))
	const known = new Map<number, Float64Array[]>()
	/** Those of the last windows by their size; most windows are of few sizes. */
	const recent: Float64Array[][] = Array.from({ length: RECENT_SIZES }, () => [])
	const recentCases = new Float64Array(RECENT_SIZES).fill(-1)
	return (payer, cases, good) => {
		if ((volumeFrom !== null && cases < volumeFrom) || (volumeTo !== null && cases > volumeTo)) return 0
		const slot = cases % RECENT_SIZES
		if (recentCases[slot] !== cases) {
			const rows = known.get(cases) ?? payers.map(() => new Float64Array(cases + 1).fill(Number.NaN))
			known.set(cases, rows)
			recent[slot] = rows
			recentCases[slot] = cases
		}
		const row = recent[slot]![payer]!
		const seen = row[good]!
		if (!Number.isNaN(seen)) return seen
		const counted = scale.worse === 'lower' ? good : cases - good
		const missed = Math.max(0, cases - good - allowedMisses(cases, goodPpm))
		const measured: Measured = {
			attained: roundFigure((counted * 1_000_000) / cases, 'ppm', rounding),
			target: scale.target,
			worse: scale.worse,
			missedBeyondAllowed: missed,
			...{ downtimeSeconds: 0, allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 1 },
		}
		const minor = compiled[payer]!(measured)
		row[good] = minor
		return minor
	}
}

function sizesOf(monthCases: readonly number[]): readonly number[] {
	if (monthCases.length === 0) return [0]
	const typical = Math.round(medianOf(monthCases))
	return typical >= MANY_CASES ? [typical] : monthCases
}

/** Years for each grid point in proportion to its weight (systematic sampling: one draw, the least noise). */
function* allotYears(
	weights: Float64Array,
	years: number,
	random: Random,
): Generator<readonly [point: number, years: number]> {
	const offset = random.uniform()
	let sum = 0
	let given = 0
	for (let g = 0; g < GRID_POINTS; g++) {
		sum += weights[g]!
		// The weights add up to 1 but for the dust of doubles, which the last point takes.
		const upTo = g === GRID_POINTS - 1 ? years : Math.min(years, Math.max(given, Math.ceil(sum * years - offset)))
		if (upTo > given) yield [g, upTo - given]
		given = upTo
	}
}

/** The years come out ordered by grid point; other promises must not meet them in that order. */
function shuffled(count: number, random: Random): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, i) => i)
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(random.uniform() * (i + 1))
		const held = order[i]!
		order[i] = order[j]!
		order[j] = held
	}
	return order
}
