import { type PassProbability, passProbability } from './pass-probability'
import type { WindowPosterior } from './window-posterior'

/** ceil(share * n) moves in steps of 1 / (1 - share) cases; beyond this many the steps no longer matter. */
const LONGEST_STEP = 40
const FEWEST_SIZES = 5

/**
 * What the size of windows alone does to the chance when volume changes by `factor`: chance evens out in large windows,
 * and ceil(share * n) leaves small ones less room. Averaged over the sizes of one whole rounding step around each
 * scaled size, so that nothing jumps when a size crosses a step. A lower share with more work is another question.
 */
export function sizeEffect(
	posterior: WindowPosterior,
	sharePpm: number,
	sizes: readonly (readonly number[])[],
	factor: number,
): PassProbability {
	const step = Math.min(LONGEST_STEP, Math.max(FEWEST_SIZES, Math.round(1_000_000 / Math.max(1, 1_000_000 - sharePpm))))
	// The middle run of the recent ones stands for all: averaging over each would only repeat it.
	const typical = [...sizes].sort((a, b) => total(a) - total(b))[Math.floor(sizes.length / 2)] ?? [1]
	const wanted = total(typical) * factor
	const around: number[][] = []
	for (let k = 0; k < step; k++) {
		const cases = Math.max(1, Math.round(wanted + k - (step - 1) / 2))
		around.push(spread(typical, cases))
	}
	return passProbability(posterior, sharePpm, around)
}

function total(months: readonly number[]): number {
	return months.reduce((sum, n) => sum + n, 0)
}

/** `cases` over the months in the proportions they have; whole numbers with the right sum. */
function spread(months: readonly number[], cases: number): number[] {
	const all = Math.max(1, total(months))
	let [before, given] = [0, 0]
	return months.map((n) => {
		before += n
		const upTo = Math.round((cases * before) / all)
		const own = upTo - given
		given = upTo
		return own
	})
}
