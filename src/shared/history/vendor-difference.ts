import type { TicketColumns } from './history'

/** How a desk's own durations stand to the time between its own instants, tickets with both only. */
export type VendorDifference = {
	readonly compared: number
	/** Within the rounding of the desk's figures. */
	readonly equal: number
	/** The desk counted less: its service hours, or waiting taken off. */
	readonly shorter: number
	/** The desk counted more: on after our end, or from an earlier start. */
	readonly longer: number
	/** Rows that differ, the first few in the order of the file. */
	readonly rows: readonly number[]
}

export type VendorFigure = 'response' | 'resolution'
/** Counted seconds between two instants of a ticket; NaN leaves the ticket out. */
export type Counter = (fromEpoch: number, toEpoch: number, row: number) => number

const elapsed: Counter = (from, to) => to - from
const SHOWN = 5

/**
 * Compares the desk's durations with ours on a clock (wall clock unless given). null where the files have none. The desk
 * rounds: to whole hours where all figures are whole hours, to minutes likewise, else to hundredths of an hour.
 */
export function vendorDifference(
	tickets: TicketColumns,
	figure: VendorFigure,
	counted: Counter = elapsed,
): VendorDifference | null {
	const vendor = tickets.numbers[figure === 'response' ? 'vendorResponseSeconds' : 'vendorResolutionSeconds']
	const { createdAt, firstResponseAt, resolvedAt } = tickets.times
	const stop = figure === 'response' ? firstResponseAt : resolvedAt
	if (vendor === null || createdAt === null || stop === null) return null
	const tolerance = roundingOf(vendor)
	let [compared, equal, shorter, longer] = [0, 0, 0, 0]
	const rows: number[] = []
	for (let row = 0; row < tickets.count; row++) {
		const ours = stop[row]! >= createdAt[row]! ? counted(createdAt[row]!, stop[row]!, row) : Number.NaN
		const difference = vendor[row]! - ours
		if (Number.isNaN(difference)) continue
		compared++
		if (Math.abs(difference) <= tolerance) {
			equal++
			continue
		}
		if (difference < 0) shorter++
		else longer++
		if (rows.length < SHOWN) rows.push(row)
	}
	return compared === 0 ? null : { compared, equal, shorter, longer, rows }
}

function roundingOf(vendor: Float64Array): number {
	for (const step of [3_600, 60]) if (vendor.every((value) => Number.isNaN(value) || value % step === 0)) return step
	return 36
}
