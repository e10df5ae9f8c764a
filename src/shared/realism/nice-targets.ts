import type { Metric } from '../agreement/values/objective'

const MINUTES = [5, 10, 15, 20, 30, 45]
const HOURS = [
	...[1, 1.5, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 60, 72, 80, 96, 120, 160, 200, 240],
	// Around the clock these are days and weeks, which the slow end of real desks needs.
	...[320, 400, 480, 600, 720, 960, 1_200, 1_440, 2_160],
]

/** Times a contract would name, in seconds of the objective's clock, strictest first. */
export const NICE_SECONDS: readonly number[] = [
	...MINUTES.map((minutes) => minutes * 60),
	...HOURS.map((hours) => hours * 3_600),
]

/** On the telephone promises are made in seconds and single minutes: 80 % within 20 s. */
const NICE_CONTACT_SECONDS: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, ...NICE_SECONDS]

/** Times that a contract would name for what is measured, in seconds of its clock, strictest first. */
export function niceSeconds(metric: Metric): readonly number[] {
	return metric === 'wait-time' || metric === 'handling-time' ? NICE_CONTACT_SECONDS : NICE_SECONDS
}

/** Shares (ppm) of good cases a contract would name, strictest first. */
export const NICE_SHARES_PPM: readonly number[] = [
	...[999_000, 998_000, 995_000, 990_000, 980_000, 970_000, 960_000, 950_000, 925_000, 900_000, 875_000, 850_000],
	...[800_000, 750_000, 700_000, 600_000, 500_000],
]

/** Further ones for shares that are promised from below and are small by nature, such as what a chatbot solves alone. */
export const NICE_LOW_SHARES_PPM: readonly number[] = [400_000, 300_000, 250_000, 200_000, 150_000, 100_000]

/** Availabilities (ppm) a contract would name, strictest first. */
export const NICE_AVAILABILITIES_PPM: readonly number[] = [
	...[999_990, 999_950, 999_900, 999_800, 999_500, 999_000, 998_000, 997_500, 997_000, 995_000, 990_000, 985_000],
	...[980_000, 970_000, 950_000, 900_000],
]
