import type { Agreement } from '../agreement/schema'
import { parseDate, SECONDS_PER_DAY } from '../calendar/civil-date'
import { formatInstant } from '../calendar/instant-text'
import { epochOfLocal, offsetAt, zoneTable } from '../calendar/zone-table'
import type { MaintenanceWindow } from '../sections/downtime/schema'
import { plannedDowntime } from '../sections/readings/planned-downtime'
import { recurrenceDates } from '../sections/readings/recurrence-dates'
import { termRange } from '../sections/readings/term-range'
import { secondsOfDay } from '../sections/readings/weekly-hours'
import { instant, type Reading, reading, seconds } from './reading'

type Times = { readonly start: number; readonly end: number; readonly isSwitch: boolean; readonly timeZone: string }

/** The next times of a window with its end on the clock, and the night in which the clocks change. */
export function windowReadings(agreement: Agreement, windowId: string, today: string): Reading[] {
	const window = agreement.downtime.maintenance.find(({ id }) => id === windowId)
	if (window === undefined) return []
	const times = timesOf(agreement, window, today, 60)
	const [first] = times
	if (first === undefined) return []
	const atSwitch = times.find(({ isSwitch }) => isSwitch)
	return [
		reading('window.next', { from: shown(first, first.start), to: shown(first, first.end) }),
		...(atSwitch === undefined
			? []
			: [reading('window.switch', { from: shown(atSwitch, atSwitch.start), to: shown(atSwitch, atSwitch.end) })]),
	]
}

/** By when the next planned work is to be announced, and until when the customer may refuse it. */
export function noticeReadings(agreement: Agreement, today: string): Reading[] {
	const { maintenance, noticeSeconds, refusal } = agreement.downtime
	const first = maintenance
		.flatMap((window) => timesOf(agreement, window, today, 1))
		.sort((a, b) => a.start - b.start)[0]
	if (first === undefined) return []
	const start = shown(first, first.start)
	const refused = refusal?.noticeSeconds ?? null
	return [
		...(noticeSeconds === null
			? []
			: [reading('window.announced', { start, by: shown(first, first.start - noticeSeconds) })]),
		...(refused === null ? [] : [reading('window.refused', { start, by: shown(first, first.start - refused) })]),
		...(noticeSeconds !== null && refused !== null && refused >= noticeSeconds ? [reading('window.no-time')] : []),
	]
}

/** What the cap allows beside what the windows take. */
export function capacityReadings(agreement: Agreement, today: string): Reading[] {
	const { maintenance, capSeconds, capPeriod } = agreement.downtime
	if (capSeconds === null) return []
	const perYear = { month: 12, quarter: 4, year: 1 }[capPeriod]
	const planned = plannedDowntime(maintenance, termRange(agreement.parties, today).fromDate).seconds
	return [
		reading(planned > capSeconds * perYear ? 'window.over-cap' : 'window.within-cap', {
			planned: seconds(planned),
			most: seconds(capSeconds * perYear),
		}),
	]
}

function timesOf(agreement: Agreement, window: MaintenanceWindow, today: string, length: number): Times[] {
	const { fromDate } = termRange(agreement.parties, today)
	const dates = recurrenceDates(window.recurrence, fromDate, length, agreement.parties.effectiveDate)
	return dates.flatMap((day) => {
		const number = parseDate(day)
		if (number === null) return []
		const at = number * SECONDS_PER_DAY + secondsOfDay(window.startTime)
		const zone = zoneTable(window.timeZone, at - SECONDS_PER_DAY, at + window.durationSeconds + SECONDS_PER_DAY)
		if (zone === null) return []
		const start = epochOfLocal(zone, at)
		const end = start + window.durationSeconds
		return [{ start, end, isSwitch: offsetAt(zone, start) !== offsetAt(zone, end), timeZone: window.timeZone }]
	})
}

function shown({ timeZone }: Times, epochSeconds: number) {
	return instant(formatInstant(epochSeconds, timeZone))
}
