import type { Agreement } from '../shared/agreement/schema'
import { isKnownTimeZone } from '../shared/calendar/zone-table'

/** The zone of the first calendar; null without one, or where nobody knows it (a finding says so, nothing ends over it). */
export function firstZoneOf(agreement: Agreement): string | null {
	const zone = agreement.serviceHours.calendars[0]?.timeZone
	return zone !== undefined && isKnownTimeZone(zone) ? zone : null
}
