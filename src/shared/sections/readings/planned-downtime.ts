import type { MaintenanceWindow } from '../downtime/schema'
import { timesPerYear } from './recurrence-dates'

export type PlannedDowntime = { readonly times: number; readonly seconds: number }

/** Planned maintenance of the 365 days from `from` (`YYYY-MM-DD`) on: how often, how long together. */
export function plannedDowntime(windows: readonly MaintenanceWindow[], from: string): PlannedDowntime {
	return windows.reduce(
		(sum, window) => {
			const times = timesPerYear(window.recurrence, from)
			return { times: sum.times + times, seconds: sum.seconds + times * window.durationSeconds }
		},
		{ times: 0, seconds: 0 },
	)
}
