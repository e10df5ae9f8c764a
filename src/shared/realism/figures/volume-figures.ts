import { formatDate } from '../../calendar/civil-date'
import { countUpTo } from '../../calendar/count-up-to'
import { windowsBetween } from '../../calendar/windows'
import { localDayAt, zoneTable } from '../../calendar/zone-table'
import type { History } from '../../history/history'
import { type ArrivalPattern, type Arrivals, arrivalPattern } from '../arrivals'
import { isWithin } from '../availability-windows'
import { contactExtent } from '../counted-range'
import { createdRange } from '../observation'
import { MONTH } from '../own-windows'
import { type Workload, workloadOfCalls, workloadOfIntervals, workloadOfTickets } from '../workload'
import { type FigureBasis, spanOf } from './figure'

export type Volume = {
	readonly source: Workload['source']
	/** Oldest first, `YYYY-MM` of the clock's zone; a month is complete where the history covers it whole. */
	readonly months: readonly { readonly month: string; readonly cases: number; readonly complete: boolean }[]
	/** By hour and weekday over the promised hours. */
	readonly arrivals: ArrivalPattern
}

/** How much comes and when, of each kind of file that tells it: tickets, calls, interval counts. */
export function volumeFigures(history: History, usable: Uint8Array | null, basis: FigureBasis): Volume[] {
	const { tickets, contacts } = history
	const all = () => null
	const made = contacts && contactExtent(contacts, basis.asOf)
	const created = tickets && createdRange(tickets, basis.asOf)
	return [
		...(tickets && usable && created ? [volumeOf(workloadOfTickets(tickets, usable, all), created, basis)] : []),
		...(contacts?.calls && made ? [volumeOf(workloadOfCalls(contacts.calls, all), made, basis)] : []),
		...(contacts?.intervals && made ? [volumeOf(workloadOfIntervals(contacts.intervals, all), made, basis)] : []),
	].filter((volume) => volume !== null)
}

function volumeOf(
	{ source, arrivals }: Workload,
	extent: { readonly first: number; readonly last: number },
	basis: FigureBasis,
): Volume | null {
	const span = spanOf(extent, basis)
	const pattern = span && arrivalPattern(arrivals, basis.compiled, span)
	if (span === null || pattern === null) return null
	const { timeZone } = basis.compiled
	const range = { fromEpochSeconds: span.startEpoch, toEpochSeconds: span.endEpoch - 1 }
	const months = windowsBetween(MONTH, timeZone, range)
	const zone = zoneTable(timeZone, span.startEpoch - 31 * 86_400, span.endEpoch)
	if (!months.ok || zone === null) return null
	const edges = Float64Array.from(months.value, ({ startEpoch }) => startEpoch)
	const counts = new Float64Array(edges.length)
	countInto(counts, edges, arrivals, span)
	return {
		source,
		months: months.value.map((month, index) => ({
			month: formatDate(localDayAt(zone, month.startEpoch)).slice(0, 7),
			cases: counts[index]!,
			complete: isWithin(month, span),
		})),
		arrivals: pattern,
	}
}

function countInto(
	counts: Float64Array,
	edges: Float64Array,
	{ at, weights }: Arrivals,
	span: { readonly startEpoch: number; readonly endEpoch: number },
): void {
	for (let i = 0; i < at.length; i++) {
		const epoch = at[i]!
		if (!(epoch >= span.startEpoch && epoch < span.endEpoch)) continue
		const weight = weights === null ? 1 : weights[i]!
		if (weight > 0) counts[countUpTo(edges, epoch) - 1]! += weight
	}
}
