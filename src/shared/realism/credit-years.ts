import type { CapAmounts } from '../credits/caps'
import { type CappedYears, capYears } from './capped-years'
import { caseYears } from './case-years'
import type { PayingPromise, Payments } from './credit-payer'
import { downtimeYears } from './downtime-years'
import { createRandom } from './random'

/** Mean and the 5 % and 95 % points over simulated years, minor units. */
export type CreditBand = { readonly mean: number; readonly p5: number; readonly p95: number }

/** Simulated months of one promise, one column a payer. The stream of numbers depends on the seed and the promise alone. */
export function simulatePromise(promise: PayingPromise, years: number, seed: number): Payments[] {
	const random = createRandom(seed ^ hashOf(promise.objectiveId))
	const { outlook } = promise
	return outlook.kind === 'cases'
		? caseYears(promise, outlook, years, random)
		: downtimeYears(promise, outlook, years, random)
}

export function bandOf(amounts: Float64Array): CreditBand {
	const sorted = amounts.slice().sort()
	const mean = sorted.reduce((sum, minor) => sum + minor, 0) / sorted.length
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
