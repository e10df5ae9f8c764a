import Holidays from 'date-holidays'
import type { Calendar } from '../agreement/values/calendar'
import type { CalendarProblem, Outcome } from './calendar-problem'
import { civilOf, formatDate, parseDate } from './civil-date'
import type { HolidayLookup } from './day-rules'

/**
 * The only file that brings date-holidays: 1.4 MB minified, about 60 ms and 30 MB to load from a bundle (120-180 ms from
 * node_modules). What can run on stored dates imports `compiled-calendar` instead, or `compile-on-demand`.
 */
export type HolidayLanguage = 'de' | 'en'

/** Both dates `YYYY-MM-DD`, both included. */
export type HolidayTerm = {
	readonly fromDate: string
	readonly toDate: string
	readonly language: HolidayLanguage
}

const HOURS_PER_DAY = 24

/**
 * Public holidays of a country (ISO 3166-1, `DE`) and region (`BY`, or `BY.A` for a region in a state; null: the whole
 * country's) by date, in date order. Whole days only; names in the language where the source has them, else in the
 * country's own or English. Problems: unknown-holiday-region, bad-date. Source: date-holidays, type public.
 */
export function holidaysFor(
	place: { readonly country: string; readonly region: string | null },
	term: HolidayTerm,
): Outcome<Record<string, string>> {
	const firstDay = parseDate(term.fromDate)
	const lastDay = parseDate(term.toDate)
	if (firstDay === null) return refused({ code: 'bad-date', date: term.fromDate })
	if (lastDay === null) return refused({ code: 'bad-date', date: term.toDate })
	const library = libraryFor(place.country, place.region, term.language)
	if (library === null) return refused({ code: 'unknown-holiday-region', ...place })
	const named = holidayDays(library, firstDay, lastDay)
	const dates = [...named].sort(([a], [b]) => a - b).map(([day, name]) => [formatDate(day), name])
	return { ok: true, value: Object.fromEntries(dates) }
}

/** The calendar with the holidays of the term stored, replacing those stored before; unchanged where it has none. */
export function withStoredHolidays(calendar: Calendar, term: HolidayTerm): Outcome<Calendar> {
	if (calendar.holidays === null) return { ok: true, value: calendar }
	const { country, region } = calendar.holidays
	const computed = holidaysFor({ country, region }, term)
	if (!computed.ok) return computed
	return { ok: true, value: { ...calendar, holidays: { country, region, dates: computed.value } } }
}

/** Holidays computed for whatever range is asked, each stretch once. Problems: unknown-holiday-region. */
export function computedHolidays(
	place: { readonly country: string; readonly region: string | null },
	language: HolidayLanguage,
): Outcome<HolidayLookup> {
	const library = libraryFor(place.country, place.region, language)
	if (library === null) return refused({ code: 'unknown-holiday-region', ...place })
	const known = new Map<number, string>()
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	const lookup: HolidayLookup = (firstDay, lastDay) => {
		const fresh: [number, number][] =
			first > last
				? [[firstDay, lastDay]]
				: [
						[firstDay, first - 1],
						[last + 1, lastDay],
					]
		for (const [from, to] of fresh) {
			if (from > to) continue
			for (const [day, name] of holidayDays(library, from, to)) known.set(day, name)
		}
		first = Math.min(first, firstDay)
		last = Math.max(last, lastDay)
		return known
	}
	return { ok: true, value: lookup }
}

function libraryFor(country: string, region: string | null, language: HolidayLanguage): Holidays | null {
	const library = new Holidays({ languages: [language], types: ['public'] })
	if (!Object.hasOwn(library.getCountries(), country)) return null
	const [state, part, ...rest] = region === null ? [] : region.split('.')
	if (rest.length > 0) return null
	if (state !== undefined && !Object.hasOwn(library.getStates(country) ?? {}, state)) return null
	if (state !== undefined && part !== undefined && !Object.hasOwn(library.getRegions(country, state) ?? {}, part))
		return null
	const place = { country, ...(state === undefined ? {} : { state }), ...(part === undefined ? {} : { region: part }) }
	// `init` keeps the type filter of the constructor only when it is given again.
	library.init(place, { languages: [language], types: ['public'] })
	return library
}

/** Names by day number. The year before is asked too: a holiday of several days may run over New Year (BT-23). */
function holidayDays(library: Holidays, firstDay: number, lastDay: number): Map<number, string> {
	const named = new Map<number, string>()
	for (let year = civilOf(firstDay).year - 1; year <= civilOf(lastDay).year; year++) {
		for (const holiday of library.getHolidays(year)) {
			const start = parseDate(holiday.date.slice(0, 10))
			if (start === null || holiday.type !== 'public') continue
			for (let day = start; day < start + wholeDays(holiday.start, holiday.end); day++) {
				if (day < firstDay || day > lastDay) continue
				const other = named.get(day)
				if (other === undefined) named.set(day, holiday.name)
				else if (!other.split(' / ').includes(holiday.name)) named.set(day, `${other} / ${holiday.name}`)
			}
		}
	}
	return named
}

/** Days that a holiday takes as a whole: half a day is none (BT-23). One hour of slack bridges a switch of the clocks. */
function wholeDays(start: Date, end: Date): number {
	const hours = (end.getTime() - start.getTime()) / 3_600_000
	return Math.floor((hours + 1) / HOURS_PER_DAY)
}

function refused(problem: CalendarProblem): { readonly ok: false; readonly problem: CalendarProblem } {
	return { ok: false, problem }
}
