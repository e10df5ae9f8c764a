import type { Density } from '../../outline/block'

/** How much of an agreement one page takes. */
export type SummaryLimits = {
	readonly density: Density
	readonly promises: number
	readonly services: number
	readonly calendars: number
	readonly channels: number
	/** Lines about the past. */
	readonly records: number
	/** Characters of one typed text. */
	readonly letters: number
}

const ALL = 30
const FEWER = [24, 19, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]

/** Names give way before promises do. */
function limitsFor(promises: number, density: Density): readonly SummaryLimits[] {
	const records = (least: number, most: number) => Math.max(least, Math.min(most, promises))
	const wide = { promises, density, services: 8, calendars: 4, channels: 4, records: records(6, 12), letters: 90 }
	const narrow = { promises, density, services: 4, calendars: 3, channels: 3, records: records(4, 8), letters: 60 }
	const least = { promises, density, services: 3, calendars: 2, channels: 2, records: records(2, 3), letters: 44 }
	return promises > 12 && promises < ALL ? [wide, narrow] : [wide, narrow, least]
}

/** From everything to little: the first that fits the page is taken. The letters get smaller before a promise is left out. */
export const SUMMARY_LIMITS: readonly SummaryLimits[] = [
	{ promises: ALL, density: 'close', services: 12, calendars: 6, channels: 6, records: 12, letters: 200 },
	...limitsFor(ALL, 'close'),
	...[ALL, ...FEWER].flatMap((promises) => limitsFor(promises, 'tight')),
	{ promises: 1, density: 'tight', services: 2, calendars: 1, channels: 1, records: 2, letters: 30 },
]
