import { WEEKDAYS, type Weekday } from '../agreement/values/calendar'
import { WEEK_HOURS } from './arrivals'

/** Hours a desk works, whole hours of the day; null on days without service. */
export type WorkingHours = Readonly<Record<Weekday, { readonly from: number; readonly to: number } | null>>

/** Days with less than this part of the busiest day's events are days off. */
const ACTIVE_DAY = 0.15
/** Service hours hold this part of a day's events; the rest is overtime. */
const HELD = 0.97
/** Around the clock: the quietest six hours still bring this part of an even share. */
const EVEN = 0.35
const FEWEST_EVENTS = 100

/**
 * When a desk works, from events (answers and resolutions, or arrivals where nothing else is known) by hour of the week,
 * Monday 0:00 first. Monday to Friday share their hours unless a day is off. `always` for desks that never rest; null
 * for too few events.
 */
export function workingHours(counts: readonly number[]): WorkingHours | 'always' | null {
	const total = counts.reduce((sum, count) => sum + count, 0)
	if (total < FEWEST_EVENTS || counts.length !== WEEK_HOURS) return null
	const byDay = WEEKDAYS.map((_, day) => counts.slice(day * 24, day * 24 + 24))
	const sums = byDay.map((hours) => hours.reduce((sum, count) => sum + count, 0))
	const busiest = Math.max(...sums)
	const active = sums.map((sum) => sum >= ACTIVE_DAY * busiest)
	const everyHour = Array.from({ length: 24 }, (_, hour) => byDay.reduce((sum, day) => sum + day[hour]!, 0))
	const quietest = [...everyHour].sort((a, b) => a - b).slice(0, 6)
	const isEven = quietest.reduce((sum, count) => sum + count, 0) >= EVEN * (total / 4)
	if (active.every(Boolean) && isEven) return 'always'
	const week = Array.from({ length: 24 }, (_, hour) =>
		byDay.slice(0, 5).reduce((sum, day, i) => sum + (active[i] ? day[hour]! : 0), 0),
	)
	const hours = WEEKDAYS.map((_, day) => {
		if (!active[day]) return null
		return shortestSpan(day < 5 ? week : byDay[day]!)
	})
	// One entry a weekday, in their order.
	return Object.fromEntries(WEEKDAYS.map((weekday, day) => [weekday, hours[day]!])) as WorkingHours
}

/** The shortest run of hours with HELD of the events; the earliest of equals. Edges are whole hours. */
function shortestSpan(hours: readonly number[]): { from: number; to: number } {
	const total = hours.reduce((sum, count) => sum + count, 0)
	for (let length = 1; length < 24; length++) {
		let best = { from: 0, held: -1 }
		for (let from = 0; from + length <= 24; from++) {
			const held = hours.slice(from, from + length).reduce((sum, count) => sum + count, 0)
			if (held > best.held) best = { from, held }
		}
		if (best.held >= HELD * total) return { from: best.from, to: best.from + length }
	}
	return { from: 0, to: 24 }
}
