import type { Window } from '../../agreement/values/objective'

export type AllowedDowntime = {
	readonly unit: Window['unit']
	/** Calendar days the figure is for: 30, 91, 182 or 365. */
	readonly days: number
	readonly periodSeconds: number
	readonly allowedSeconds: number
}

const DAYS = { month: 30, quarter: 91, 'half-year': 182, year: 365 } as const

/**
 * What an availability in parts per million leaves for downtime, whole seconds rounded down: 999000 ppm of a 30-day month
 * allow 2592 s. `secondsPerWeek` is the service time of a week; null counts every hour of every day.
 */
export function allowedDowntime(
	availabilityPpm: number,
	window: Window,
	secondsPerWeek: number | null = null,
): AllowedDowntime {
	const days = DAYS[window.unit] * window.count
	const perWeek = secondsPerWeek ?? 604_800
	const periodSeconds = Math.round((perWeek * days) / 7)
	const allowedSeconds = Math.floor((periodSeconds * (1_000_000 - availabilityPpm)) / 1_000_000)
	return { unit: window.unit, days, periodSeconds, allowedSeconds }
}
