import type { Measured } from './measured'

/** Started intervals of downtime beyond what the promise allows. */
export function startedIntervals(
	intervalSeconds: number,
	{ downtimeSeconds, allowedDowntimeSeconds }: Pick<Measured, 'downtimeSeconds' | 'allowedDowntimeSeconds'>,
): number {
	const beyond = Math.max(0, downtimeSeconds - allowedDowntimeSeconds)
	// A microsecond is the dust of doubles, not a started interval.
	return Math.ceil((beyond - 1e-6) / intervalSeconds)
}
