/**
 * How far the downtime of a window may be off because the monitor looks only every `samplingSeconds`: the true start and
 * end of an outage lie anywhere between two looks, so a measured duration errs by the difference of two uniform draws,
 * whose standard deviation is the interval / sqrt(6). Half width of the 90 % band for `outages` of them, seconds.
 */
export function samplingErrorSeconds(samplingSeconds: number, outages: number): number {
	return 1.645 * samplingSeconds * Math.sqrt(outages / 6)
}
