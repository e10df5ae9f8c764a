import { localDayAt, type ZoneTable } from '../calendar/zone-table'
import { CALL_FAULTS, callFaults, INTERVAL_FAULTS, intervalFaults } from './contact-rows'
import type { CallColumns, IntervalColumns } from './contacts'
import { COUNT_FAULTS, countFaults } from './count-rows'
import type { CountColumns } from './counts'
import type { History } from './history'
import { keyOf } from './interval-builder'
import type { QualityExample, QualityLog, QualityRuleId } from './quality-items'

type Rows = { readonly lines: Uint32Array; readonly sourceOf: Uint16Array }

/** What is doubtful about contacts, counts and breaches, into the log. */
export function tableQuality(history: History, zone: (from: number, to: number) => ZoneTable, log: QualityLog): void {
	const example = (rows: Rows, row: number): QualityExample => ({
		file: history.sources[rows.sourceOf[row]!]!.file,
		line: rows.lines[row]!,
		id: null,
	})
	const { contacts, counts } = history
	const add = (rule: QualityRuleId, rows: Rows, row: number) => log.add(rule, example(rows, row))
	if (contacts?.calls) callQuality(contacts.calls, add)
	if (contacts?.intervals) intervalQuality(contacts.intervals, zone, add)
	if (counts) countQuality(counts, add)
}

type Add = (rule: QualityRuleId, rows: Rows, row: number) => void

function callQuality(calls: CallColumns, add: Add): void {
	for (const [row, fault] of callFaults(calls).entries()) {
		const rule = CALL_FAULTS[fault]
		if (rule) add(rule, calls, row)
	}
}

function intervalQuality(intervals: IntervalColumns, zone: (from: number, to: number) => ZoneTable, add: Add): void {
	const faults = intervalFaults(intervals)
	const { offered, answered, abandoned, answeredWithin, thresholdSeconds } = intervals.numbers
	for (const [row, fault] of faults.entries()) {
		const rule = INTERVAL_FAULTS[fault]
		if (rule) add(rule, intervals, row)
		if (fault === 0 && offered !== null && (answered?.[row] ?? 0) + (abandoned?.[row] ?? 0) > offered[row]!)
			add('interval-sum', intervals, row)
		const isUnknown = Number.isNaN(thresholdSeconds?.[row] ?? Number.NaN)
		if (fault === 0 && answeredWithin !== null && !Number.isNaN(answeredWithin[row]!) && isUnknown)
			add('threshold-missing', intervals, row)
	}
	gaps(intervals, faults, zone, add)
}

const DAY = 86_400
/** A weekend with a holiday on either side. */
const LONGEST_BREAK_DAYS = 4

/** Holes within a day, and days missing beyond a long weekend; nights are no holes. */
function gaps(
	intervals: IntervalColumns,
	faults: Uint8Array,
	zone: (from: number, to: number) => ZoneTable,
	add: Add,
): void {
	const start = intervals.times.intervalStart
	if (start === null) return
	const length = intervals.numbers.intervalSeconds!
	const key = keyOf(intervals)
	const rows = Uint32Array.from(start.keys()).filter((row) => faults[row] === 0 || faults[row] === 3)
	rows.sort((a, b) => start[a]! - start[b]! || a - b)
	const [first, last] = [rows[0], rows.at(-1)]
	if (first === undefined || last === undefined) return
	const table = zone(start[first]!, start[last]!)
	const endOf = new Map<string, number>()
	for (const row of rows) {
		const queue = key(row)
		const end = endOf.get(queue)
		const at = start[row]!
		const isSameDay = end !== undefined && localDayAt(table, end - 1) === localDayAt(table, at)
		if (end !== undefined && (isSameDay ? at > end : at > end + LONGEST_BREAK_DAYS * DAY))
			add('interval-gap', intervals, row)
		endOf.set(queue, Math.max(end ?? Number.NEGATIVE_INFINITY, at + length[row]!))
	}
}

function countQuality(counts: CountColumns, add: Add): void {
	for (const [row, fault] of countFaults(counts).entries()) {
		const rule = COUNT_FAULTS[fault]
		if (rule) add(rule, counts, row)
	}
}
