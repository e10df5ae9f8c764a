import { callFaults, intervalFaults } from '../history/contact-rows'
import type { CallColumns, IntervalColumns } from '../history/contacts'
import { FLAG_ABANDONED, type TicketColumns } from '../history/history'
import type { WordColumn } from '../history/word-column'
import type { Arrivals } from './arrivals'

/** What a queue's formulas need from a history. */
export type Workload = {
	readonly source: 'calls' | 'intervals' | 'tickets'
	readonly arrivals: Arrivals
	/** Mean handling time per case, seconds; null where no file tells. */
	readonly handlingSeconds: number | null
	/** Mean patience: total wait divided by those who gave up; null where nobody did or no file tells. */
	readonly patienceSeconds: number | null
}

type Codes = (column: WordColumn | null) => ReadonlySet<number> | null

/** Calls, one row each; rows with a fault are left out. `codesOf` picks the rows of a service. */
export function workloadOfCalls(calls: CallColumns, codesOf: Codes): Workload {
	const faults = callFaults(calls)
	const wanted = codesOf(calls.words.service)
	const at = Float64Array.from({ length: calls.count }, (_, row) =>
		faults[row] === 0 && isWanted(calls.words.service, wanted, row) ? calls.times.offeredAt![row]! : Number.NaN,
	)
	const waits = sumOf(at, calls.numbers.waitSeconds)
	let gaveUp = 0
	for (let row = 0; row < calls.count; row++) if (!Number.isNaN(at[row]!) && calls.abandoned?.[row] === 1) gaveUp++
	return {
		source: 'calls',
		arrivals: { at, weights: null },
		handlingSeconds: meanOf(sumOf(at, calls.numbers.handlingSeconds)),
		patienceSeconds: gaveUp > 0 && waits.sum > 0 ? waits.sum / gaveUp : null,
	}
}

/** Counts per interval. Those who gave up are taken to have waited as long, on average, as those answered. */
export function workloadOfIntervals(intervals: IntervalColumns, codesOf: Codes): Workload {
	const faults = intervalFaults(intervals)
	const wanted = codesOf(intervals.words.service)
	const { offered, answered, abandoned, averageWaitSeconds, averageHandlingSeconds } = intervals.numbers
	const at = Float64Array.from({ length: intervals.count }, (_, row) =>
		faults[row] === 0 && isWanted(intervals.words.service, wanted, row)
			? (intervals.times.intervalStart?.[row] ?? Number.NaN)
			: Number.NaN,
	)
	const weights = offered ?? new Float64Array(intervals.count)
	let [handled, handling, gaveUp, waited] = [0, 0, 0, 0]
	for (let row = 0; row < intervals.count; row++) {
		if (Number.isNaN(at[row]!)) continue
		const served = answered?.[row] ?? weights[row]! - (abandoned?.[row] ?? 0)
		const each = averageHandlingSeconds?.[row] ?? Number.NaN
		if (each >= 0 && served > 0) {
			handled += served
			handling += each * served
		}
		const wait = averageWaitSeconds?.[row] ?? Number.NaN
		if (wait >= 0 && weights[row]! > 0 && abandoned !== null && abandoned[row]! >= 0) {
			waited += wait * weights[row]!
			gaveUp += abandoned[row]!
		}
	}
	return {
		source: 'intervals',
		arrivals: { at, weights },
		handlingSeconds: handled > 0 ? handling / handled : null,
		patienceSeconds: gaveUp > 0 && waited > 0 ? waited / gaveUp : null,
	}
}

/** Tickets of every priority: they share the people who work on them. */
export function workloadOfTickets(tickets: TicketColumns, usable: Uint8Array, codesOf: Codes): Workload {
	const created = tickets.times.createdAt
	const wanted = codesOf(tickets.words.service)
	const at = Float64Array.from({ length: tickets.count }, (_, row) =>
		usable[row] === 1 && isWanted(tickets.words.service, wanted, row) ? (created?.[row] ?? Number.NaN) : Number.NaN,
	)
	const waits = sumOf(at, tickets.numbers.waitSeconds)
	let gaveUp = 0
	for (let row = 0; row < tickets.count; row++)
		if (!Number.isNaN(at[row]!) && (tickets.flags[row]! & FLAG_ABANDONED) !== 0) gaveUp++
	return {
		source: 'tickets',
		arrivals: { at, weights: null },
		handlingSeconds: meanOf(sumOf(at, tickets.numbers.handlingSeconds)),
		patienceSeconds: gaveUp > 0 && waits.sum > 0 ? waits.sum / gaveUp : null,
	}
}

function isWanted(column: WordColumn | null, wanted: ReadonlySet<number> | null, row: number): boolean {
	return column === null || wanted === null || wanted.has(column.codes[row]!)
}

/** Over rows that count and have a value. */
function sumOf(at: Float64Array, column: Float64Array | null): { sum: number; count: number } {
	let [sum, count] = [0, 0]
	for (let row = 0; column !== null && row < at.length; row++) {
		if (Number.isNaN(at[row]!) || !(column[row]! >= 0)) continue
		sum += column[row]!
		count++
	}
	return { sum, count }
}

function meanOf({ sum, count }: { sum: number; count: number }): number | null {
	return count > 0 && sum > 0 ? sum / count : null
}
