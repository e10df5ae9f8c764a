const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)
/** Below this the series is short, above it the continued fraction. */
const SERIES_BELOW = 2.2
const FRACTION_TERMS = 40
const HALVINGS = 60
const FAR = 12

/**
 * P(N > x) for a standard normal N; small tails keep their relative precision (about 1e-10).
 * Source: Abramowitz and Stegun 26.2.11 and 26.2.14.
 */
export function normalTail(x: number): number {
	if (x < 0) return 1 - normalTail(-x)
	const density = Math.exp((-x * x) / 2) / ROOT_TWO_PI
	if (x < SERIES_BELOW) {
		let sum = x
		for (let n = 3, term = x; term > sum * 1e-16; n += 2) {
			term *= (x * x) / n
			sum += term
		}
		return 0.5 - density * sum
	}
	let fraction = x
	for (let n = FRACTION_TERMS; n > 0; n--) fraction = x + n / fraction
	return density / fraction
}

/** The x with P(N > x) = tail, for 0 < tail < 1. */
export function normalTailPoint(tail: number): number {
	let [low, high] = [-FAR, FAR]
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (low + high) / 2
		if (normalTail(middle) > tail) low = middle
		else high = middle
	}
	return (low + high) / 2
}
