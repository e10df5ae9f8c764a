import { type WindowSpan, windowsBetween } from '../calendar/windows'
import type { OutageColumns } from '../history/history'
import { type DownStretch, flattenStretches } from './downtime'
import { type DowntimeTerms, maintenanceTimes } from './maintenance-times'
import type { Span } from './observation'
import { type AgreedCause, causeOf } from './outage-causes'

export type CountedDowntimeInput = {
	readonly outages: OutageColumns
	/** Codes of the service column that count; null: all rows. */
	readonly serviceCodes: ReadonlySet<number> | null
	readonly serviceId: string | null
	/** Epoch seconds; nothing later has happened yet. */
	readonly asOf: number
	/** null: no agreement says what is left out; planned work is then. */
	readonly terms: DowntimeTerms | null
	/** Zone of the periods of a cap. */
	readonly timeZone: string
}

export type CountedDowntime = {
	/** What counts as downtime, in order, not overlapping. */
	readonly stretches: readonly DownStretch[]
	/** The same with nothing left out. */
	readonly everything: readonly DownStretch[]
	/** Outages left out, wholly or in part, by reason. */
	readonly leftOut: readonly { readonly reason: AgreedCause; readonly outages: number }[]
	/** Outages cut by agreed maintenance windows although their log does not tell planned work. */
	readonly assumedPlanned: number
	/** Planned and emergency work beyond its cap, which counts again. */
	readonly beyondCapSeconds: number
	/** Outages that reached only a part of the users and count by that part. */
	readonly partial: number
}

/**
 * Which of the outages count. Overlaps are one; where several are active the largest share counts, and time counts as long
 * as one of them does: an exclusion must be the only reason. Agreed maintenance is left out up to its cap per period,
 * what lies beyond counts; emergency work likewise per month, where the agreement lets it; causes only where the log
 * names one that the agreement excludes.
 */
export function countedDowntime(input: CountedDowntimeInput): CountedDowntime {
	const { terms } = input
	const down: DownStretch[] = []
	const all: DownStretch[] = []
	const planned: DownStretch[] = []
	const emergency: DownStretch[] = []
	const leftOut = new Map<AgreedCause, number>()
	const leave = (reason: AgreedCause) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
	let assumedPlanned = 0
	let partial = 0
	const rows = usableRows(input)
	const windows = agreedTimes(input, rows)
	for (const { stretch, cause, plannedKnown } of rows) {
		all.push(stretch)
		const counts = cause === null || !isExcluded(cause, terms)
		if (counts) {
			if (stretch.share < 1) partial++
			const inside = plannedKnown ? [] : intersect(stretch, windows)
			if (inside.length === 0) down.push(stretch)
			else {
				assumedPlanned++
				leave('planned-maintenance')
				planned.push(...inside)
				down.push(...without(stretch, inside))
			}
		} else {
			leave(cause)
			if (cause === 'planned-maintenance') planned.push(stretch)
			if (cause === 'emergency-maintenance') emergency.push(stretch)
		}
	}
	const beyond = [
		...beyondCap(planned, terms?.capSeconds ?? null, terms?.capPeriod ?? 'month', input.timeZone),
		...beyondCap(emergency, terms?.emergency?.capSecondsPerMonth ?? null, 'month', input.timeZone),
	]
	return {
		stretches: flattenStretches([...down, ...beyond]),
		everything: flattenStretches(all),
		leftOut: [...leftOut].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, outages]) => ({ reason, outages })),
		assumedPlanned,
		beyondCapSeconds: beyond.reduce((sum, { startEpoch, endEpoch }) => sum + endEpoch - startEpoch, 0),
		partial,
	}
}

type Row = { readonly stretch: DownStretch; readonly cause: AgreedCause | null; readonly plannedKnown: boolean }

