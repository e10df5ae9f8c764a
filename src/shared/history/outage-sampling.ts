const MIN_TIMES = 8
/** Steps that monitors are set to, seconds. */
const STEPS = [3_600, 1_800, 900, 600, 300, 180, 120, 60]

/**
 * How often a monitor looked, told from when its outages begin and end: the largest step that all times are multiples of,
 * seconds; null where there are too few of them or none fits. Times written in whole minutes are known no better than that.
 */
export function inferSampling(times: readonly number[]): number | null {
	const known = times.filter((time) => !Number.isNaN(time))
	if (known.length < MIN_TIMES) return null
	return STEPS.find((step) => known.every((time) => time % step === 0)) ?? null
}
