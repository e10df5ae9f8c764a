import { type Calendar, type Segment, WEEKDAYS } from '../agreement/values/calendar'
import { parseDate, SECONDS_PER_DAY, weekdayIndex } from './civil-date'

/** A stretch of service of one day: local seconds after its midnight; an end past 86,400 runs into the next day. */
export type Run = { readonly startSeconds: number; readonly endSeconds: number }

/** Holidays by day number; must answer for every day from first to last. */
export type HolidayLookup = (firstDay: number, lastDay: number) => ReadonlyMap<number, string>

/** A calendar's rules by day number, ready to be asked for any date. */
export type DayRules = {
	readonly weekly: readonly (readonly Run[])[]
	readonly opened: ReadonlyMap<number, readonly Run[]>
	readonly closed: ReadonlySet<number>
	readonly holidays: HolidayLookup
}

/** What one date is: its service and why (BT-20). */
export type DayPlan =
	| { readonly kind: 'weekly' | 'opened' | 'closed'; readonly runs: readonly Run[] }
	| { readonly kind: 'holiday'; readonly runs: readonly Run[]; readonly name: string }

const NOTHING: readonly Run[] = []
const CLOSED: DayPlan = { kind: 'closed', runs: NOTHING }

/** Takes a calendar that its schema accepted; texts that are no dates are left out. */
export function dayRules(calendar: Calendar, holidays: HolidayLookup): DayRules {
	return {
		weekly: WEEKDAYS.map((weekday) => runsOf(calendar.weekly[weekday])),
		opened: new Map(byDay(Object.entries(calendar.open)).map(([day, segments]) => [day, runsOf(segments)])),
		closed: new Set(byDay(calendar.closed.map((date) => [date, null])).map(([day]) => day)),
		holidays,
	}
}

/** Holidays as stored in the calendar; they are the same for every range. */
export function storedHolidays(dates: Readonly<Record<string, string>>): HolidayLookup {
	const stored = new Map(byDay(Object.entries(dates)))
	return () => stored
}

export function noHolidays(): HolidayLookup {
	return storedHolidays({})
}

/** The plan of a day: an opened day beats a holiday, a holiday a closed day, a closed day the week. */
export function planDay(rules: DayRules, holidays: ReadonlyMap<number, string>, day: number): DayPlan {
	const opened = rules.opened.get(day)
	if (opened !== undefined) return opened.length === 0 ? CLOSED : { kind: 'opened', runs: opened }
	const name = holidays.get(day)
	if (name !== undefined) return { kind: 'holiday', runs: NOTHING, name }
	if (rules.closed.has(day)) return CLOSED
	return { kind: 'weekly', runs: rules.weekly[weekdayIndex(day)] ?? NOTHING }
}

function runsOf(segments: readonly Segment[]): readonly Run[] {
	return segments
		.map(([start, end]) => {
			const startSeconds = secondsOf(start)
			const endSeconds = secondsOf(end)
			// An end that is not after its start is a time of the next day (BT-12, BT-14).
			return { startSeconds, endSeconds: endSeconds > startSeconds ? endSeconds : endSeconds + SECONDS_PER_DAY }
		})
		.sort((a, b) => a.startSeconds - b.startSeconds)
}

function secondsOf(timeOfDay: string): number {
	return Number(timeOfDay.slice(0, 2)) * 3_600 + Number(timeOfDay.slice(3, 5)) * 60
}

function byDay<Value>(entries: readonly (readonly [string, Value])[]): [number, Value][] {
	return entries.flatMap(([date, value]) => {
		const day = parseDate(date)
		return day === null ? [] : [[day, value]]
	})
}