/** Rows with a length: one without an end lasts until `asOf`, one that ends before it starts is left out. */
function usableRows({ outages, serviceCodes, asOf }: CountedDowntimeInput): Row[] {
	const rows: Row[] = []
	for (let row = 0; row < outages.count; row++) {
		const startEpoch = outages.startedAt[row]!
		if (!(startEpoch <= asOf)) continue
		if (serviceCodes !== null && outages.service !== null && !serviceCodes.has(outages.service.codes[row]!)) continue
		const ended = outages.endedAt[row]!
		const endEpoch = Number.isNaN(ended) ? asOf : Math.min(ended, asOf)
		if (!(endEpoch > startEpoch)) continue
		const named = outages.cause === null ? null : causeOf(outages.cause.words[outages.cause.codes[row]!] ?? '')
		const isPlanned = outages.planned[row] === 1
		rows.push({
			stretch: { startEpoch, endEpoch, share: outages.affectedShare[row]! },
			// A log that calls emergency work planned as well means the narrower of the two.
			cause: named ?? (isPlanned ? 'planned-maintenance' : null),
			plannedKnown: outages.plannedKnown[row] === 1 || named !== null,
		})
	}
	return rows
}

function agreedTimes({ terms, serviceId }: CountedDowntimeInput, rows: readonly Row[]): Span[] {
	if (terms === null || !terms.exclusions.includes('planned-maintenance')) return []
	let startEpoch = Number.POSITIVE_INFINITY
	let endEpoch = Number.NEGATIVE_INFINITY
	for (const { stretch } of rows) {
		startEpoch = Math.min(startEpoch, stretch.startEpoch)
		endEpoch = Math.max(endEpoch, stretch.endEpoch)
	}
	return startEpoch < endEpoch ? maintenanceTimes(terms, serviceId, { startEpoch, endEpoch }) : []
}

function isExcluded(cause: AgreedCause, terms: DowntimeTerms | null): boolean {
	if (terms === null) return cause === 'planned-maintenance'
	if (cause === 'emergency-maintenance') return terms.emergency !== null && !terms.emergency.countsAsDowntime
	return terms.exclusions.includes(cause)
}

/** What of the stretches lies beyond `capSeconds` of each period, counted from the period's start on the wall clock. */
function beyondCap(
	stretches: readonly DownStretch[],
	capSeconds: number | null,
	unit: DowntimeTerms['capPeriod'],
	timeZone: string,
): DownStretch[] {
	const flat = flattenStretches(stretches)
	const [first, last] = [flat[0], flat.at(-1)]
	if (capSeconds === null || first === undefined || last === undefined) return []
	const periods = windowsBetween({ kind: 'calendar', unit, count: 1 }, timeZone, {
		fromEpochSeconds: first.startEpoch,
		toEpochSeconds: last.endEpoch,
	})
	if (!periods.ok) return []
	return periods.value.flatMap((period) => beyondIn(period, flat, capSeconds))
}

function beyondIn(period: WindowSpan, flat: readonly DownStretch[], capSeconds: number): DownStretch[] {
	const beyond: DownStretch[] = []
	let left = capSeconds
	for (const { share, ...stretch } of flat) {
		const startEpoch = Math.max(stretch.startEpoch, period.startEpoch)
		const endEpoch = Math.min(stretch.endEpoch, period.endEpoch)
		if (startEpoch >= endEpoch) continue
		const free = Math.min(left, endEpoch - startEpoch)
		left -= free
		if (startEpoch + free < endEpoch) beyond.push({ startEpoch: startEpoch + free, endEpoch, share })
	}
	return beyond
}

/** The parts of a stretch inside spans that are in order and apart. */
function intersect(stretch: DownStretch, spans: readonly Span[]): DownStretch[] {
	return spans.flatMap((span) => {
		const startEpoch = Math.max(stretch.startEpoch, span.startEpoch)
		const endEpoch = Math.min(stretch.endEpoch, span.endEpoch)
		return startEpoch < endEpoch ? [{ startEpoch, endEpoch, share: stretch.share }] : []
	})
}

/** What is left of a stretch without parts of itself, which are in order and apart. */
function without({ startEpoch, endEpoch, share }: DownStretch, parts: readonly Span[]): DownStretch[] {
	const left: DownStretch[] = []
	let from = startEpoch
	for (const part of parts) {
		if (from < part.startEpoch) left.push({ startEpoch: from, endEpoch: part.startEpoch, share })
		from = part.endEpoch
	}
	if (from < endEpoch) left.push({ startEpoch: from, endEpoch, share })
	return left
}
