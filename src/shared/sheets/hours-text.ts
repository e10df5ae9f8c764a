import { type Calendar, type Segment, WEEKDAYS } from '../agreement/values/calendar'
import { isAlways } from '../sections/readings/weekly-hours'
import type { SheetWriter } from './sheet'

/** A week in one line: `Mon–Thu 08:00–18:00, Fri 08:00–16:00`. Days with the same times that follow each other are one part. */
export function weekText(w: SheetWriter, weekly: Calendar['weekly']): string {
	const words = w.of('sheet')
	if (isAlways(weekly)) return words.phraseText('always')
	const runs: { first: string; last: string; times: string }[] = []
	for (const [index, day] of WEEKDAYS.entries()) {
		const times = weekly[day].map((segment) => segmentText(w, segment)).join(', ')
		const before = runs.at(-1)
		const name = words.phraseText(`day.${day}`)
		if (before !== undefined && index > 0 && before.times === times) before.last = name
		else runs.push({ first: name, last: name, times })
	}
	const parts = runs
		.filter(({ times }) => times !== '')
		.map(({ first, last, times }) =>
			words.phraseText('week-part', {
				days: first === last ? first : words.phraseText('days', { first, last }),
				times,
			}),
		)
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
