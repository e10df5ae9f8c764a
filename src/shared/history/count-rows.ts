import type { CountColumns } from './counts'

/** What is wrong with a row of counts; the first that applies, 0 where nothing is. Rows with a fault are in no figure. */
export const COUNT_FAULTS = ['', 'count-missing-start', 'count-impossible', 'count-duplicate'] as const

/** Per row its fault as an index of COUNT_FAULTS. Of two rows for one period, bot and service the first counts. */
export function countFaults(counts: CountColumns): Uint8Array {
	const faults = new Uint8Array(counts.count)
	const { sessions, deflected, handedOver, handled, articleViews, selfServiceSolved } = counts.numbers
	const start = counts.times.periodStart
	const seen = new Set<string>()
	for (let row = 0; row < counts.count; row++) {
		const at = start?.[row] ?? Number.NaN
		const all = [sessions, deflected, handedOver, handled, articleViews, selfServiceSolved]
		const isNegative = all.some((column) => column !== null && column[row]! < 0)
		const total = sessions?.[row] ?? Number.NaN
		const isMore = (deflected?.[row] || 0) + (handedOver?.[row] || 0) > total || (handled?.[row] ?? Number.NaN) > total
		const name = [at, counts.sourceOf[row], counts.words.channel?.codes[row], counts.words.service?.codes[row]].join(
			' ',
		)
		if (Number.isNaN(at)) faults[row] = 1
		else if (isNegative || isMore) faults[row] = 2
		else if (seen.has(name)) faults[row] = 3
		else seen.add(name)
	}
	return faults
}
