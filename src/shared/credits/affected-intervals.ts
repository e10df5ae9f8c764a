/**
 * Intervals of the clock that one outage makes bad: those in which it takes more than the tolerance. `phaseSeconds` is how far
 * into its interval the outage begins.
 */
export function affectedIntervals(outage: {
	readonly seconds: number
	readonly phaseSeconds: number
	readonly intervalSeconds: number
	readonly toleranceSeconds: number
}): number {
	const { seconds, phaseSeconds, intervalSeconds, toleranceSeconds } = outage
	if (toleranceSeconds >= intervalSeconds) return 0
	const first = Math.min(seconds, intervalSeconds - phaseSeconds)
	const rest = seconds - first
	const whole = Math.floor(rest / intervalSeconds)
	const last = rest - whole * intervalSeconds
	return (first > toleranceSeconds ? 1 : 0) + whole + (last > toleranceSeconds ? 1 : 0)
}
