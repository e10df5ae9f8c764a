import { type Calendar, type Segment, WEEKDAYS, type Weekday } from '../agreement/values/calendar'
import { isObject, type Json, listAt, objectAt, shown, textAt } from './fields'
import { note, type PolicyNote, PolicyProblem, type ReadFile } from './policy'

import { ianaZone } from './rails-zones'

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
	mon: 'monday',
	tue: 'tuesday',
	wed: 'wednesday',
	thu: 'thursday',
	fri: 'friday',
	sat: 'saturday',
	sun: 'sunday',
}

/** Business hours of Freshdesk (`business_hours`), Freshservice (`service_desk_hours`) or Zendesk (`intervals`); null where it is none. */
export function readHours(entries: readonly Json[]): ReadFile | null {
	if (!entries.every((one) => isHours(one))) return null
	const notes: PolicyNote[] = []
	const calendars = entries.map((entry, index): Calendar => {
		const name = textAt(entry, 'name', 200)
		const zone = textAt(entry, 'time_zone', 64)
		const timeZone = ianaZone(zone)
		if (timeZone === null) notes.push(note('unknown-zone', { zone: zone === '' ? '–' : zone }))
		const holidays = listAt(entry, 'list_of_holidays', '').length
		// Their dates have no year, or one only; the agreement computes its own for the whole term.
		if (holidays > 0) notes.push(note('holidays', { name, count: holidays }))
		const weekly = Array.isArray(entry.intervals) ? intervals(entry) : days(entry)
		return {
			id: `hours-${index + 1}`,
			name: name === '' ? zone : name,
			timeZone: timeZone ?? 'UTC',
			weekly,
			holidays: null,
			closed: [],
			open: {},
		}
	})
	return { kind: 'hours', calendars, notes }
}

function isHours(entry: Json): boolean {
	return isObject(entry.business_hours) || isObject(entry.service_desk_hours) || Array.isArray(entry.intervals)
}

function emptyWeek(): Calendar['weekly'] {
	return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
}

function days(entry: Json): Calendar['weekly'] {
	const key = isObject(entry.service_desk_hours) ? 'service_desk_hours' : 'business_hours'
	const hours = objectAt(entry, key, '') ?? {}
	const week = emptyWeek()
	for (const weekday of WEEKDAYS) {
		const name = DAY_NAMES[weekday]
		const day = objectAt(hours, name, `${key}.`)
		if (day === null) continue
		const start = timeOf(day.start_time ?? day.beginning_of_workday, `${key}.${name}`)
		const end = timeOf(day.end_time ?? day.end_of_workday, `${key}.${name}`)
		// A day that ends at midnight or one minute before it is open to its end.
		week[weekday] = [[start, end === '00:00' || end === '23:59' ? '24:00' : end]]
	}
	return week
}

/** `8:00 am`, `17:30` as `HH:MM`. */
function timeOf(value: unknown, path: string): string {
	const match = typeof value === 'string' ? /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?$/i.exec(value.trim()) : null
	const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
	const half = match?.[3]?.toLowerCase()
	const isTime = match !== null && minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12)
	if (!isTime) throw new PolicyProblem('not-a-time-of-day', { path, value: shown(value) })
	const full = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
	return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const SUNDAY_FIRST: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const DAY_MINUTES = 1_440

/** Zendesk counts minutes from Sunday 0:00; no interval crosses a midnight. */
function intervals(entry: Json): Calendar['weekly'] {
	const week = emptyWeek()
	for (const [index, one] of listAt(entry, 'intervals', '').entries()) {
		const path = `intervals[${index}]`
		const [start, end] = isObject(one) ? [one.start_time, one.end_time] : [null, null]
		const isSpan =
			typeof start === 'number' && typeof end === 'number' && Number.isInteger(start) && Number.isInteger(end)
		if (!isSpan || start < 0 || end <= start || end > 7 * DAY_MINUTES)
			throw new PolicyProblem('not-an-interval', { path, value: shown(one) })
		const day = Math.floor(start / DAY_MINUTES)
		if (end > (day + 1) * DAY_MINUTES) throw new PolicyProblem('not-an-interval', { path, value: shown(one) })
		const weekday = SUNDAY_FIRST[day]
		const clock = (minutes: number) =>
			`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
		const segment: Segment = [clock(start - day * DAY_MINUTES), clock(end - day * DAY_MINUTES)]
		if (weekday !== undefined) week[weekday].push(segment)
	}
	for (const weekday of WEEKDAYS) week[weekday].sort(([a], [b]) => (a < b ? -1 : 1))
	return week
}
