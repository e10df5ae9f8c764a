import { callFaults, intervalFaults } from '../history/contact-rows'
import type { CallColumns, ContactColumns, IntervalColumns } from '../history/contacts'
import { countFaults } from '../history/count-rows'
import type { CountColumns } from '../history/counts'

/** What call logs and interval counts amount to; rows with a fault are in none of it. Averages are weighted by contacts. */
export type ContactFigures = {
	/** Rows of call logs and of interval counts, as they were read. */
	readonly calls: number
	readonly intervals: number
	readonly offered: number
	readonly answered: number | null
	readonly abandoned: number | null
	/** Of interval counts: answered within the threshold. */
	readonly answeredWithin: number | null
	readonly thresholdSeconds: number | null
	readonly averageWaitSeconds: number | null
	readonly averageHandlingSeconds: number | null
}

export type CountFigures = {
	readonly periods: number
	readonly sessions: number | null
	readonly deflected: number | null
	readonly handedOver: number | null
	readonly articleViews: number | null
	readonly selfServiceSolved: number | null
}

export function contactFigures({ calls, intervals }: ContactColumns): ContactFigures {
	const parts = [...(calls ? [callFigures(calls)] : []), ...(intervals ? [intervalFigures(intervals)] : [])]
	const thresholds = new Set(parts.flatMap(({ thresholds: own }) => own))
	return {
		calls: calls?.count ?? 0,
		intervals: intervals?.count ?? 0,
		offered: parts.reduce((sum, { offered }) => sum + offered, 0),
		answered: sumKnown(parts.map(({ answered }) => answered)),
		abandoned: sumKnown(parts.map(({ abandoned }) => abandoned)),
		answeredWithin: sumKnown(parts.map(({ answeredWithin }) => answeredWithin)),
		thresholdSeconds: thresholds.size === 1 ? ([...thresholds][0] ?? null) : null,
		averageWaitSeconds: averageOf(parts.map(({ wait }) => wait)),
		averageHandlingSeconds: averageOf(parts.map(({ handling }) => handling)),
	}
}

export function countFigures(counts: CountColumns): CountFigures {
	const faults = countFaults(counts)
	const rows = [...faults.keys()].filter((row) => faults[row] === 0)
	const sum = (column: Float64Array | null) =>
		column === null ? null : rows.reduce((total, row) => total + (column[row] || 0), 0)
	const { sessions, deflected, handedOver, articleViews, selfServiceSolved } = counts.numbers
	return {
		periods: counts.count,
		sessions: sum(sessions),
		deflected: sum(deflected),
		handedOver: sum(handedOver),
		articleViews: sum(articleViews),
		selfServiceSolved: sum(selfServiceSolved),
	}
}

/** A sum of seconds and the contacts it is over. */
type Weighted = { readonly sum: number; readonly weight: number }
type Part = {
	readonly offered: number
	readonly answered: number | null
	readonly abandoned: number | null
	readonly answeredWithin: number | null
	readonly thresholds: readonly number[]
	readonly wait: Weighted
	readonly handling: Weighted
}

function callFigures(calls: CallColumns): Part {
	const faults = callFaults(calls)
	const rows = [...faults.keys()].filter((row) => faults[row] === 0)
	const answered = rows.filter((row) => calls.abandoned?.[row] !== 1)
	return {
		offered: rows.length,
		answered: calls.abandoned === null ? null : answered.length,
		abandoned: calls.abandoned === null ? null : rows.length - answered.length,
		answeredWithin: null,
		thresholds: [],
		wait: weigh(answered, calls.numbers.waitSeconds, null),
		handling: weigh(answered, calls.numbers.handlingSeconds, null),
	}
}

function intervalFigures(intervals: IntervalColumns): Part {
	const faults = intervalFaults(intervals)
	const { numbers } = intervals
	const rows = [...faults.keys()].filter((row) => faults[row] === 0)
	const sum = (column: Float64Array | null) =>
		column === null ? null : rows.reduce((total, row) => total + (column[row] || 0), 0)
	const thresholds = new Set(rows.map((row) => numbers.thresholdSeconds?.[row] ?? Number.NaN))
	return {
		offered: sum(numbers.offered) ?? 0,
		answered: sum(numbers.answered),
		abandoned: sum(numbers.abandoned),
		answeredWithin: sum(numbers.answeredWithin),
		thresholds: [...thresholds].filter((seconds) => seconds > 0),
		wait: weigh(rows, numbers.averageWaitSeconds, numbers.answered),
		handling: weigh(rows, numbers.averageHandlingSeconds, numbers.answered),
	}
}

function weigh(rows: readonly number[], column: Float64Array | null, weights: Float64Array | null): Weighted {
	let sum = 0
	let weight = 0
	for (const row of rows) {
		const value = column?.[row] ?? Number.NaN
		const share = weights === null ? 1 : weights[row]! || 0
		if (Number.isNaN(value) || share === 0) continue
		sum += value * share
		weight += share
	}
	return { sum, weight }
}

function averageOf(parts: readonly Weighted[]): number | null {
	const weight = parts.reduce((total, part) => total + part.weight, 0)
	return weight === 0 ? null : parts.reduce((total, { sum }) => total + sum, 0) / weight
}

function sumKnown(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null)
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
