import { alwaysOpen, type CompiledCalendar } from '../calendar/compiled-calendar'
import { formatInstant } from '../calendar/instant-text'
import type { History } from '../history/history'
import { historyQuality } from '../history/quality'
import type { QualityItem } from '../history/quality-items'
import { type SaidWords, saidWords } from '../history/said-words'
import { type BreachYear, breachYears } from './breach-facts'
import { type Cases, caseRoom, casesOf } from './cases'
import { contactSeries } from './contact-series'
import { countedDowntime } from './counted-downtime'
import { type ContactFigures, type CountFigures, contactFigures, countFigures } from './counted-figures'
import { contactExtent, countExtent } from './counted-range'
import { clusterOutages } from './downtime'
import { countAt } from './month-series'
import { coveredSpan, createdRange, lastMoment } from './observation'
import { selfServiceSeries } from './self-service-series'
import { unsortedQuantiles } from './sorted-column'
import { usableRows } from './usable-rows'
import { wilsonInterval } from './wilson'

/** Key figures of one duration, seconds of the chosen clock; open cases are counted, never averaged in. */
export type DurationFigures = {
	readonly cases: number
	readonly open: number
	readonly medianSeconds: number | null
	readonly p90Seconds: number | null
	readonly p95Seconds: number | null
}

/** Key figures of a share (0..1) with its 95 % Wilson interval. */
export type ShareFigures = {
	readonly cases: number
	readonly share: number | null
	readonly low: number | null
	readonly high: number | null
}

export type HistorySummary = {
	readonly format: string
	readonly rows: number
	readonly tickets: number
	readonly outages: number
	readonly timeZone: string
	readonly timeZoneAssumed: boolean
	/** The days covered; `end` exclusive; null without a start event. */
	readonly range: { readonly start: string; readonly end: string } | null
	readonly lastMoment: string | null
	/** Header per field; two that feed one field are joined by ` + `. */
	readonly columns: Readonly<Record<string, string>>
	readonly files: readonly {
		readonly file: string
		readonly format: string
		readonly rows: number
		readonly encoding: string
		readonly delimiter: string
		readonly dateOrder: string | null
		/** How often the monitor behind an outage log looked; null where that is not known. */
		readonly samplingSeconds: number | null
		/** Named columns of the file that feed nothing. */
		readonly unusedColumns: readonly string[]
	}[]
	/** Words that stand for priorities and services. */
	readonly words: SaidWords
	readonly contacts: ContactFigures | null
	readonly counts: CountFigures | null
	/** Rows of past breaches, and what they were by year. */
	readonly breaches: { readonly rows: number; readonly years: readonly BreachYear[] } | null
	readonly quality: readonly QualityItem[]
	readonly metrics: Readonly<Record<string, DurationFigures | ShareFigures>>
}

const TIMES = ['first-response', 'acknowledgement', 'restoration', 'resolution', 'wait-time', 'handling-time'] as const
const SHARES = ['reopen-rate', 'escalation-share', 'abandonment', 'first-contact-resolution'] as const

/** What `pledge history --json` prints. Durations run on `compiled` (24x7 unless given). */
export function historySummary(
	history: History,
	compiled: CompiledCalendar = alwaysOpen(history.timeZone),
): HistorySummary {
	const { sources, tickets, outages, contacts, counts, breaches, timeZone } = history
	const asOf = lastMoment(history)
	const formats = [...new Set(sources.map(({ format }) => format))]
	const starts = startsOf(history)
	const range = asOf === null ? null : coveredSpan({ starts, covers: null, asOf, timeZone })
	const columns: Record<string, string> = {}
	for (const source of sources)
		for (const [field, names] of Object.entries(source.columns)) columns[field] ??= names.join(' + ')
	return {
		format: formats.join('+'),
		rows: sources.reduce((sum, { rows }) => sum + rows, 0),
		tickets: tickets?.count ?? 0,
		outages: outages?.count ?? 0,
		timeZone,
		timeZoneAssumed: !history.timeZoneGiven,
		range: range && {
			start: formatInstant(range.startEpoch, timeZone) ?? '',
			end: formatInstant(range.endEpoch, timeZone) ?? '',
		},
		lastMoment: asOf === null ? null : formatInstant(asOf, timeZone),
		columns,
		files: sources.map(
			({ file, format, rows, encoding, delimiter, dateOrder, samplingSeconds, unusedColumns = [] }) => {
				return { file, format, rows, encoding, delimiter, dateOrder, samplingSeconds, unusedColumns }
			},
		),
		words: saidWords(history),
		contacts: contacts && contactFigures(contacts),
		counts: counts && countFigures(counts),
		breaches: breaches && { rows: breaches.count, years: breachYears(breaches, timeZone) },
		quality: historyQuality(history),
		metrics: asOf === null ? {} : metricsOf(history, compiled, asOf),
	}
}

