import type { Agreement } from '../shared/agreement/schema'
import type { Finding } from '../shared/findings/finding'

/**
 * Calendars whose country or region has no known holidays, of an agreement that `withTermHolidays` prepared: with an
 * effective date, what still has no dates then cannot get any. No clock runs on them and the contract could not list them.
 */
export function unknownHolidayPlaces(prepared: Agreement): Finding[] {
	if (prepared.parties.effectiveDate === null) return []
	return prepared.serviceHours.calendars.flatMap(({ id, holidays }): Finding[] => {
		if (holidays === null || holidays.dates !== undefined) return []
		const place = holidays.region === null ? holidays.country : `${holidays.country}-${holidays.region}`
		return [
			{
				rule: 'holiday-region',
				severity: 'error',
				section: 'service-hours',
				path: `serviceHours.calendars.${id}.holidays`,
				values: { place },
			},
		]
	})
}
