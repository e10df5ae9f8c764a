const HALF_LN_TWO_PI = 0.918_938_533_204_672_8

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series above 8, recurrence below.
 * Relative error below 1e-14. Source: NIST Digital Library of Mathematical Functions, 5.11.1.
 */
export function lnGamma(x: number): number {
	if (x < 8) {
		let product = x
		let shifted = x + 1
		for (; shifted < 8; shifted++) product *= shifted
		return stirling(shifted) - Math.log(product)
	}
	return stirling(x)
}

/** The same for x from 8 on. */
export function stirling(x: number): number {
	const inverse = 1 / x
	const square = inverse * inverse
	const series =
		inverse *
		(1 / 12 -
			square *
				(1 / 360 - square * (1 / 1_260 - square * (1 / 1_680 - square * (1 / 1_188 - square * (691 / 360_360))))))
	return (x - 0.5) * Math.log(x) - x + HALF_LN_TWO_PI + series
}

/** ln of x (x+1) ... (x+n-1) for x > 0 and whole n >= 0. Short products are cheaper and exacter than two gammas. */
export function lnRising(x: number, n: number): number {
	if (n <= 24) {
		let product = 1
		for (let i = 0; i < n; i++) product *= x + i
		return Math.log(product)
	}
	return lnGamma(x + n) - lnGamma(x)
}

/** ln of n over k. */
export function lnChoose(n: number, k: number): number {
	return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1)
}