function metricsOf(history: History, compiled: CompiledCalendar, asOf: number): HistorySummary['metrics'] {
	const metrics: Record<string, DurationFigures | ShareFigures> = {}
	const { tickets, outages } = history
	if (tickets) {
		const usable = usableRows(tickets)
		const room = caseRoom(tickets.count)
		const take = (metric: (typeof TIMES)[number] | (typeof SHARES)[number]) =>
			casesOf({
				tickets,
				usable,
				objective: { metric, comparison: 'at-least', pauses: [] },
				rank: 0,
				serviceCodes: null,
				compiled,
				asOf,
				room,
			})
		for (const metric of TIMES) {
			const found = take(metric)
			if (!found.ok) continue
			const decided = decidedOf(found.cases)
			metrics[metric] = durationFigures(decided, found.cases.count - decided.length)
		}
		for (const metric of SHARES) {
			const found = take(metric)
			if (!found.ok) continue
			// Under "at least" a case in which it happened is the good one, 0.
			let happened = 0
			for (const bad of found.cases.seconds) if (bad === 0) happened++
			metrics[metric] = shareFigures({ met: happened, cases: found.cases.count })
		}
	}
	if (outages) {
		const counted = countedDowntime({
			outages,
			serviceCodes: null,
			serviceId: null,
			asOf,
			terms: null,
			timeZone: compiled.timeZone,
		})
		const durations = Float64Array.from(clusterOutages(counted.stretches, compiled), ({ seconds }) => seconds)
		const open = outages.endedAt.reduce((sum, end) => sum + (Number.isNaN(end) ? 1 : 0), 0)
		metrics.downtime = durationFigures(durations, open)
	}
	countedMetrics(history, asOf, metrics)
	return metrics
}

/** Metrics that call logs, interval counts and chatbot counts tell, where tickets do not. */
function countedMetrics(history: History, asOf: number, metrics: Record<string, DurationFigures | ShareFigures>): void {
	const months = [{ startEpoch: Number.NEGATIVE_INFINITY, endEpoch: Number.POSITIVE_INFINITY }]
	const shared = { comparison: 'at-least', asOf, months, covered: () => true } as const
	const { contacts, counts } = history
	const everyone = { callServices: null, intervalServices: null, hours: null }
	for (const metric of contacts ? (['wait-time', 'handling-time', 'abandonment'] as const) : []) {
		const found = contactSeries({ ...shared, ...everyone, contacts: contacts!, metric })
		const month = found.ok ? found.months[0] : undefined
		if (month === undefined) continue
		if (found.ok && found.yesNo) metrics[metric] = shareFigures(countAt(month, 0))
		else if (month.decided.length > 0) metrics[metric] = durationFigures(month.decided, 0)
		if (metric === 'wait-time' && month.tally !== null) metrics['answered-in-time'] = shareFigures(month.tally)
	}
	if (counts) {
		const usable = history.tickets && usableRows(history.tickets)
		const found = selfServiceSeries({ ...shared, history, counts, usable, services: null })
		const month = found.ok ? found.months[0] : undefined
		if (month !== undefined && month.tally !== null) metrics['self-service-share'] = shareFigures(month.tally)
	}
}

/** In the place of the cases, which are lost. */
function decidedOf({ count, seconds, open }: Cases): Float64Array {
	let at = 0
	for (let i = 0; i < count; i++) if (open[i] === 0) seconds[at++] = seconds[i]!
	return seconds.subarray(0, at)
}

/** The durations change places. */
function durationFigures(decided: Float64Array, open: number): DurationFigures {
	const [medianSeconds, p90Seconds, p95Seconds] = unsortedQuantiles(decided, [0.5, 0.9, 0.95]) as [
		number | null,
		number | null,
		number | null,
	] // one for each share
	return { cases: decided.length, open, medianSeconds, p90Seconds, p95Seconds }
}

function shareFigures({ met, cases }: { readonly met: number; readonly cases: number }): ShareFigures {
	const interval = wilsonInterval(met, cases, 1.959964)
	return { cases, share: interval && met / cases, low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Tickets say from when to when a history reaches; without them the outages, the contacts, the counts. */
function startsOf({ tickets, outages, contacts, counts }: History): { first: number; last: number } | null {
	const end = Number.POSITIVE_INFINITY
	return (
		(tickets && createdRange(tickets, end)) ??
		rangeOf(outages?.startedAt) ??
		(contacts && contactExtent(contacts, end)) ??
		(counts && countExtent(counts, end))
	)
}

function rangeOf(column: Float64Array | undefined): { first: number; last: number } | null {
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const value of column ?? []) {
		if (value < first) first = value
		if (value > last) last = value
	}
	return first <= last ? { first, last } : null
}
