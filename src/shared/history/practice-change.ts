import type { TicketColumns } from './history'
import { smallestAt } from './smallest-at'

/** A month from which on a desk worked, or recorded, noticeably differently. Durations in seconds of the wall clock. */
export type PracticeChange = {
	readonly what: 'volume' | 'resolution' | 'response-recorded' | 'priority-mix'
	/** Index of the first month after the change. */
	readonly month: number
	/** Averages before and after: tickets a month, median seconds, or a share 0..1. */
	readonly before: number
	readonly after: number
}

/** Months needed on either side of a change, and how many standard errors it must stand out. */
const SIDE = 3
const CLEAR = 5

type Series = {
	readonly what: PracticeChange['what']
	/** NaN where a month cannot tell. */
	readonly values: Float64Array
	/** How far the level must move to matter to a reader, whatever the noise. */
	readonly matters: (before: number, after: number) => boolean
	/** Scale on which months scatter evenly. */
	readonly scale: (value: number) => number
	readonly unscale: (value: number) => number
}

/**
 * Months at which volume, time to resolve, the habit of recording responses or the mix of priorities jumped: for each the
 * split of the months whose two sides differ most against their own scatter (a two-sample t statistic), if clearly so and
 * by enough. `monthOf` gives a ticket's month from 0, -1 for none; only `months` whole months are looked at.
 */
export function practiceChanges(tickets: TicketColumns, monthOf: Int32Array, months: number): PracticeChange[] {
	if (months < 2 * SIDE) return []
	return seriesOf(tickets, monthOf, months).flatMap((series) => changeIn(series) ?? [])
}

function changeIn({ what, values, matters, scale, unscale }: Series): PracticeChange | null {
	const scaled = Array.from(values, scale)
	let best: { readonly at: number; readonly score: number } | null = null
	for (let at = SIDE; at <= scaled.length - SIDE; at++) {
		const score = distance(scaled.slice(0, at), scaled.slice(at))
		if (score > (best?.score ?? CLEAR)) best = { at, score }
	}
	if (best === null) return null
	const before = unscale(meanOf(known(scaled.slice(0, best.at))))
	const after = unscale(meanOf(known(scaled.slice(best.at))))
	return matters(before, after) ? { what, month: best.at, before, after } : null
}

function distance(left: readonly number[], right: readonly number[]): number {
	const [a, b] = [known(left), known(right)]
	if (a.length < SIDE || b.length < SIDE) return 0
	const [meanA, meanB] = [meanOf(a), meanOf(b)]
	const squares = a.reduce((sum, x) => sum + (x - meanA) ** 2, 0) + b.reduce((sum, x) => sum + (x - meanB) ** 2, 0)
	const deviation = Math.sqrt(squares / (a.length + b.length - 2))
	// Months that do not scatter at all are as clear as can be.
	return Math.abs(meanA - meanB) / Math.max(1e-9, deviation * Math.sqrt(1 / a.length + 1 / b.length))
}

function seriesOf(tickets: TicketColumns, monthOf: Int32Array, months: number): Series[] {
	const { createdAt, firstResponseAt } = tickets.times
	const { firstResolvedAt, priority } = tickets
	const count = new Float64Array(months)
	const resolved = new Float64Array(months)
	const responded = new Float64Array(months)
	const urgent = new Float64Array(months)
	const ranked = new Float64Array(months)
	for (let row = 0; row < tickets.count; row++) {
		const month = monthOf[row]!
		if (month >= 0 && month < months) count[month]!++
	}
	const durations = Array.from(count, (cases) => new Float64Array(cases))
	const known = new Uint32Array(months)
	for (let row = 0; row < tickets.count; row++) {
		const month = monthOf[row]!
		if (month < 0 || month >= months) continue
		const took = firstResolvedAt === null || createdAt === null ? Number.NaN : firstResolvedAt[row]! - createdAt[row]!
		if (took > 0) durations[month]![known[month]!++] = took
		if (firstResolvedAt !== null && firstResolvedAt[row]! > 0) {
			resolved[month]!++
			if (firstResponseAt !== null && firstResponseAt[row]! > 0) responded[month]!++
		}
		const rank = priority?.[row] ?? 0
		if (rank > 0) ranked[month]!++
		if (rank === 1 || rank === 2) urgent[month]!++
	}
	const factor = (least: number) => (a: number, b: number) => Math.max(a, b) >= least * Math.min(a, b)
	const share = (a: number, b: number) => Math.abs(a - b) >= 0.2
	const same = (value: number) => value
	const ratio = (part: Float64Array, whole: Float64Array) =>
		part.map((value, month) => (whole[month]! >= 5 ? value / whole[month]! : Number.NaN))
	const logarithm = { scale: (value: number) => Math.log(Math.max(1, value)), unscale: Math.exp }
	const series: Series[] = [{ what: 'volume', values: count, matters: factor(1.5), ...logarithm }]
	if (firstResolvedAt !== null) {
		const medians = Float64Array.from(durations, (all, month) =>
			known[month]! < 5 ? Number.NaN : smallestAt(all.subarray(0, known[month]!), known[month]! >> 1),
		)
		series.push({ what: 'resolution', values: medians, matters: factor(2), ...logarithm })
	}
	if (firstResponseAt !== null)
		series.push({
			what: 'response-recorded',
			values: ratio(responded, resolved),
			matters: share,
			scale: same,
			unscale: same,
		})
	if (priority !== null)
		series.push({ what: 'priority-mix', values: ratio(urgent, ranked), matters: share, scale: same, unscale: same })
	return series
}

function known(values: readonly number[]): number[] {
	return values.filter((value) => !Number.isNaN(value))
}

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length
}
