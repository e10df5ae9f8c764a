import { compileCredit } from '../credits/compiled-credit'
import { allowedMisses } from '../credits/measurement'
import { roundFigure } from '../credits/round-figure'
import type { PayingPromise } from './credit-payer'

/** What a window with so many good cases costs a payer, minor units. */
export type CreditBy = (good: number) => number

/** The credits of a promise's payers for a window of so many cases, as functions of the good ones among them. */
export function windowCredits(promise: PayingPromise): (cases: number) => readonly CreditBy[] {
	const { scale, payers, rounding, volumeFrom, volumeTo } = promise
	const goodPpm = scale.unit !== 'ppm' ? 1_000_000 : scale.worse === 'lower' ? scale.target : 1_000_000 - scale.target
	const compiled = payers.map(({ formula, baseMinor }) => compileCredit(formula, baseMinor, scale.worse))
	const measured = {
		...{ attained: 0, target: scale.target, worse: scale.worse, missedBeyondAllowed: 0 },
		...{ downtimeSeconds: 0, allowedDowntimeSeconds: 0, affectedIntervals: 0, windowSeconds: 1 },
	}
	return (cases) => {
		const isOutside = (volumeFrom !== null && cases < volumeFrom) || (volumeTo !== null && cases > volumeTo)
		const allowed = allowedMisses(cases, goodPpm)
		return compiled.map((credit) => (good) => {
			if (isOutside) return 0
			const counted = scale.worse === 'lower' ? good : cases - good
			measured.attained = roundFigure((counted * 1_000_000) / cases, 'ppm', rounding)
			measured.missedBeyondAllowed = Math.max(0, cases - good - allowed)
			return credit(measured)
		})
	}
}

/** Each amount is computed when it first comes up. */
export function remembered(credit: CreditBy, cases: number): CreditBy {
	const row = new Float64Array(cases + 1).fill(Number.NaN)
	return (good) => {
		const seen = row[good]!
		if (!Number.isNaN(seen)) return seen
		const minor = credit(good)
		row[good] = minor
		return minor
	}
}

/**
 * The same as steps: with more good cases than `upTo[0]` a window costs what `minor[0]` says (by payer), with more than
 * `upTo[1]` what `minor[1]` says, and so on; the last step has no limit.
 */
export type CreditSteps = { readonly upTo: readonly number[]; readonly minor: readonly (readonly number[])[] }

const MOST_KEPT = 64
// A cache of facts: while a time moves, what a share of good cases costs stays, and large windows have many shares.
const kept = new Map<string, CreditSteps | null>()

/** Steps of windows of so many cases, in their order; null where one has more than `most`, as with credits for each case. */
export function creditSteps(
	promise: PayingPromise,
	windows: readonly number[],
	most: number,
): readonly CreditSteps[] | null {
	const { scale, payers, rounding, volumeFrom, volumeTo } = promise
	const terms = JSON.stringify([scale, payers, rounding, volumeFrom, volumeTo, most])
	const creditsOf = windowCredits(promise)
	const found: CreditSteps[] = []
	for (const cases of windows) {
		const key = `${cases} ${terms}`
		const known = kept.get(key)
		const steps = known === undefined ? findSteps(creditsOf(cases), cases, most) : known
		if (kept.size >= MOST_KEPT) kept.clear()
		kept.set(key, steps)
		if (steps === null) return null
		found.push(steps)
	}
	return found
}

function findSteps(credits: readonly CreditBy[], cases: number, most: number): CreditSteps | null {
	const upTo: number[] = []
	let now = credits.map((credit) => credit(cases))
	const minor = [now]
	for (let good = cases - 1; good >= 0; good--) {
		let isSame = true
		for (let p = 0; p < credits.length; p++) if (credits[p]!(good) !== now[p]) isSame = false
		if (isSame) continue
		if (minor.length === most) return null
		now = credits.map((credit) => credit(good))
		upTo.push(good)
		minor.push(now)
	}
	return { upTo, minor }
}
