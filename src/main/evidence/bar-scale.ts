/** Widths of a scale below 1 that people read easily, narrowest first. */
const SPANS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1] as const

/**
 * A scale for shares (0..1) from a round lower end to 1 on which all of them are seen; `place` gives a share's part of
 * the length, 0..1. Missing shares play no part.
 */
export function barScale(shares: readonly (number | null)[]): { low: number; place: (share: number) => number } {
	const least = shares.reduce<number>((lowest, share) => Math.min(lowest, share ?? 1), 1)
	// A little room below the shortest bar: an empty one would look like none.
	const span = SPANS.find((width) => 1 - least <= width * 0.9) ?? 1
	return { low: 1 - span, place: (share) => Math.min(1, Math.max(0, (share - (1 - span)) / span)) }
}
