import type { CallColumns, IntervalColumns } from './contacts'
import { keyOf } from './interval-builder'

/** What is wrong with a row; the first that applies, 0 where nothing is. Rows with a fault are in no figure. */
export const CALL_FAULTS = ['', 'contact-missing-start', 'contact-both', 'contact-negative'] as const

/** Per call its fault as an index of CALL_FAULTS. */
export function callFaults(calls: CallColumns): Uint8Array {
	const faults = new Uint8Array(calls.count)
	const { offeredAt, answeredAt, abandonedAt } = calls.times
	const { waitSeconds, handlingSeconds } = calls.numbers
	for (let row = 0; row < calls.count; row++) {
		const at = offeredAt?.[row] ?? Number.NaN
		const answered = answeredAt?.[row] ?? Number.NaN
		const isNegative =
			answered < at ||
			(abandonedAt?.[row] ?? Number.NaN) < at ||
			(waitSeconds?.[row] ?? 0) < 0 ||
			(handlingSeconds?.[row] ?? 0) < 0
		if (Number.isNaN(at)) faults[row] = 1
		else if (calls.abandoned?.[row] === 1 && !Number.isNaN(answered)) faults[row] = 2
		else if (isNegative) faults[row] = 3
	}
	return faults
}

export const INTERVAL_FAULTS = [
	'',
	'interval-missing-start',
	'interval-negative',
	'interval-impossible',
	'interval-duplicate',
	'interval-overlap',
] as const

/**
 * Per interval its fault as an index of INTERVAL_FAULTS. Of equal rows of one queue the first counts; a row that holds
 * shorter ones, such as a day's total, does not.
 */
export function intervalFaults(intervals: IntervalColumns): Uint8Array {
	const faults = new Uint8Array(intervals.count)
	const start = intervals.times.intervalStart
	const { numbers } = intervals
	const length = numbers.intervalSeconds!
	const counted = [
		numbers.offered,
		numbers.answered,
		numbers.abandoned,
		numbers.answeredWithin,
		numbers.abandonedWithin,
	]
	for (let row = 0; row < intervals.count; row++) {
		const offered = numbers.offered?.[row] ?? Number.NaN
		if (Number.isNaN(start?.[row] ?? Number.NaN)) faults[row] = 1
		else if (counted.some((column) => column !== null && column[row]! < 0) || !(length[row]! > 0)) faults[row] = 2
		else if (counted.some((column) => column !== null && column[row]! > offered)) faults[row] = 3
	}
	if (start !== null) findOverlaps({ intervals, start, length, faults })
	return faults
}

type Overlaps = {
	readonly intervals: IntervalColumns
	readonly start: Float64Array
	readonly length: Float64Array
	readonly faults: Uint8Array
}

function findOverlaps({ intervals, start, length, faults }: Overlaps): void {
	const key = keyOf(intervals)
	const queues = new Map<string, number[]>()
	for (let row = 0; row < intervals.count; row++) {
		if (faults[row] === 1 || faults[row] === 2) continue
		const rows = queues.get(key(row))
		if (rows === undefined) queues.set(key(row), [row])
		else rows.push(row)
	}
	for (const rows of queues.values()) {
		// The shorter of two rows that begin together comes first, so that a total is met after its parts.
		rows.sort((a, b) => start[a]! - start[b]! || length[a]! - length[b]! || a - b)
		const open: number[] = []
		for (const row of rows) {
			while (open.length > 0 && start[open.at(-1)!]! + length[open.at(-1)!]! <= start[row]!) open.pop()
			const last = open.at(-1)
			if (last === undefined) open.push(row)
			else if (start[last] === start[row] && length[last] === length[row]) faults[row] = faults[row] || 4
			else {
				const longer = length[last]! >= length[row]! ? last : row
				faults[longer] = faults[longer] || 5
				if (longer === last) open[open.length - 1] = row
			}
		}
	}
}
