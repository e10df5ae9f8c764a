import { dayInMonth } from './months'

/** RFC 5545, 3.3.10, without its end. */
export type Rule = string

export type When =
	/** Whole days, `YYYY-MM-DD`; `days` from the first on. */
	| { readonly kind: 'day'; readonly date: string; readonly days: number }
	/** A reading of the clock in a zone, `YYYY-MM-DD` and `HH:MM`. */
	| {
			readonly kind: 'time'
			readonly date: string
			readonly time: string
			readonly timeZone: string
			readonly durationSeconds: number
	  }

/** One entry of the calendar, which may come again. */
export type CalendarEvent = {
	/** Names the obligation, not the entry's text: the same in every export of an agreement, so that a new import replaces the old one. */
	readonly key: string
	readonly when: When
	/** null: once. */
	readonly rule: Rule | null
	/** Last date on which it may begin, null without an end. Only with a rule. */
	readonly until: string | null
	/** Dates of the rule on which it does not take place. */
	readonly except: readonly string[]
	readonly summary: string
	readonly description: string
	/** Days before it at which the calendar reminds; null: not at all. */
	readonly remindDays: number | null
}

export function dayEvent(
	key: string,
	date: string,
	words: Pick<CalendarEvent, 'summary' | 'description'>,
	more: Partial<CalendarEvent> & { readonly days?: number } = {},
): CalendarEvent {
	const { days = 1, ...rest } = more
	const when: When = { kind: 'day', date, days }
	return { key, when, rule: null, until: null, except: [], remindDays: null, ...words, ...rest }
}

type Again = {
	readonly everyMonths: number
	/** 31 is the last day of every month. */
	readonly day: number
}

/** How far ahead single dates are written where no rule says them. */
const YEARS_AHEAD = 10

/**
 * Entries on a day of every n-th month from `first` on. A month without the day has it on its last one; only February can lack the 29th and
 * the 30th, and has entries of its own then. Plain rules only: programs disagree on those that pick one day out of several (BYSETPOS) or
 * limit an interval to some months.
 */
export function monthlyEvents(
	key: string,
	first: string,
	{ everyMonths, day }: Again,
	words: Pick<CalendarEvent, 'summary' | 'description'> & Partial<CalendarEvent>,
): CalendarEvent[] {
	const every = `FREQ=MONTHLY;INTERVAL=${everyMonths};BYMONTHDAY=`
	if (day <= 28 || day === 31)
		return [dayEvent(key, first, words, { ...words, rule: `${every}${day === 31 ? -1 : day}` })]
	const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
	const last = words.until ?? dayInMonth(year + YEARS_AHEAD, month, day)
	const dates: string[] = []
	for (let index = 0; ; index += everyMonths) {
		const date = dayInMonth(year, month + index, day)
		if (date > last) break
		dates.push(date)
	}
	const isFebruary = (date: string) => date.slice(5, 7) === '02'
	const months = [...new Set(dates.slice(0, 12).map((date) => Number(date.slice(5, 7))))].sort((x, y) => x - y)
	const isYearly = 12 % everyMonths === 0
	const start = dates.find((date) => !isFebruary(date))
	const others = months.filter((one) => one !== 2)
	const rule = isYearly ? `FREQ=YEARLY;BYMONTH=${others.join(',')};BYMONTHDAY=${day}` : `${every}${day}`
	const shortened = dates.filter((date) => isFebruary(date) && (isYearly || Number(date.slice(8)) !== day))
	const [february] = shortened
	return [
		...(start === undefined ? [] : [dayEvent(key, start, words, { ...words, rule })]),
		...(february === undefined
			? []
			: isYearly
				? [dayEvent(`${key}-february`, february, words, { ...words, rule: yearlyRule(2, day) })]
				: shortened.map((date) => dayEvent(`${key}-${date}`, date, words, { ...words, rule: null, until: null }))),
	]
}

/** On one day of every year; the last of its month where that can be shorter. */
export function yearlyRule(month: number, day: number): Rule {
	const isLast = day === 31 || (month === 2 && day >= 29)
	return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${isLast ? -1 : day}`
}
