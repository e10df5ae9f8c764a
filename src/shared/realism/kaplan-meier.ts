import { countUpTo } from '../calendar/count-up-to'

/** One step of the curve: at `time` of `atRisk` cases `events` ended; `survival` is the share still open after it. */
export type SurvivalStep = {
	readonly time: number
	readonly atRisk: number
	readonly events: number
	readonly survival: number
	/** Greenwood's standard error; null once nobody is left. */
	readonly standardError: number | null
}

/**
 * Kaplan-Meier product-limit curve of `ended` and `censored` durations, both sorted upwards. A case censored at the
 * time of an event is still at risk there. Source: Kaplan and Meier 1958; tested against R's survfit on `aml`.
 */
export function survivalCurve(ended: Float64Array, censored: Float64Array): SurvivalStep[] {
	const steps: SurvivalStep[] = []
	let survival = 1
	let variance = 0
	let gone = 0
	for (let i = 0; i < ended.length; ) {
		const time = ended[i]!
		let next = i
		while (next < ended.length && ended[next] === time) next++
		while (gone < censored.length && censored[gone]! < time) gone++
		const events = next - i
		const atRisk = ended.length - i + (censored.length - gone)
		survival *= 1 - events / atRisk
		variance += events / (atRisk * (atRisk - events))
		const standardError = atRisk === events ? null : survival * Math.sqrt(variance)
		steps.push({ time, atRisk, events, survival, standardError })
		i = next
	}
	return steps
}

/**
 * Share of cases (0..1) that end within `time`, open cases counted as censored; null where the curve ends earlier: the
 * longest duration seen belongs to an open case and is shorter than `time`.
 */
export function endedWithin(ended: Float64Array, censored: Float64Array, time: number): number | null {
	const last = ended.length === 0 ? Number.NEGATIVE_INFINITY : ended[ended.length - 1]!
	const lastOpen = censored.length === 0 ? Number.NEGATIVE_INFINITY : censored[censored.length - 1]!
	if (ended.length + censored.length === 0 || (lastOpen > last && lastOpen < time)) return null
	const before = countUpTo(ended, time)
	return before === 0 ? 0 : 1 - survivalAfter(ended, censored)[before - 1]!
}

type Kept = { readonly censored: Float64Array; readonly survival: Float64Array }
// A cache of facts: sorted clocks never change, and a target that moves asks for another place on the same curve.
const kept = new WeakMap<Float64Array, Kept>()

/** Share still open after the last of the cases that ended at the same time as case `i`; read only where `i` is that last one. */
function survivalAfter(ended: Float64Array, censored: Float64Array): Float64Array {
	const known = kept.get(ended)
	if (known?.censored === censored) return known.survival
	const after = new Float64Array(ended.length)
	let survival = 1
	let gone = 0
	for (let i = 0; i < ended.length; ) {
		const at = ended[i]!
		let next = i
		while (next < ended.length && ended[next] === at) next++
		while (gone < censored.length && censored[gone]! < at) gone++
		survival *= 1 - (next - i) / (ended.length - i + (censored.length - gone))
		after[next - 1] = survival
		i = next
	}
	kept.set(ended, { censored, survival: after })
	return after
}
