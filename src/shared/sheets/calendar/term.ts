import { civilOf, parseDate } from '../../calendar/civil-date'
import { dateText } from '../../outline/format'
import { objectiveCodes } from '../../sections/objectives/code'
import { termRange } from '../../sections/readings/term-range'
import type { CalendarContext } from './context'
import { type CalendarEvent, dayEvent, monthlyEvents } from './event'
import { addDays, addMonths, dayInMonth, lastNoticeDay } from './months'

/** Days before a last day for notice at which the calendar reminds: a notice that is missed costs a whole period. */
const REMIND_DAYS = 30

/** Start, end, renewal, the last days for notice, and the ends of ramp-ups. */
export function termEvents(context: CalendarContext): CalendarEvent[] {
	const { w, agreement, tell } = context
	const start = agreement.parties.effectiveDate
	if (start === null) return []
	const words = { summary: w.phraseText('start'), description: tell([w.fillClause('start')], 'parties') }
	return [
		dayEvent('start', start, words),
		...endEvents(context, start),
		...noticeEvents(context, start),
		...rampUpEvents(context, start),
	]
}

/** The day by which the end of a period, or a day before it, comes again: the last day of a month stays the last. */
function dayOfPeriod(date: string, start: string): number {
	return start.endsWith('-01') ? 31 : Number(date.slice(8))
}

function endEvents({ w, agreement, tell }: CalendarContext, start: string): CalendarEvent[] {
	const { parties } = agreement
	const { term, renewal } = parties
	if (term.kind !== 'fixed' || term.months === null) return []
	const { toDate } = termRange(parties, start)
	if (renewal.kind === 'none') {
		const words = { summary: w.phraseText('term-end'), description: tell([w.fillClause('term-end')], 'parties') }
		return [dayEvent('term-end', toDate, words, { remindDays: REMIND_DAYS })]
	}
	if (renewal.months === null || renewal.months === 0) return []
	const months = w.count('parties.renewal.months', 'title', 'month')
	const words = {
		summary: w.phraseText('renewal'),
		description: tell([w.fillClause('renewal', { months })], 'parties'),
	}
	const again = { everyMonths: renewal.months, day: dayOfPeriod(toDate, start) }
	return monthlyEvents('term-end', toDate, again, words)
}

function noticeEvents(context: CalendarContext, start: string): CalendarEvent[] {
	const { w, agreement, to, tell } = context
	const { term, renewal, noticeMonths, noticeTo } = agreement.parties
	if (noticeMonths === null) return []
	const events = (date: string, everyMonths: number, day: number, clause: ReturnType<typeof w.fillClause>) => {
		const words = { summary: w.phraseText('notice'), description: tell([clause], 'parties') }
		return monthlyEvents('notice', date, { everyMonths, day }, { ...words, until: to, remindDays: REMIND_DAYS })
	}
	if (noticeTo === 'term-end') {
		// Without a renewal the agreement ends of itself.
		if (term.kind !== 'fixed' || term.months === null || renewal.kind !== 'automatic' || !renewal.months) return []
		const { toDate } = termRange(agreement.parties, start)
		const last = lastNoticeDay(toDate, noticeMonths)
		const clause = w.fillClause('notice', { date: dateText(toDate, w.language) })
		return events(last, renewal.months, dayOfPeriod(last, start), clause)
	}
	// A notice to the end of any month has no last day worth an entry.
	if (noticeTo === 'month-end') return []
	const months = noticeTo === 'quarter-end' ? 3 : 12
	const first = firstNotice(start, months, noticeMonths)
	if (to !== null && first > to) return []
	return events(first, months, 31, w.fillClause(months === 3 ? 'notice-quarter' : 'notice-year'))
}

/** The first last day for notice in the term, to the end of a quarter or year. */
function firstNotice(start: string, months: number, noticeMonths: number): string {
	const { year } = civilOf(parseDate(start) ?? 0)
	for (let month = months; ; month += months) {
		const last = lastNoticeDay(dayInMonth(year, month, 31), noticeMonths)
		if (last >= start) return last
	}
}

function rampUpEvents({ w, agreement, tell }: CalendarContext, start: string): CalendarEvent[] {
	const codes = objectiveCodes(agreement, w.language)
	const ramped = agreement.objectives.items.filter(({ kind, rampUpMonths }) => kind === 'promise' && rampUpMonths > 0)
	return [...new Set(ramped.map(({ rampUpMonths }) => rampUpMonths))].map((months) => {
		const own = w.words(
			ramped.filter(({ rampUpMonths }) => rampUpMonths === months).map(({ id }) => codes.get(id) ?? id),
		)
		return dayEvent(`ramp-up-${months}`, addDays(addMonths(start, months), 0), {
			summary: w.phraseText('ramp-up', { codes: own }),
			description: tell([w.fillClause('ramp-up', { codes: own })], 'annex-objectives'),
		})
	})
}
