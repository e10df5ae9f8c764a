import { judgePrepared } from '../../../src/shared/realism/judge-cases'
import { createJudgeContext } from '../../../src/shared/realism/judge-context'
import { countAt, type MonthCases } from '../../../src/shared/realism/month-series'
import { mergeSorted } from '../../../src/shared/realism/own-windows'
import type { PreparedObjective } from '../../../src/shared/realism/prepared-objective'
import { createRandom, type Random } from '../../../src/shared/realism/random'
import { requiredCases } from '../../../src/shared/realism/required-cases'
import { sortedQuantile } from '../../../src/shared/realism/sorted-column'

const SHARE_PPM = 900_000

/** A desk whose clocks are log-normal; month `m` is shifted by `shift` (in log seconds). */
export type Desk = {
	readonly name: string
	readonly months: number
	/** Cases a month, drawn evenly between the two. */
	readonly cases: readonly [number, number]
	readonly spread: number
	readonly shift: (random: Random, months: number) => readonly number[]
}

const steady = (between: number) => (random: Random, months: number) =>
	Array.from({ length: months }, () => between * random.normal())

/** A random walk: what a month becomes stays. */
const wandering = (step: number, between: number) => (random: Random, months: number) => {
	let level = 0
	return Array.from({ length: months }, () => {
		level += step * random.normal()
		return level + between * random.normal()
	})
}

/** Slower by `slope` every month. */
const slowing = (slope: number, between: number) => (random: Random, months: number) =>
	Array.from({ length: months }, (_, m) => slope * m + between * random.normal())

/** One month in eight is bad. */
const badMonths = (by: number, between: number) => (random: Random, months: number) =>
	Array.from({ length: months }, () => (random.uniform() < 1 / 8 ? by : 0) + between * random.normal())

export const DESKS: readonly Desk[] = [
	{ name: 'steady, 12 months of 20-60', months: 12, cases: [20, 60], spread: 1, shift: steady(0.05) },
	{ name: 'steady, 24 months of 50-100', months: 24, cases: [50, 100], spread: 1, shift: steady(0.05) },
	{ name: 'months differ, 12 of 40-100', months: 12, cases: [40, 100], spread: 1, shift: steady(0.2) },
	{ name: 'months differ much, 24 of 40-100', months: 24, cases: [40, 100], spread: 1.2, shift: steady(0.4) },
	{ name: 'months differ, 8 of 30-80', months: 8, cases: [30, 80], spread: 1, shift: steady(0.2) },
	{ name: 'wandering, 18 of 40-100', months: 18, cases: [40, 100], spread: 1.2, shift: wandering(0.15, 0.05) },
	{ name: 'wandering far, 24 of 60-100', months: 24, cases: [60, 100], spread: 1.2, shift: wandering(0.25, 0.1) },
	{ name: 'slowing 2 % a month, 12 of 40-100', months: 12, cases: [40, 100], spread: 1, shift: slowing(0.02, 0.1) },
	{ name: 'slowing 4 % a month, 18 of 40-100', months: 18, cases: [40, 100], spread: 1, shift: slowing(0.04, 0.1) },
	{ name: 'faster 4 % a month, 18 of 40-100', months: 18, cases: [40, 100], spread: 1, shift: slowing(-0.04, 0.1) },
	{ name: 'one bad month in eight, 18 of 40-100', months: 18, cases: [40, 100], spread: 1, shift: badMonths(0.5, 0.1) },
]

export type SuggestionRow = {
	readonly desk: string
	readonly histories: number
	/** Histories for which a target was suggested at all. */
	readonly suggested: number
	/** Of those, the part whose next month kept it. */
	readonly held: number
	/** Mean chance that was said of them: nice targets lie apart, so it is above the confidence. */
	readonly said: number
	/** Part of next months that kept the pooled 90 % quantile, and the slowest month so far. */
	readonly pooledHeld: number
	readonly worstMonthHeld: number
	/** Median of suggestion divided by pooled quantile: the price of strictness. */
	readonly looseness: number
}

export const CONTEXT = createJudgeContext({
	calendars: [],
	history: {
		sources: [],
		tickets: null,
		outages: null,
		contacts: null,
		counts: null,
		breaches: null,
		timeZone: 'UTC',
		timeZoneGiven: true,
		ignoredResponses: null,
		readingItems: [],
	},
})

/** Targets suggested at 95 % confidence on known desks: how many next months kept them. */
export function measureSuggestions(desk: Desk, histories: number, seed: number): SuggestionRow {
	const random = createRandom(seed)
	const looseness: number[] = []
	let [held, said, pooledHeld, worstHeld] = [0, 0, 0, 0]
	for (let i = 0; i < histories; i++) {
		const all = drawMonths(desk, random)
		const months = all.slice(0, -1)
		const next = all[all.length - 1]!
		const pooled = mergeSorted(months.map(({ decided }) => decided))
		const quantile = sortedQuantile(pooled, 0.9)!
		const worst = Math.max(...months.map(({ decided }) => sortedQuantile(decided, 0.9)!))
		if (kept(next, quantile)) pooledHeld++
		if (kept(next, worst)) worstHeld++
		const { suggested } = judgePrepared(CONTEXT, prepared(months, [pooled]))
		if (suggested === null) continue
		looseness.push(suggested.value / quantile)
		said += suggested.passProbability.estimate
		if (kept(next, suggested.value)) held++
	}
	looseness.sort((a, b) => a - b)
	return {
		desk: desk.name,
		histories,
		suggested: looseness.length,
		held: held / looseness.length,
		said: said / looseness.length,
		pooledHeld: pooledHeld / histories,
		worstMonthHeld: worstHeld / histories,
		looseness: looseness[looseness.length >> 1] ?? Number.NaN,
	}
}

export function prepared(months: readonly MonthCases[], pooled: readonly Float64Array[]): PreparedObjective {
	return {
		objective: {
			id: 'simulated',
			serviceId: null,
			metric: 'resolution',
			priority: null,
			comparison: 'at-most',
			value: 8 * 3_600,
			share: SHARE_PPM,
			window: { kind: 'calendar', unit: 'month', count: 1 },
			calendarId: null,
		},
		timeZone: 'UTC',
		yesNo: false,
		months,
		windows: months,
		pooled,
		monthsInWindow: 1,
		censored: 0,
		doubts: [],
	}
}

function drawMonths(desk: Desk, random: Random): MonthCases[] {
	const shifts = desk.shift(random, desk.months + 1)
	const [least, most] = desk.cases
	return shifts.map((shift, m) => {
		const cases = least + Math.floor(random.uniform() * (most - least + 1))
		const decided = Float64Array.from({ length: cases }, () =>
			Math.exp(Math.log(4 * 3_600) + shift + desk.spread * random.normal()),
		).sort()
		return decidedMonth(m, decided)
	})
}

/** The `m`-th month of a history, with nothing left open in it. */
export function decidedMonth(m: number, decided: Float64Array): MonthCases {
	return {
		startEpoch: Date.UTC(2020, m, 1) / 1_000,
		endEpoch: Date.UTC(2020, m + 1, 1) / 1_000,
		covered: true,
		decided,
		open: new Float64Array(0),
		givenUp: new Float64Array(0),
		tally: null,
	}
}

function kept(month: MonthCases, seconds: number): boolean {
	const { cases, met } = countAt(month, seconds)
	return met >= requiredCases(SHARE_PPM, cases)
}
