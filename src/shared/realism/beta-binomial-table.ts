/**
 * Distribution function of a beta-binomial of `cases` draws with Beta(a, b), times a constant: `cumulative[k]` for k = 0 ...
 * cases, the last is the whole. One table serves many draws; `into` is used again and again.
 */
export function betaBinomialTable(cases: number, a: number, b: number, into: Float64Array): number {
	// From near the mean outwards, so that nothing underflows where the weight is.
	const start = Math.round((cases * a) / (a + b))
	into[start] = 1
	for (let k = start, term = 1; k < cases; k++) {
		term *= ((cases - k) * (a + k)) / ((k + 1) * (b + cases - k - 1))
		into[k + 1] = term
	}
	for (let k = start, term = 1; k > 0; k--) {
		term *= (k * (b + cases - k)) / ((cases - k + 1) * (a + k - 1))
		into[k - 1] = term
	}
	let sum = 0
	for (let k = 0; k <= cases; k++) {
		sum += into[k]!
		into[k] = sum
	}
	return sum
}

/** The k whose step of the table holds `goal`, 0 <= goal < the whole. */
export function drawFrom(cumulative: Float64Array, cases: number, goal: number): number {
	let low = 0
	let high = cases
	while (low < high) {
		const middle = (low + high) >> 1
		if (cumulative[middle]! > goal) high = middle
		else low = middle + 1
	}
	return low
}
