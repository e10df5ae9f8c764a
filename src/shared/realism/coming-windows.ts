import { civilOf } from '../calendar/civil-date'
import { type WindowSpan, windowsBetween } from '../calendar/windows'
import { localDayAt, zoneTable } from '../calendar/zone-table'
import type { MonthCases } from './month-series'
import type { PreparedObjective } from './prepared-objective'

const MONTHS_AHEAD = 6
const LONGER_WINDOWS_AHEAD = 3

/** A month of the calendar: 1 to 12, and its days. */
export type MonthPlace = { readonly month: number; readonly days: number }

/** A window to come; `ahead` counts months from the last covered one to its first (1 is the next month). */
export type ComingWindow = WindowSpan & {
	readonly ahead: number
	readonly months: readonly MonthPlace[]
}

// A cache of facts: the calendar asks the zone's tables, and a target that moves leaves the windows where they are.
const known = new WeakMap<readonly MonthCases[], Map<string, readonly ComingWindow[]>>()

/** The windows after the covered months, in order, none overlapping: a handful. Empty where no month is covered. */
export function comingWindows({ months, timeZone, objective }: PreparedObjective): readonly ComingWindow[] {
	const { kind, unit, count } = objective.window
	const byWindow = known.get(months) ?? new Map<string, readonly ComingWindow[]>()
	known.set(months, byWindow)
	const key = [kind, unit, count, timeZone].join(' ')
	const found = byWindow.get(key) ?? findComing()
	byWindow.set(key, found)
	return found

	function findComing(): readonly ComingWindow[] {
		const last = months.findLast(({ covered }) => covered)
		if (last === undefined) return []
		return nextWindows(objective.window, timeZone, last.endEpoch).map((span) => ({
			...span,
			ahead: monthDistance(last.endEpoch, span.startEpoch, timeZone) + 1,
			months: nextWindows(MONTH, timeZone, span.startEpoch, span.endEpoch).map((month) => placeOf(month, timeZone)),
		}))
	}
}

const MONTH = { kind: 'calendar', unit: 'month', count: 1 } as const

/** Whole windows that begin at or after an instant, none overlapping; those within `until`, or a handful. */
export function nextWindows(
	window: PreparedObjective['objective']['window'],
	timeZone: string,
	from: number,
	until: number | null = null,
): WindowSpan[] {
	const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[window.unit] * window.count
	const wanted = months === 1 ? MONTHS_AHEAD : LONGER_WINDOWS_AHEAD
	// A calendar window may just have begun, so one more is looked at.
	const reach = (wanted + 1) * months * 31 * 86_400
	const found = windowsBetween(window, timeZone, {
		fromEpochSeconds: from,
		toEpochSeconds: (until ?? from + reach) - 1,
	})
	if (!found.ok) return []
	const chosen: WindowSpan[] = []
	let edge = from
	for (const span of found.value) {
		if (span.startEpoch < edge || (until !== null && span.endEpoch > until)) continue
		chosen.push({ startEpoch: span.startEpoch, endEpoch: span.endEpoch })
		edge = span.endEpoch
		if (until === null && chosen.length === wanted) break
	}
	return chosen
}

/** The month of a span that is one. */
export function placeOf(span: WindowSpan, timeZone: string): MonthPlace {
	const zone = zoneTable(timeZone, span.startEpoch, span.endEpoch)
	// The zone made these very windows, so it is known.
	const first = localDayAt(zone!, span.startEpoch)
	return { month: civilOf(first).month, days: localDayAt(zone!, span.endEpoch) - first }
}

function monthDistance(from: number, to: number, timeZone: string): number {
	const zone = zoneTable(timeZone, from, to)!
	const [a, b] = [civilOf(localDayAt(zone, from)), civilOf(localDayAt(zone, to))]
	return (b.year - a.year) * 12 + b.month - a.month
}
