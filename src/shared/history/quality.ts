import { type ZoneTable, zoneTable } from '../calendar/zone-table'
import { FLAG_MERGED, FLAG_SPAM, type History, type OutageColumns, type TicketColumns } from './history'
import { HistoryError } from './history-error'
import { idAt } from './id-table'
import {
	createQualityLog,
	MAX_EXAMPLES,
	type QualityExample,
	type QualityItem,
	type QualityLog,
	type QualityRuleId,
} from './quality-items'
import { tableQuality } from './table-quality'
import { ticketHistoryQuality } from './ticket-history-quality'

/** One rule that looks at a ticket alone; null where a column it needs is missing. */
type RowRule = (tickets: TicketColumns) => ((row: number) => boolean) | null

// A missing value is NaN, with which every comparison is false.
const ROW_RULES: readonly (readonly [QualityRuleId, RowRule])[] = [
	[
		'missing-created',
		({ times: { createdAt } }) =>
			(row) =>
				createdAt === null || Number.isNaN(createdAt[row]!),
	],
	[
		'negative-response',
		({ times: { createdAt, firstResponseAt, acknowledgedAt } }) =>
			either(isLess(firstResponseAt, createdAt), isLess(acknowledgedAt, createdAt)),
	],
	[
		'negative-resolution',
		({ times: { createdAt, resolvedAt }, firstResolvedAt }) =>
			either(isLess(resolvedAt, createdAt), isLess(firstResolvedAt, createdAt)),
	],
	['response-after-resolution', ({ times, firstResolvedAt }) => isLess(firstResolvedAt, times.firstResponseAt)],
	['response-missing', ({ times, firstResolvedAt }) => isOnlyIn(firstResolvedAt, times.firstResponseAt)],
	['closed-not-resolved', ({ times: { resolvedAt, closedAt } }) => isOnlyIn(closedAt, resolvedAt)],
	['missing-id', ({ ids }) => ids && ((row) => ids.ends[row] === (row === 0 ? 0 : ids.ends[row - 1]))],
	[
		'merged',
		({ flags }) =>
			(row) =>
				(flags[row]! & FLAG_MERGED) !== 0,
	],
	[
		'spam',
		({ flags }) =>
			(row) =>
				(flags[row]! & FLAG_SPAM) !== 0,
	],
	['reopened', ({ numbers: { reopenCount } }) => reopenCount && ((row) => reopenCount[row]! > 0)],
	['open', ({ times: { resolvedAt } }) => resolvedAt && ((row) => Number.isNaN(resolvedAt[row]!))],
]

function isLess(column: Float64Array | null, other: Float64Array | null): ReturnType<RowRule> {
	return column === null || other === null ? null : (row) => column[row]! < other[row]!
}

/** Rows that have an instant in one column and lack it in the other. */
function isOnlyIn(column: Float64Array | null, other: Float64Array | null): ReturnType<RowRule> {
	return column === null || other === null ? null : (row) => Number.isNaN(other[row]!) && column[row]! > 0
}

function either(a: ReturnType<RowRule>, b: ReturnType<RowRule>): ReturnType<RowRule> {
	if (a === null || b === null || a === b) return a ?? b
	return (row) => a(row) || b(row)
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
	for (const [rule, look] of ROW_RULES) {
		const applies = look(tickets)
		if (applies === null) continue
		let found = 0
		for (let row = 0; row < tickets.count; row++)
			if (applies(row) && ++found <= MAX_EXAMPLES) log.add(rule, example(row), 0)
		if (found > 0) log.add(rule, null, found)
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
