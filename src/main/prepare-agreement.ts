import type { Agreement } from '../shared/agreement/schema'
import { civilOf, dayOf, formatDate, parseDate } from '../shared/calendar/civil-date'
import {
	holidaysPath,
	secondHolidayNames,
	withSecondHolidayNames,
} from '../shared/sections/service-hours/holiday-names'

const MONTHS_OF_OPEN_TERM = 36
/** Nobody's holidays are known further ahead, and a slip of the keyboard must not compute for hours. */
const MOST_MONTHS = 600

/**
 * The agreement with the public holidays of its term stored, in the governing language, in every calendar that names a
 * region and has no dates yet, as they are printed and counted from then on; for a contract in two languages with their names in
 * the other one as second texts. Dates that are stored stay, whatever a newer list says; without an effective date, and where a
 * region is unknown, the calendar stays as it is.
 */
export async function withTermHolidays(agreement: Agreement): Promise<Agreement> {
	const { effectiveDate, term, language, governingLanguage } = agreement.parties
	const { calendars } = agreement.serviceHours
	const lacksDates = calendars.some(({ holidays }) => holidays !== null && holidays.dates === undefined)
	if (effectiveDate === null || !lacksDates) return agreement
	// The list of holidays is large, and most agreements have their dates already.
	const { holidaysFor } = await import('../shared/calendar/holidays')
	const months = term.kind === 'fixed' && term.months !== null ? term.months : MONTHS_OF_OPEN_TERM
	const range = { fromDate: effectiveDate, toDate: lastDay(effectiveDate, Math.min(months, MOST_MONTHS)) }
	const first = language === 'de+en' ? governingLanguage : language
	const second = language !== 'de+en' ? null : governingLanguage === 'de' ? 'en' : 'de'
	let { translations } = agreement
	const dated = calendars.map((calendar) => {
		const { holidays, id } = calendar
		if (holidays === null || holidays.dates !== undefined) return calendar
		const { country, region } = holidays
		const computed = holidaysFor({ country, region }, { ...range, language: first })
		if (!computed.ok) return calendar
		const dates = computed.value
		const others = second === null ? null : holidaysFor({ country, region }, { ...range, language: second })
		if (others?.ok) {
			const path = holidaysPath(id)
			const names = { ...others.value, ...secondHolidayNames(translations, path) }
			translations = withSecondHolidayNames(translations, path, { dates, names })
		}
		return { ...calendar, holidays: { country, region, dates } }
	})
	return { ...agreement, serviceHours: { ...agreement.serviceHours, calendars: dated }, translations }
}

/** The last day of a term: the day before its anniversary; from 31 January one month runs to 27 or 28 February. */
function lastDay(fromDate: string, months: number): string {
	const { year, month, day } = civilOf(parseDate(fromDate) ?? 0)
	const anniversary = Math.min(dayOf(year, month + months, day), dayOf(year, month + months + 1, 1) - 1)
	return formatDate(anniversary - 1)
}
