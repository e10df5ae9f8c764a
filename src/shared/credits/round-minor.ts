/** `ppm` parts per million of an amount, in whole minor units, half up; in integers, so that a cent never depends on a binary fraction. */
export function partOf(baseMinor: number, ppm: number): number {
	return roundHalfUp(BigInt(baseMinor) * BigInt(Math.round(ppm)), 1_000_000n)
}

/**
 * `baseMinor` times `factor` times `seconds` of `ofSeconds`, at most the base, in whole minor units, half up. Seconds are taken
 * to the millisecond, the factor to a millionth.
 */
export function partOfTime(baseMinor: number, factor: number, seconds: number, ofSeconds: number): number {
	if (ofSeconds <= 0) return 0
	const numerator = BigInt(Math.round(factor * 1e6)) * BigInt(Math.round(seconds * 1e3))
	const denominator = BigInt(Math.round(ofSeconds * 1e3)) * 1_000_000n
	if (numerator >= denominator) return baseMinor
	return roundHalfUp(BigInt(baseMinor) * numerator, denominator)
}

/** For amounts from zero up. */
function roundHalfUp(numerator: bigint, denominator: bigint): number {
	return Number((2n * numerator + denominator) / (2n * denominator))
}
