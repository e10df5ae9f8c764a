import type { Calendar, Segment } from '../../agreement/values/calendar'
import type { Inline } from '../../outline/block'
import { dateText, weekdayText } from '../../outline/format'
import { typedText, type Writer } from '../../outline/writer'
import { holidayPath, holidaysPath } from './holiday-names'
import { placeName } from './place-names'
import { type DayRun, dayRuns } from './weekday-runs'

/** Which hours apply, how clocks run in them, holidays, channels, on-call. The hours themselves stand in the annex. */
export function printServiceHours(w: Writer): void {
	const { serviceHours } = w.agreement
	w.heading('service-hours', 'article')
	w.clause('hours', {}, { path: 'serviceHours.calendars' })
	w.clause('clocks')
	const onCall = serviceHours.outsideHours === 'on-call-at-once' && serviceHours.onCall !== null
	w.clause(onCall ? 'outside-on-call' : 'outside-next-opening', {}, { path: 'serviceHours.outsideHours' })
	const needsPlace = serviceHours.calendars.some((calendar) => calendar.holidays !== null)
	if (needsPlace || w.has('serviceHours.holidayPlace'))
		w.clause(
			'holidays',
			{ place: w.sentence('serviceHours.holidayPlace', 'place'), later: laterHolidays(w, needsPlace) },
			{ path: 'serviceHours.holidayPlace' },
		)
	printChannels(w)
	if (serviceHours.onCall !== null) {
		w.clause(
			'on-call',
			{
				calendar: calendarName(w, serviceHours.onCall.calendarId, 'serviceHours.onCall.calendarId'),
				contact: w.typed('serviceHours.onCall.contact', 'contact'),
				scope: w.sentence('serviceHours.onCall.scope', 'scope'),
			},
			{ path: 'serviceHours.onCall' },
		)
	}
}

/** The annex lists the days of a term: an agreement that goes on has to say where those after it come from. */
function laterHolidays(w: Writer, areListed: boolean): Inline[] {
	const { term, renewal } = w.agreement.parties
	const goesOn = term.kind === 'indefinite' || renewal.kind === 'automatic'
	return areListed && goesOn ? [text(' '), ...w.fillClause('holidays-later')] : []
}

/** A calendar's name where another section points to it; `null` is around the clock. */
export function calendarName(w: Writer, id: string | null, path: string): Inline {
	if (id === null) return w.value(path, w.phraseText('always'))
	const calendar = w.agreement.serviceHours.calendars.find((one) => one.id === id)
	return calendar === undefined || calendar.name.trim() === ''
		? w.blank(path, 'calendar')
		: w.value(path, calendarTitle(w, calendar))
}

function calendarTitle(w: Writer, calendar: Calendar): string {
	const typed = w.typed(`serviceHours.calendars.${calendar.id}.name`, 'name')
	return typed.text
}

function printChannels(w: Writer): void {
	const { channels } = w.agreement.serviceHours
	if (channels.length === 0) return
	w.clause('channels', {}, { path: 'serviceHours.channels' })
	w.table(
		'service-hours.channels-table',
		[
			{ key: 'channel', width: 30 },
			{ key: 'contact', width: 40 },
			{ key: 'manned', width: 30 },
		],
		channels.map((channel) => {
			const path = `serviceHours.channels.${channel.id}`
			return {
				id: `service-hours.channel.${channel.id}`,
				path,
				cells: [
					[w.typed(`${path}.name`, 'name')],
					[w.typed(`${path}.contact`, 'contact')],
					[calendarName(w, channel.calendarId, `${path}.calendarId`)],
				],
			}
		}),
		{ indent: 1, path: 'serviceHours.channels' },
	)
}

export function printServiceHoursAnnex(w: Writer): void {
	const { calendars } = w.agreement.serviceHours
	w.heading('annex-service-hours', 'annex', 'annex')
	if (calendars.length === 0)
		w.paragraph('service-hours.none', [w.blank('serviceHours.calendars', 'hours')], { path: 'serviceHours.calendars' })
	for (const calendar of calendars) printCalendar(w, calendar)
}

