import { lnChoose, lnGamma } from './ln-gamma'

/**
 * P(K >= needed) for K beta-binomial of `cases` draws with Beta(a, b). Sums the shorter way from `needed`; stops early
 * only where the probabilities have a single peak.
 */
export function betaBinomialTail(input: {
	readonly cases: number
	readonly needed: number
	readonly a: number
	readonly b: number
}): number {
	const { cases, needed, a, b } = input
	if (needed <= 0) return 1
	if (needed > cases) return 0
	const upward = (a / (a + b)) * cases <= needed
	const start = upward ? needed : needed - 1
	const onePeak = a >= 1 && b >= 1
	let term = Math.exp(
		lnChoose(cases, start) +
			lnGamma(a + start) +
			lnGamma(b + cases - start) -
			lnGamma(a + b + cases) +
			lnGamma(a + b) -
			lnGamma(a) -
			lnGamma(b),
	)
	let sum = term
	if (upward) {
		for (let k = start; k < cases; k++) {
			term *= ((cases - k) * (a + k)) / ((k + 1) * (b + cases - k - 1))
			sum += term
			if (onePeak && term < sum * 1e-16) break
		}
		return Math.min(1, sum)
	}
	for (let k = start; k > 0; k--) {
		term *= (k * (b + cases - k)) / ((cases - k + 1) * (a + k - 1))
		sum += term
		if (onePeak && term < sum * 1e-16) break
	}
	return Math.max(0, 1 - sum)
}
