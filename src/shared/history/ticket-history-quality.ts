import { civilOf, SECONDS_PER_DAY } from '../calendar/civil-date'
import { localDayAt, offsetAt, startOfDay, type ZoneTable } from '../calendar/zone-table'
import { FLAG_MERGED, FLAG_SPAM, type History, type TicketColumns } from './history'
import { idAt } from './id-table'
import { practiceChanges } from './practice-change'
import type { QualityExample, QualityLog } from './quality-items'
import { quickResponses } from './quick-responses'
import { vendorDifference } from './vendor-difference'

const NEAR_END_SECONDS = 31 * 86_400
/** Beyond this part of impossible rows nobody should trust the possible ones. */
export const MAX_UNUSABLE_SHARE = 0.2
/** From this part of midnights on a column holds dates, not times. */
const DATES_ONLY_SHARE = 0.98

type Zone = (fromEpoch: number, toEpoch: number) => ZoneTable

/** What is doubtful about the tickets as a whole: their ends, their months, their practice, the desk's own figures. */
export function ticketHistoryQuality(history: History, tickets: TicketColumns, zoneFor: Zone, log: QualityLog): void {
	const created = tickets.times.createdAt
	if (created === null) return
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const time of created) {
		if (time < first) first = time
		if (time > last) last = time
	}
	if (first > last) return
	openNearEnd(tickets, created, last, log)
	const zone = zoneFor(first, last)
	const { unusable, of } = countUnusable(tickets)
	if (of > 0 && unusable / of > MAX_UNUSABLE_SHARE)
		log.add('too-many-unusable', null, unusable, { of, share: unusable / of })
	if (hasDatesOnly(tickets, zone)) log.add('dates-only', null, tickets.count)
	else quickQuality(history, tickets, zone, log)
	monthQuality(tickets, created, { zone, first, last }, log)
	vendorQuality(history, tickets, log)
}

function openNearEnd(tickets: TicketColumns, created: Float64Array, last: number, log: QualityLog): void {
	const ended = tickets.times.resolvedAt
	if (ended === null) return
	let near = 0
	let open = 0
	for (let row = 0; row < tickets.count; row++) {
		if (!(created[row]! >= last - NEAR_END_SECONDS)) continue
		near++
		if (Number.isNaN(ended[row]!)) open++
	}
	if (open === 0) log.add('no-open-cases', null, near)
}

function quickQuality(history: History, tickets: TicketColumns, zone: ZoneTable, log: QualityLog): void {
	const { ignoredResponses: ignored } = history
	if (ignored !== null && ignored.withinSeconds > 0) {
		if (ignored.count > 0) log.add('quick-responses-ignored', null, ignored.count, { within: ignored.withinSeconds })
		return
	}
	const found = quickResponses(tickets, zone)
	if (found === null) return
	const rule = ignored === null ? 'quick-responses' : 'quick-responses-kept'
	log.add(rule, null, found.count, { within: found.withinSeconds, of: found.of })
	for (const row of found.rows) log.add(rule, exampleOf(history, tickets, row), 0)
}

/** Tickets whose times cannot be, of those that are neither merged nor spam. */
export function countUnusable(tickets: TicketColumns): { unusable: number; of: number } {
	const { createdAt, firstResponseAt, acknowledgedAt, resolvedAt } = tickets.times
	const columns = [firstResponseAt, acknowledgedAt, resolvedAt, tickets.firstResolvedAt]
	let unusable = 0
	let of = 0
	for (let row = 0; row < tickets.count; row++) {
		if ((tickets.flags[row]! & (FLAG_MERGED | FLAG_SPAM)) !== 0) continue
		of++
		const at = createdAt?.[row] ?? Number.NaN
		let isImpossible = Number.isNaN(at)
		for (const column of columns) if (column !== null && column[row]! < at) isImpossible = true
		if (isImpossible) unusable++
	}
	return { unusable, of }
}

