import type { Objective } from '../agreement/values/objective'

const STEP_PPM: Readonly<Partial<Record<Objective['rounding'], number>>> = {
	'hundredth-percent': 100,
	'tenth-percent': 1_000,
}

/**
 * The share of good cases (parts per million) that an attained share must reach so that, rounded half up as agreed, it
 * reads as promised: 95 % to one decimal is kept from 94.95 % on. `bad` true: the promise limits the share of bad cases
 * (`sharePpm` is what is left of it), and that share is what is rounded.
 */
export function requiredSharePpm(sharePpm: number, rounding: Objective['rounding'] | undefined, bad: boolean): number {
	const step = STEP_PPM[rounding ?? 'none']
	if (step === undefined) return sharePpm
	if (!bad) return Math.ceil(sharePpm / step) * step - step / 2
	const limit = Math.floor((1_000_000 - sharePpm) / step) * step + step / 2
	// Half a step above the limit already rounds up to more than it: the rest must be more than what that leaves.
	return 1_000_000 - limit + 0.5
}
