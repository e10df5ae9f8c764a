import type { Agreement } from '../../agreement/schema'
import { dayOf, formatDate, parseDate, SECONDS_PER_DAY } from '../../calendar/civil-date'
import { readingKind, zoneTable } from '../../calendar/zone-table'
import type { MaintenanceWindow } from '../../sections/downtime/schema'
import { recurrenceDays } from '../../sections/readings/recurrence-dates'
import { secondsOfDay } from '../../sections/readings/weekly-hours'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

const DAYS_LOOKED_AT = 3 * 366

/** A window that begins in the hour which the clocks skip or repeat on one of its dates. */
export const clockChangeRule: Rule = {
	id: 'clock-change',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.downtime.maintenance.flatMap((window): Finding[] => {
			const change = firstChange(agreement, window)
			if (change === null) return []
			const values = { window: window.name ?? window.id, startTime: window.startTime, ...change }
			return [found('clock-change', 'info', `downtime.maintenance.${window.id}.startTime`, values)]
		}),
}

/** The first date whose start is read never or twice, `YYYY-MM-DD`. */
function firstChange(
	{ parties }: Agreement,
	{ recurrence, startTime, timeZone }: MaintenanceWindow,
): { readonly problem: 'skipped' | 'repeated'; readonly onDate: string } | null {
	const firstDay = parseDate(parties.effectiveDate ?? '') ?? dayOf(2024, 1, 1)
	const lastDay = firstDay + DAYS_LOOKED_AT
	const zone = zoneTable(timeZone, firstDay * SECONDS_PER_DAY, lastDay * SECONDS_PER_DAY)
	if (zone === null) return null
	const start = secondsOfDay(startTime)
	// Only days on which the clocks change are looked at.
	for (const instant of zone.transitions) {
		const day = Math.floor(instant / SECONDS_PER_DAY)
		for (const near of [day - 1, day, day + 1]) {
			if (near < firstDay || near > lastDay) continue
			const kind = readingKind(zone, near * SECONDS_PER_DAY + start)
			if (kind === 'once') continue
			const range = { firstDay: near, lastDay: near }
			if (recurrenceDays(recurrence, range, parties.effectiveDate).length > 0)
				return { problem: kind, onDate: formatDate(near) }
		}
	}
	return null
}
