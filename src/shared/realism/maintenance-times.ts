import type { Agreement } from '../agreement/schema'
import { civilOf, SECONDS_PER_DAY } from '../calendar/civil-date'
import { epochOfLocal, localDayAt, zoneTable } from '../calendar/zone-table'
import type { Downtime, MaintenanceWindow } from '../sections/downtime/schema'
import { recurrenceDays } from '../sections/readings/recurrence-dates'
import type { Span } from './observation'

/** What an agreement says of time that is not downtime. `termStart` (`YYYY-MM-DD`) is where its weeks are counted from. */
export type DowntimeTerms = Pick<
	Downtime,
	'maintenance' | 'capSeconds' | 'capPeriod' | 'emergency' | 'freezes' | 'exclusions'
> & { readonly termStart: string | null }

export function downtimeTerms({ downtime, parties }: Pick<Agreement, 'downtime' | 'parties'>): DowntimeTerms {
	const { maintenance, capSeconds, capPeriod, emergency, freezes, exclusions } = downtime
	return { maintenance, capSeconds, capPeriod, emergency, freezes, exclusions, termStart: parties.effectiveDate }
}

/**
 * When the agreement's maintenance windows for a service lie between two instants: epoch seconds, united and in order.
 * A window whose date falls into a freeze period, or whose zone nobody knows, is none. `serviceId: null` asks for all.
 */
export function maintenanceTimes(terms: DowntimeTerms, serviceId: string | null, span: Span): Span[] {
	const times = terms.maintenance
		.filter((window) => window.serviceId === null || serviceId === null || window.serviceId === serviceId)
		.flatMap((window) => occurrences(window, terms, span))
		.sort((a, b) => a.startEpoch - b.startEpoch)
	return uniteSpans(times)
}

/** Spans that touch or overlap, as one; given in order of their starts. */
export function uniteSpans(sorted: readonly Span[]): Span[] {
	const united: { startEpoch: number; endEpoch: number }[] = []
	for (const { startEpoch, endEpoch } of sorted) {
		const last = united.at(-1)
		if (last && startEpoch <= last.endEpoch) last.endEpoch = Math.max(last.endEpoch, endEpoch)
		else united.push({ startEpoch, endEpoch })
	}
	return united
}

function occurrences(window: MaintenanceWindow, terms: DowntimeTerms, span: Span): Span[] {
	const zone = zoneTable(window.timeZone, span.startEpoch - window.durationSeconds, span.endEpoch)
	if (zone === null) return []
	const range = {
		firstDay: localDayAt(zone, span.startEpoch) - Math.ceil(window.durationSeconds / SECONDS_PER_DAY),
		lastDay: localDayAt(zone, span.endEpoch),
	}
	const [hour = 0, minute = 0] = window.startTime.split(':').map(Number)
	return recurrenceDays(window.recurrence, range, terms.termStart)
		.filter((day) => !terms.freezes.some((freeze) => isFrozen(day, freeze)))
		.map((day) => epochOfLocal(zone, day * SECONDS_PER_DAY + hour * 3_600 + minute * 60))
		.map((startEpoch) => ({ startEpoch, endEpoch: startEpoch + window.durationSeconds }))
		.filter(({ startEpoch, endEpoch }) => endEpoch > span.startEpoch && startEpoch < span.endEpoch)
}

/** Freezes are `MM-DD` of every year, both ends included, and may run over the year's end. */
function isFrozen(day: number, freeze: { readonly from: string; readonly to: string }): boolean {
	const { month, day: dayOfMonth } = civilOf(day)
	const date = `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
	return freeze.from <= freeze.to ? date >= freeze.from && date <= freeze.to : date >= freeze.from || date <= freeze.to
}