function printCalendar(w: Writer, calendar: Calendar): void {
	const path = `serviceHours.calendars.${calendar.id}`
	const at = (field: string) => ({ item: calendar.id, path: `${path}.${field}` })
	w.headingText(`service-hours.calendar.${calendar.id}`, 'sub', calendarTitle(w, calendar), `${path}.name`)
	w.wordedParagraph('calendar-zone', { zone: w.value(`${path}.timeZone`, calendar.timeZone) }, at('timeZone'))
	w.table(
		`service-hours.week.${calendar.id}`,
		[
			{ key: 'weekday', width: 30 },
			{ key: 'hours', width: 70 },
		],
		dayRuns(calendar.weekly).map((run) => {
			const [first, ...others] = run.days.map((day) => ({
				id: `service-hours.week.${calendar.id}.${day}`,
				path: `${path}.weekly.${day}`,
			}))
			return {
				...first!,
				...(others.length === 0 ? {} : { also: others }),
				cells: [[text(daysText(w, run))], [w.value(first!.path, segmentsText(w, run.segments))]],
			}
		}),
		{ path: `${path}.weekly` },
	)
	printHolidays(w, calendar)
	// What lies before the start is nothing to agree on.
	const start = w.agreement.parties.effectiveDate ?? ''
	const days = calendar.closed.flatMap((date, index) =>
		date < start ? [] : [[w.value(`${path}.closed.${index}`, dateText(date, w.language))]],
	)
	if (days.length > 0) w.wordedParagraph('calendar-closed', { dates: w.list(days) }, at('closed'))
	const opened = Object.entries(calendar.open).sort(([a], [b]) => (a < b ? -1 : 1))
	if (opened.length === 0) return
	w.wordedParagraph('calendar-open', {}, at('open'))
	w.table(
		`service-hours.open.${calendar.id}`,
		[
			{ key: 'date', width: 30 },
			{ key: 'hours', width: 70 },
		],
		opened.map(([date, segments]) => ({
			id: `service-hours.open.${calendar.id}.${date}`,
			path: `${path}.open`,
			cells: [[text(dateText(date, w.language))], [w.value(`${path}.open`, segmentsText(w, segments))]],
		})),
		{ path: `${path}.open` },
	)
}

function daysText(w: Writer, { days }: DayRun): string {
	const first = weekdayText(days[0]!, w.language)
	if (days.length === 1) return first
	const last = weekdayText(days.at(-1)!, w.language)
	return w.phraseText(days.length === 2 ? 'two-days' : 'days', { first, last })
}

/** A calendar above that already lists the very same days; null where there is none, so that no list is printed twice. */
function firstWithHolidaysOf(w: Writer, calendar: Calendar): Calendar | null {
	const { calendars } = w.agreement.serviceHours
	const listed = listOf(calendar)
	const first = calendars.find((one) => one === calendar || (listed !== null && listOf(one) === listed))
	return first === undefined || first === calendar ? null : first
}

/** Place and days as one text; null where the days are not known yet. */
function listOf({ holidays }: Calendar): string | null {
	if (holidays?.dates === undefined) return null
	const { country, region, dates } = holidays
	const days = Object.entries(dates).sort(([a], [b]) => (a < b ? -1 : 1))
	return JSON.stringify([country, region, days])
}

function printHolidays(w: Writer, calendar: Calendar): void {
	const path = holidaysPath(calendar.id)
	const place = { item: calendar.id, path }
	if (calendar.holidays === null) {
		w.wordedParagraph('calendar-no-holidays', {}, place)
		return
	}
	const first = firstWithHolidaysOf(w, calendar)
	if (first !== null) {
		w.wordedParagraph('calendar-holidays-same', { calendar: w.value(path, calendarTitle(w, first)) }, place)
		return
	}
	const { country, region, dates } = calendar.holidays
	w.wordedParagraph('calendar-holidays', { region: w.value(path, placeName(country, region, w.language)) }, place)
	if (dates === undefined) {
		w.paragraph(`service-hours.holidays-blank.${calendar.id}`, [w.blank(path, 'holidays')], { path })
		return
	}
	w.table(
		`service-hours.holidays.${calendar.id}`,
		[
			{ key: 'date', width: 40 },
			{ key: 'holiday', width: 60 },
		],
		Object.entries(dates)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([date, name]) => ({
				id: `service-hours.holiday.${calendar.id}.${date}`,
				path,
				cells: [[text(`${dateText(date, w.language)}`)], [holidayName(w, holidayPath(path, date), name)]],
			})),
		{ path },
	)
}

function holidayName(w: Writer, path: string, stored: string): Inline {
	return w.value(path, (typedText(w.agreement, w.language, path) ?? stored).replaceAll("'", '’'))
}

function segmentsText(w: Writer, segments: readonly Segment[]): string {
	if (segments.length === 0) return w.phraseText('closed')
	return w.words(segments.map(([start, end]) => segmentText(w, start, end)))
}

/** An end that is not after its start lies on the next day. */
function segmentText(w: Writer, start: string, end: string): string {
	if (start === '00:00' && (end === '24:00' || end === '00:00')) return w.phraseText('whole-day')
	return w.phraseText(end <= start ? 'next-day' : 'segment', { start, end })
}

function text(words: string): Inline {
	return { kind: 'text', text: words }
}
