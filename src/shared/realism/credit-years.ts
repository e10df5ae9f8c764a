import type { CapAmounts } from '../credits/caps'
import { type CappedYears, capYears } from './capped-years'
import { caseYears } from './case-years'
import type { PayingPromise, Payments } from './credit-payer'
import { downtimeYears } from './downtime-years'
import { sortSeconds } from './radix-sort'
import { MONTHS_IN_YEAR } from './year-windows'

/** Mean and the 5 % and 95 % points over simulated years, minor units. */
export type CreditBand = { readonly mean: number; readonly p5: number; readonly p95: number }

/**
 * Simulated months of one promise, one column a payer. The stream of numbers depends on the seed and the
 * promise's id alone. `into` are columns of zeros to fill.
 */
export function simulatePromise(
	promise: PayingPromise,
	years: number,
	seed: number,
	into: readonly Payments[] = promise.payers.map(() => new Float64Array(years * MONTHS_IN_YEAR)),
): readonly Payments[] {
	const own = seed ^ hashOf(promise.objectiveId)
	const { outlook } = promise
	return outlook.kind === 'cases' ? caseYears(promise, outlook, own, into) : downtimeYears(promise, outlook, own, into)
}

export function bandOf(amounts: Float64Array): CreditBand {
	const sorted = sortSeconds(amounts.slice())
	let sum = 0
	for (let i = 0; i < sorted.length; i++) sum += sorted[i]!
	const mean = sum / sorted.length
	return {
		mean,
		p5: sorted[Math.floor(sorted.length * 0.05)]!,
		p95: sorted[Math.ceil(sorted.length * 0.95) - 1]!,
	}
}

/** Years of all promises under their common caps; `byPayer` in the order of the promises and their payers. */
export function simulateYears(
	promises: readonly PayingPromise[],
	caps: CapAmounts,
	years: number,
	seed: number,
): CappedYears {
	return capYears(
		promises.flatMap((promise) => simulatePromise(promise, years, seed)),
		years,
		caps,
	)
}

/** FNV-1a, so that a promise keeps its draws whatever stands beside it. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
	return hash | 0
}
