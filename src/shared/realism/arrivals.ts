import { weekdayIndex } from '../calendar/civil-date'
import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import { localDayAt, offsetAt, zoneTable } from '../calendar/zone-table'
import type { Span } from './observation'

/** Hours of a week, Monday 0:00 first; index = weekday * 24 + hour. */
export const WEEK_HOURS = 168

/** When cases arrive, by hour and weekday of the calendar's zone. */
export type ArrivalPattern = {
	readonly timeZone: string
	/** Arrivals per hour of the week, summed over the span. */
	readonly counts: readonly number[]
	/** How often the span holds each hour of the week. */
	readonly occurrences: readonly number[]
	/** Share of each hour (0..1) that lies within the promised hours, over the span. */
	readonly open: readonly number[]
	readonly total: number
	/** Arrivals outside the promised hours. */
	readonly outside: number
	readonly days: number
}

/** `at` epoch seconds, NaN ignored; `weights` how many arrivals each stands for, 1 unless given. */
export type Arrivals = { readonly at: Float64Array; readonly weights: Float64Array | null }

/**
 * Counts arrivals within the span. On days when clocks change the hour is the one on the wall. null for a zone the
 * runtime does not know.
 */
export function arrivalPattern(arrivals: Arrivals, compiled: CompiledCalendar, span: Span): ArrivalPattern | null {
	const zone = zoneTable(compiled.timeZone, span.startEpoch, span.endEpoch)
	if (zone === null) return null
	const counts = new Float64Array(WEEK_HOURS)
	const occurrences = new Float64Array(WEEK_HOURS)
	const openSeconds = new Float64Array(WEEK_HOURS)
	const hourOf = (epoch: number): number => {
		const local = epoch + offsetAt(zone, epoch)
		const day = Math.floor(local / 86_400)
		return weekdayIndex(day) * 24 + Math.floor((local - day * 86_400) / 3_600)
	}
	for (let epoch = span.startEpoch; epoch < span.endEpoch; epoch += 3_600) {
		const hour = hourOf(epoch)
		occurrences[hour]!++
		openSeconds[hour]! += countSeconds(compiled, epoch, Math.min(span.endEpoch, epoch + 3_600))
	}
	let total = 0
	let outside = 0
	for (let i = 0; i < arrivals.at.length; i++) {
		const epoch = arrivals.at[i]!
		if (!(epoch >= span.startEpoch && epoch < span.endEpoch)) continue
		const weight = arrivals.weights === null ? 1 : arrivals.weights[i]!
		if (!(weight > 0)) continue
		counts[hourOf(epoch)]! += weight
		total += weight
		if (countSeconds(compiled, epoch, epoch + 1) === 0) outside += weight
	}
	return {
		timeZone: compiled.timeZone,
		counts: [...counts],
		occurrences: [...occurrences],
		open: Array.from(openSeconds, (seconds, hour) =>
			occurrences[hour]! > 0 ? Math.min(1, seconds / (occurrences[hour]! * 3_600)) : 0,
		),
		total,
		outside,
		days: localDayAt(zone, span.endEpoch - 1) - localDayAt(zone, span.startEpoch) + 1,
	}
}
