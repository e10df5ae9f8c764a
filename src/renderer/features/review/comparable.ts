import type { Agreement } from '../../../shared/agreement/schema'
import {
	holidaysPath,
	secondHolidayNames,
	withSecondHolidayNames,
} from '../../../shared/sections/service-hours/holiday-names'

type Calendar = Agreement['serviceHours']['calendars'][number]

/**
 * A version has the holidays of its term stored, a draft only once somebody looked at them: dates that one side lacks for the same place are
 * those of the other, and no change.
 */
export function withDatesOf(agreement: Agreement, other: Agreement): Agreement {
	const known = new Map(other.serviceHours.calendars.map((calendar) => [calendar.id, calendar]))
	const lacks = ({ holidays }: Calendar) => holidays !== null && holidays.dates === undefined
	if (!agreement.serviceHours.calendars.some(lacks)) return agreement
	let { translations } = agreement
	const calendars = agreement.serviceHours.calendars.map((calendar): Calendar => {
		const same = known.get(calendar.id)?.holidays
		if (!lacks(calendar) || calendar.holidays === null || same?.dates === undefined) return calendar
		const isSamePlace = same.country === calendar.holidays.country && same.region === calendar.holidays.region
		if (!isSamePlace) return calendar
		const path = holidaysPath(calendar.id)
		const names = secondHolidayNames(other.translations, path)
		translations = withSecondHolidayNames(translations, path, { dates: same.dates, names })
		return { ...calendar, holidays: { ...calendar.holidays, dates: same.dates } }
	})
	return { ...agreement, serviceHours: { ...agreement.serviceHours, calendars }, translations }
}
