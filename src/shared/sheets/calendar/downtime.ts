import { civilOf, formatDate, parseDate } from '../../calendar/civil-date'
import { durationText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import type { MaintenanceWindow, Recurrence } from '../../sections/downtime/schema'
import { recurrenceDays } from '../../sections/readings/recurrence-dates'
import type { CalendarContext } from './context'
import { type CalendarEvent, dayEvent, yearlyRule } from './event'
import { dayInMonth } from './months'

const DAY = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' } as const
/** Years for which dates in a freeze period are left out of a window that has no end: a rule cannot say it. */
const FROZEN_YEARS = 10

/** Maintenance windows, without the dates that fall into a freeze period. */
export function maintenanceEvents(context: CalendarContext): CalendarEvent[] {
	return context.agreement.downtime.maintenance.flatMap((window): CalendarEvent[] => {
		const { recurrence } = window
		const days = daysOf(context, window)
		const open = days.filter((day) => !isFrozen(context, day)).map(formatDate)
		const [first] = open
		if (first === undefined) return []
		const base = { ...wordsOf(context, window), remindDays: null }
		const at = (date: string) => ({
			kind: 'time' as const,
			date,
			time: window.startTime,
			timeZone: window.timeZone,
			durationSeconds: window.durationSeconds,
		})
		const key = `maintenance-${window.id}`
		const once = { rule: null, until: null, except: [] }
		if (recurrence.kind === 'dates')
			return open.map((date) => ({ ...base, ...once, key: `${key}-${date}`, when: at(date) }))
		const except = days.map(formatDate).filter((date) => date > first && !open.includes(date))
		return [{ ...base, key, when: at(first), rule: ruleOf(recurrence), until: context.to, except }]
	})
}

/** Day numbers in the term, or in its first ten years. */
function daysOf({ from, to, agreement }: CalendarContext, { recurrence }: MaintenanceWindow): number[] {
	const firstDay = parseDate(from) ?? 0
	const { year, month, day } = civilOf(firstDay)
	const lastDay = parseDate(to ?? dayInMonth(year + FROZEN_YEARS, month, day)) ?? firstDay
	return recurrenceDays(recurrence, { firstDay, lastDay }, agreement.parties.effectiveDate)
}

function ruleOf(recurrence: Exclude<Recurrence, { kind: 'dates' }>): string {
	const day = DAY[recurrence.weekday]
	return recurrence.kind === 'weekly'
		? `FREQ=WEEKLY;INTERVAL=${recurrence.everyWeeks};BYDAY=${day};WKST=MO`
		: `FREQ=MONTHLY;BYDAY=${recurrence.ordinal}${day}`
}

function wordsOf(
	{ w, agreement, tell }: CalendarContext,
	window: MaintenanceWindow,
): Pick<CalendarEvent, 'summary' | 'description'> {
	const path = `downtime.maintenance.${window.id}`
	const service = agreement.services.items.find(({ id }) => id === window.serviceId)
	const { noticeSeconds } = agreement.downtime
	return {
		summary: plainText(w.phrase('maintenance', { name: w.typed(`${path}.name`, 'name') })),
		description: tell(
			[
				w.fillClause('maintenance', {
					service:
						service === undefined ? w.phrase('all-services') : w.typed(`services.items.${service.id}.name`, 'service'),
					duration: durationText(window.durationSeconds, w.language),
				}),
				...(noticeSeconds === null
					? []
					: [w.fillClause('announced', { notice: w.duration('downtime.noticeSeconds', 'name', 'calendar') })]),
			],
			'annex-downtime',
		),
	}
}

/** `MM-DD` of a day number. */
function monthDay(day: number): string {
	return formatDate(day).slice(5)
}

/** Freezes hold every year, both ends included, and may run over the year's end. */
function isFrozen({ agreement }: CalendarContext, day: number): boolean {
	const date = monthDay(day)
	return agreement.downtime.freezes.some(({ from, to }) =>
		from <= to ? date >= from && date <= to : date >= from || date <= to,
	)
}

export function freezeEvents({ w, agreement, from, to, tell }: CalendarContext): CalendarEvent[] {
	return agreement.downtime.freezes.flatMap((freeze) => {
		const [month = 1, day = 1] = freeze.from.split('-').map(Number)
		const [endMonth = 1, endDay = 1] = freeze.to.split('-').map(Number)
		const year = Number(from.slice(0, 4))
		const spans = [year - 1, year, year + 1].map((each) => ({
			start: dayInMonth(each, month, day),
			end: dayInMonth(freeze.from <= freeze.to ? each : each + 1, endMonth, endDay),
		}))
		const first = spans.find(({ end }) => end >= from)
		if (first === undefined || (to !== null && first.start > to)) return []
		const days = (parseDate(first.end) ?? 0) - (parseDate(first.start) ?? 0) + 1
		const words = {
			summary: plainText(w.phrase('freeze', { name: w.typed(`downtime.freezes.${freeze.id}.name`, 'name') })),
			description: tell([w.fillClause('freeze')], 'downtime'),
		}
		return [dayEvent(`freeze-${freeze.id}`, first.start, words, { days, rule: yearlyRule(month, day), until: to })]
	})
}
