import { type ZoneTable, zoneTable } from '../calendar/zone-table'
import { FLAG_MERGED, FLAG_SPAM, type History, type OutageColumns, type TicketColumns } from './history'
import { HistoryError } from './history-error'
import { idAt } from './id-table'
import {
	createQualityLog,
	type QualityExample,
	type QualityItem,
	type QualityLog,
	type QualityRuleId,
} from './quality-items'
import { tableQuality } from './table-quality'
import { ticketHistoryQuality } from './ticket-history-quality'

/** One rule that looks at a ticket alone; it says nothing where a column it needs is missing. */
type RowRule = (tickets: TicketColumns, row: number) => boolean

const ROW_RULES: readonly (readonly [QualityRuleId, RowRule])[] = [
	['missing-created', (t, row) => Number.isNaN(created(t, row))],
	[
		'negative-response',
		(t, row) => at(t.times.firstResponseAt, row) < created(t, row) || at(t.times.acknowledgedAt, row) < created(t, row),
	],
	[
		'negative-resolution',
		(t, row) => at(t.times.resolvedAt, row) < created(t, row) || at(t.firstResolvedAt, row) < created(t, row),
	],
	['response-after-resolution', (t, row) => at(t.times.firstResponseAt, row) > at(t.firstResolvedAt, row)],
	[
		'response-missing',
		(t, row) =>
			t.times.firstResponseAt !== null && Number.isNaN(t.times.firstResponseAt[row]!) && at(t.firstResolvedAt, row) > 0,
	],
	[
		'closed-not-resolved',
		(t, row) => t.times.resolvedAt !== null && Number.isNaN(t.times.resolvedAt[row]!) && at(t.times.closedAt, row) > 0,
	],
	['missing-id', (t, row) => t.ids !== null && t.ids.ends[row] === (row === 0 ? 0 : t.ids.ends[row - 1])],
	['merged', (t, row) => (t.flags[row]! & FLAG_MERGED) !== 0],
	['spam', (t, row) => (t.flags[row]! & FLAG_SPAM) !== 0],
	['reopened', (t, row) => at(t.numbers.reopenCount, row) > 0],
	['open', (t, row) => t.times.resolvedAt !== null && Number.isNaN(t.times.resolvedAt[row]!)],
]

function created(tickets: TicketColumns, row: number): number {
	return tickets.times.createdAt?.[row] ?? Number.NaN
}

/** NaN where the column or the value is missing; every comparison with it is false. */
function at(column: Float64Array | null, row: number): number {
	return column?.[row] ?? Number.NaN
}

/**
 * Everything doubtful about a history, in the order of QUALITY_RULES: how often, and the first examples by line. Rows
 * with impossible times stay in the columns but no clock uses them.
 */
export function historyQuality(history: History): QualityItem[] {
	const log = createQualityLog()
	for (const { rule, count, examples } of history.readingItems) {
		const [first, ...rest] = examples
		log.add(rule, first ?? null, count)
		for (const example of rest) log.add(rule, example, 0)
	}
	if (history.tickets) {
		ticketQuality(history, history.tickets, log)
		ticketHistoryQuality(history, history.tickets, zoneFor(history.timeZone), log)
	}
	if (history.outages) outageQuality(history, history.outages, log)
	tableQuality(history, zoneFor(history.timeZone), log)
	return log.items()
}

function ticketQuality(history: History, tickets: TicketColumns, log: QualityLog): void {
	const fileOf = (row: number) => history.sources[tickets.sourceOf[row]!]!.file
	const example = (row: number): QualityExample => ({
		file: fileOf(row),
		line: tickets.lines[row]!,
		id: tickets.ids === null ? null : idAt(tickets.ids, row),
	})
	for (const [rule, applies] of ROW_RULES) {
		let shown = 0
		for (let row = 0; row < tickets.count; row++)
			if (applies(tickets, row)) log.add(rule, shown++ < 5 ? example(row) : null)
	}
}

/** The table of a zone for a range of epoch seconds. */
function zoneFor(timeZone: string): (from: number, to: number) => ZoneTable {
	return (from, to) => {
		const zone = zoneTable(timeZone, from, to)
		if (zone === null) throw new HistoryError({ code: 'unknown-time-zone', timeZone })
		return zone
	}
}

function outageQuality(history: History, outages: OutageColumns, log: QualityLog): void {
	const example = (row: number): QualityExample => ({
		file: history.sources[outages.sourceOf[row]!]!.file,
		line: outages.lines[row]!,
		id: null,
	})
	const order = Uint32Array.from({ length: outages.count }, (_, row) => row).sort(
		(a, b) => outages.startedAt[a]! - outages.startedAt[b]! || a - b,
	)
	const busyUntil = new Map<number, number>()
	for (const row of order) {
		const start = outages.startedAt[row]!
		const end = outages.endedAt[row]!
		if (end < start) log.add('outage-negative', example(row))
		if (Number.isNaN(end)) log.add('outage-open', example(row))
		if (outages.affectedShare[row] === 0 && outages.planned[row] === 0) log.add('outage-uncounted', example(row))
		const service = outages.service?.codes[row] ?? 0
		if (start < (busyUntil.get(service) ?? Number.NEGATIVE_INFINITY)) log.add('outage-overlap', example(row))
		busyUntil.set(
			service,
			Math.max(busyUntil.get(service) ?? Number.NEGATIVE_INFINITY, Number.isNaN(end) ? start : end),
		)
	}
}
