import type { Calendar, Segment } from '../agreement/values/calendar'

export type SpecialDay = { readonly date: string; readonly segments: readonly Segment[] }

/** Days that leave the weekly plan, in date order; no segments means closed. `open` beats `closed`. */
export function specialDays(calendar: Pick<Calendar, 'closed' | 'open'>): readonly SpecialDay[] {
	const dates = [...new Set([...calendar.closed, ...Object.keys(calendar.open)])].sort()
	return dates.map((date) => ({ date, segments: calendar.open[date] ?? [] }))
}

/** The calendar with the day closed (no segments), open at these segments, or (null) as the weekly plan says. */
export function withSpecialDay(calendar: Calendar, date: string, segments: readonly Segment[] | null): Calendar {
	const { [date]: _old, ...open } = calendar.open
	const closed = calendar.closed.filter((other) => other !== date)
	if (segments === null) return { ...calendar, closed, open }
	if (segments.length === 0) return { ...calendar, closed: [...closed, date].sort(), open }
	// The schema's segments are mutable tuples.
	const day = segments.map(([start, end]): Segment => [start, end])
	return { ...calendar, closed, open: { ...open, [date]: day } }
}

/** `12-24` of every year from the first to the last date, both included: `2026-12-24`, `2027-12-24`. */
export function yearlyDates(monthDay: string, from: string, to: string): readonly string[] {
	const dates: string[] = []
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
		const date = `${String(year).padStart(4, '0')}-${monthDay}`
		if (date >= from && date <= to) dates.push(date)
	}
	return dates
}
