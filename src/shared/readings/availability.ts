import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { parseDate, SECONDS_PER_DAY } from '../calendar/civil-date'
import { countSeconds } from '../calendar/count-seconds'
import { localDateAt } from '../calendar/instant-text'
import { windowsBetween } from '../calendar/windows'
import { monthsOf } from '../credits/base-fee'
import { addMonths } from '../sheets/calendar/months'
import { months, ppm, type Reading, reading, seconds } from './reading'
import { exampleYear, runningClock } from './running-clock'

export type MonthAllowance = {
	/** `2027-02`: the month in which the window begins. */
	readonly month: string
	/** What the availability is counted in, seconds. */
	readonly periodSeconds: number
	/** What may be down without breaking the promise, whole seconds rounded down. */
	readonly allowedSeconds: number
}

/** What an availability leaves in each window of the first year of the term, with real months, holidays and switches of clocks. */
export function allowances(agreement: Agreement, objective: Objective, today: string): readonly MonthAllowance[] {
	const range = exampleYear(agreement, today)
	const clock = runningClock(agreement, objective.calendarId, range)
	if (clock === null) return []
	const { compiled } = clock
	const spans = windowsBetween({ ...objective.window, kind: 'calendar' }, compiled.timeZone, range)
	if (!spans.ok) return []
	const first = parseDate(localDateAt(range.fromEpochSeconds, compiled.timeZone) ?? '')
	return spans.value
		.filter(({ startEpoch }) => first === null || startEpoch >= (first - 1) * SECONDS_PER_DAY)
		.slice(0, 12)
		.map(({ startEpoch, endEpoch }) => {
			const periodSeconds = countSeconds(compiled, startEpoch, endEpoch)
			return {
				month: (localDateAt(startEpoch, compiled.timeZone) ?? '').slice(0, 7),
				periodSeconds,
				allowedSeconds: Math.floor((periodSeconds * (1_000_000 - objective.value)) / 1_000_000),
			}
		})
}

/** The windows that allow least and most, and the months in which the clocks change, where they differ from others alike. */
export function availabilityReadings(agreement: Agreement, objective: Objective, today: string): Reading[] {
	if (objective.metric !== 'availability') return []
	const all = allowances(agreement, objective, today)
	const sorted = [...all].sort((a, b) => a.periodSeconds - b.periodSeconds)
	const [least, most] = [sorted[0], sorted.at(-1)]
	if (least === undefined || most === undefined) return []
	const share = ppm(objective.value)
	const one = (key: string, { month, periodSeconds, allowedSeconds }: MonthAllowance) =>
		reading(key, {
			share,
			period: months(month, lastMonth(month, objective)),
			counted: seconds(periodSeconds),
			allowed: seconds(allowedSeconds),
		})
	const isMonthly = objective.window.unit === 'month' && objective.window.count === 1
	const byNumber = (number: string) => all.find(({ month }) => month.endsWith(number))
	const switches = isMonthly && objective.calendarId === null ? [byNumber('-03'), byNumber('-10')] : []
	const clock = runningClock(agreement, objective.calendarId, exampleYear(agreement, today))
	return [
		one('allowed.least', least),
		...(most.periodSeconds === least.periodSeconds ? [] : [one('allowed.most', most)]),
		...switches
			.filter((month) => month !== undefined && month !== least && month !== most)
			// Filtered just above.
			.map((month) => one('allowed.month', month as MonthAllowance)),
		...(clock?.isWithoutHolidays ? [reading('without-holidays')] : []),
	]
}

function lastMonth(month: string, { window }: Objective): string {
	return addMonths(`${month}-01`, monthsOf(window) - 1)
}
