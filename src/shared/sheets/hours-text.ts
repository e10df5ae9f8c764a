import type { Calendar, Segment, Weekday } from '../agreement/values/calendar'
import { isAlways } from '../sections/readings/weekly-hours'
import { dayRuns } from '../sections/service-hours/weekday-runs'
import type { SheetWriter } from './sheet'

/** A week in one line: `Mon–Thu 08:00–18:00, Fri 08:00–16:00`. Days with the same times that follow each other are one part. */
export function weekText(w: SheetWriter, weekly: Calendar['weekly']): string {
	const words = w.of('sheet')
	if (isAlways(weekly)) return words.phraseText('always')
	const dayName = (day: Weekday) => words.phraseText(`day.${day}`)
	const parts = dayRuns(weekly)
		.filter(({ segments }) => segments.length > 0)
		.map(({ days, segments }) => {
			const [first, last] = [dayName(days[0]!), dayName(days.at(-1)!)]
			return words.phraseText('week-part', {
				days: days.length === 1 ? first : words.phraseText('days', { first, last }),
				times: segments.map((segment) => segmentText(w, segment)).join(', '),
			})
		})
	return parts.length === 0 ? words.phraseText('never') : parts.join('; ')
}

function segmentText(w: SheetWriter, [start, end]: Segment): string {
	const words = w.of('service-hours')
	if (start === '00:00' && (end === '24:00' || end === '00:00')) return words.phraseText('whole-day')
	return words.phraseText(end <= start ? 'next-day' : 'segment', { start, end })
}

/** Week of a calendar and whether it holds on public holidays; `calendarId: null` is around the clock. Empty where there is no such calendar. */
export function hoursText(w: SheetWriter, calendarId: string | null): string {
	const words = w.of('sheet')
	if (calendarId === null) return words.phraseText('always')
	const calendar = w.agreement.serviceHours.calendars.find(({ id }) => id === calendarId)
	if (calendar === undefined) return ''
	const week = weekText(w, calendar.weekly)
	const isPlain = isAlways(calendar.weekly) && calendar.holidays === null
	return isPlain ? week : [week, holidaysText(w, calendar)].join(', ')
}

function holidaysText(w: SheetWriter, { holidays }: Calendar): string {
	return w.of('sheet').phraseText(holidays === null ? 'on-holidays' : 'not-holidays')
}
