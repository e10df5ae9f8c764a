import { GRID_POINTS } from './beta-binomial-grid'
import { type DrawTable, drawFrom, gridTables, upToOf } from './beta-binomial-table'
import type { PayingPromise, Payments } from './credit-payer'
import type { Outlook } from './outlook'
import { medianOf } from './sorted-column'
import { type CreditBy, creditSteps, remembered, windowCredits } from './window-credits'
import { type YearDraws, yearDraws } from './year-draws'
import { MONTHS_IN_YEAR, yearWindows } from './year-windows'

/** From this many cases a month on one typical size will do, and one table a grid point. */
const MANY_CASES = 500
const MOST_STEPS = 10

/**
 * Simulated years of a promise on cases. Each year has one mean and spread, drawn from the posterior; each month a share of
 * its own, so that the uncertainty of both is in the band. Cases are drawn by table, never one by one, and every posterior
 * meets the same numbers, so that a looser target never costs more.
 */
export function caseYears(
	promise: PayingPromise,
	outlook: Extract<Outlook, { kind: 'cases' }>,
	seed: number,
	payments: readonly Payments[],
): readonly Payments[] {
	const { monthsInWindow } = promise
	const sizes = sizesOf(outlook.monthCases)
	const years = payments[0]!.length / MONTHS_IN_YEAR
	const distinct = [...new Set(sizes)].filter((size) => size > 0)
	const tablesOf = distinct.map(gridTables)
	const draws = yearDraws({ seed, years, monthsInWindow, isEmpty: sizes.map((size) => size === 0) })
	const windows = settledWindows(promise, sizes, distinct)
	const settle =
		settleBySteps(promise, { distinct, windows, draws, payments }) ?? settleByCases({ windows, draws, payments })
	let place = 0
	for (const [g, share] of allotYears(outlook.posterior.weights, years, draws.offset)) {
		settle(
			tablesOf.map((tableOf) => tableOf(g)),
			place,
			place + share,
		)
		place += share
	}
	return payments
}

/** Settles the years of some places, whose months are drawn from one grid point; tables in the order of the distinct sizes. */
type Settle = (tables: readonly DrawTable[], from: number, to: number) => void

/** A window with cases as it is settled: in which month of its year, from which tables, and what it then costs each payer. */
type SettledWindow = {
	readonly month: number
	/** For each of its months with cases, the place of its size among the distinct ones. */
	readonly tableOf: readonly number[]
	readonly credits: readonly CreditBy[]
}

type Settling = {
	/** By year of the cycle. */
	readonly windows: readonly (readonly SettledWindow[])[]
	readonly draws: YearDraws
	readonly payments: readonly Payments[]
}

function settledWindows(
	promise: PayingPromise,
	sizes: readonly number[],
	distinct: readonly number[],
): Settling['windows'] {
	const creditsOf = windowCredits(promise)
	const known = new Map<number, readonly CreditBy[]>()
	return yearWindows(promise.monthsInWindow).map((ending) =>
		ending.flatMap(({ startMonth, endMonth }): SettledWindow[] => {
			const months = Array.from({ length: endMonth - startMonth }, (_, i) => sizes[(startMonth + i) % sizes.length]!)
			const busy = months.filter((size) => size > 0)
			if (busy.length === 0) return []
			const cases = busy.reduce((sum, size) => sum + size, 0)
			const credits = known.get(cases) ?? creditsOf(cases).map((credit) => remembered(credit, cases))
			known.set(cases, credits)
			const tableOf = busy.map((size) => distinct.indexOf(size))
			return [{ month: (endMonth - 1) % MONTHS_IN_YEAR, tableOf, credits }]
		}),
	)
}

/** Draws the good cases of every month. */
function settleByCases({ windows, draws, payments }: Settling): Settle {
	const { order, ofCycle, starts, uniforms } = draws
	return (tables, from, to) => {
		for (let place = from; place < to; place++) {
			const year = order[place]! * MONTHS_IN_YEAR
			let next = starts[place]!
			for (const { tableOf, credits, month } of windows[ofCycle[place]!]!) {
				let good = 0
				for (let m = 0; m < tableOf.length; m++) good += drawFrom(tables[tableOf[m]!]!, uniforms[next++]!)
				for (let p = 0; p < payments.length; p++) payments[p]![year + month] = credits[p]!(good)
			}
		}
	}
}

/**
 * The same where windows are months and amounts go by a few steps: which step a number falls on is seen without the number
 * of cases. null where that is not so.
 */
function settleBySteps(
	promise: PayingPromise,
	{ distinct, windows, draws, payments }: Settling & { readonly distinct: readonly number[] },
): Settle | null {
	if (promise.monthsInWindow !== 1) return null
	const steps = creditSteps(promise, distinct, MOST_STEPS)
	if (steps === null) return null
	const ending = windows[0]!
	const sizeOf = Uint32Array.from(ending, ({ tableOf }) => tableOf[0]!)
	const monthOf = Uint32Array.from(ending, ({ month }) => month)
	const { order, starts, least, uniforms } = draws
	const isFreeAtBest = steps.every(({ minor }) => minor[0]!.every((amount) => amount === 0))
	const payers = payments.length
	const wholes = new Float64Array(distinct.length)
	/** Of each size, how much of its table lies up to each step; 0 after the last. */
	const below = new Float64Array(distinct.length * MOST_STEPS)
	const amounts = Float64Array.from(
		{ length: below.length * payers },
		(_, i) => steps[Math.floor(i / payers / MOST_STEPS)]!.minor[Math.floor(i / payers) % MOST_STEPS]?.[i % payers] ?? 0,
	)
	return (tables, from, to) => {
		for (let i = 0; i < tables.length; i++) {
			const { upTo } = steps[i]!
			wholes[i] = tables[i]!.whole
			for (let j = 0; j < upTo.length; j++) below[i * MOST_STEPS + j] = upToOf(tables[i]!, upTo[j]!)
		}
		let most = 0
		for (let i = 0; i < tables.length; i++) most = Math.max(most, below[i * MOST_STEPS]! / wholes[i]!)
		// A year whose smallest number lies beyond the first step of every size costs nothing; a hair absorbs the rounding.
		const free = isFreeAtBest ? most * (1 + 1e-12) : 1
		for (let place = from; place < to; place++) {
			if (least[place]! >= free) continue
			const year = order[place]! * MONTHS_IN_YEAR
			const first = starts[place]!
			for (let w = 0; w < sizeOf.length; w++) {
				const size = sizeOf[w]!
				const goal = uniforms[first + w]! * wholes[size]!
				let step = size * MOST_STEPS
				while (goal < below[step]!) step++
				for (let p = 0; p < payers; p++) {
					const minor = amounts[step * payers + p]!
					if (minor !== 0) payments[p]![year + monthOf[w]!] = minor
				}
			}
		}
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
	offset: number,
): Generator<readonly [point: number, years: number]> {
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
