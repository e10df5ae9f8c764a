import type { Agreement } from '../../../shared/agreement/schema'

type Calendar = Agreement['serviceHours']['calendars'][number]

/**
 * A version has the holidays of its term stored, a draft only once somebody looked at them: dates that one side lacks for the same place are
 * those of the other, and no change.
 */
export function withDatesOf(agreement: Agreement, other: Agreement): Agreement {
	const known = new Map(other.serviceHours.calendars.map((calendar) => [calendar.id, calendar]))
	const lacks = ({ holidays }: Calendar) => holidays !== null && holidays.dates === undefined
	if (!agreement.serviceHours.calendars.some(lacks)) return agreement
	const calendars = agreement.serviceHours.calendars.map((calendar): Calendar => {
		const same = known.get(calendar.id)?.holidays
		if (!lacks(calendar) || calendar.holidays === null || same?.dates === undefined) return calendar
		const isSamePlace = same.country === calendar.holidays.country && same.region === calendar.holidays.region
		return isSamePlace ? { ...calendar, holidays: { ...calendar.holidays, dates: same.dates } } : calendar
	})
	return { ...agreement, serviceHours: { ...agreement.serviceHours, calendars } }
}