/** Whether (almost) every instant is a midnight: the file has dates where a clock needs times. */
export function hasDatesOnly(tickets: TicketColumns, zone: ZoneTable): boolean {
	const columns = [tickets.times.createdAt, tickets.times.firstResponseAt, tickets.firstResolvedAt]
	const cells = columns.reduce((sum, column) => sum + (column?.length ?? 0), 0)
	let known = 0
	let midnights = 0
	for (const column of columns) {
		if (column === null) continue
		for (let row = 0; row < column.length; row++) {
			const at = column[row]!
			if (Number.isNaN(at)) continue
			known++
			if ((at + offsetAt(zone, at)) % SECONDS_PER_DAY === 0) midnights++
			// Were all the rest midnights too, there would still be too many other times.
			else if (known - midnights > (1 - DATES_ONLY_SHARE) * cells) return false
		}
	}
	return known > 0 && midnights >= DATES_ONLY_SHARE * known
}

/** Months cut off at either end, months without a case in between, and months from which on everything was different. */
function monthQuality(
	tickets: TicketColumns,
	created: Float64Array,
	range: { readonly zone: ZoneTable; readonly first: number; readonly last: number },
	log: QualityLog,
): void {
	const { zone, first, last } = range
	const monthNumber = (epoch: number): number => {
		const { year, month } = civilOf(localDayAt(zone, epoch))
		return year * 12 + month - 1
	}
	const from = monthNumber(first)
	const monthOf = new Int32Array(created.length)
	const counts = new Uint32Array(monthNumber(last) - from + 1)
	// Neighbours are of one day nearly always, so that a day's month is asked for once.
	let dayStart = Number.POSITIVE_INFINITY
	let dayEnd = Number.NEGATIVE_INFINITY
	let month = -1
	for (let row = 0; row < created.length; row++) {
		const time = created[row]!
		if (Number.isNaN(time)) {
			monthOf[row] = -1
			continue
		}
		if (!(time >= dayStart && time < dayEnd)) {
			const day = localDayAt(zone, time)
			dayStart = startOfDay(zone, day)
			dayEnd = startOfDay(zone, day + 1)
			month = monthNumber(time) - from
		}
		monthOf[row] = month
		counts[month]!++
	}
	const isFirstCut = civilOf(localDayAt(zone, first)).day > 1
	const isLastCut = civilOf(localDayAt(zone, last) + 1).day > 1
	if (isFirstCut) log.add('cut-off-first-month', null, counts[0]!)
	if (isLastCut) log.add('cut-off-last-month', null, counts[counts.length - 1]!)
	const gaps = counts.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0)
	if (gaps > 0) log.add('gap', null, gaps)
	// A month that is cut off is always emptier than the others: it is no change of practice.
	const skipped = isFirstCut ? 1 : 0
	const whole = counts.length - skipped - (isLastCut ? 1 : 0)
	const shifted = skipped === 0 ? monthOf : monthOf.map((month) => month - skipped)
	for (const change of practiceChanges(tickets, shifted, whole)) {
		const month = from + skipped + change.month
		const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
		log.add(`change-${change.what}`, null, 1, { month: name, before: change.before, after: change.after })
	}
}

function vendorQuality(history: History, tickets: TicketColumns, log: QualityLog): void {
	for (const figure of ['response', 'resolution'] as const) {
		const found = vendorDifference(tickets, figure)
		if (found === null || found.compared === found.equal) continue
		const { compared, shorter, longer, rows } = found
		const rule = `vendor-${figure}` as const
		log.add(rule, null, shorter + longer, { compared, shorter, longer })
		for (const row of rows) log.add(rule, exampleOf(history, tickets, row), 0)
	}
}

function exampleOf(history: History, tickets: TicketColumns, row: number): QualityExample {
	return {
		file: history.sources[tickets.sourceOf[row]!]!.file,
		line: tickets.lines[row]!,
		id: tickets.ids === null ? null : idAt(tickets.ids, row),
	}
}
