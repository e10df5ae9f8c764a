import type { ZoneTable } from '../calendar/zone-table'
import { countOf } from './amount-text'
import type { CountColumns } from './counts'
import { dayStartKind, monthAsDay, secondsToEnd } from './period-text'
import { createTableBuilder, type TableSpec } from './table-builder'

type Num = Exclude<keyof CountColumns['numbers'], 'periodSeconds'>
const SPEC: TableSpec<'periodStart', Num, 'channel' | 'service'> = {
	times: ['periodStart'],
	numbers: {
		sessions: countOf,
		handled: countOf,
		deflected: countOf,
		handedOver: countOf,
		articleViews: countOf,
		selfServiceSolved: countOf,
	},
	words: ['channel', 'service'],
	timeText: monthAsDay,
}

/** What chatbots and knowledge bases count per day or month. A file whose rows all begin a month has months. */
export function createCountBuilder() {
	const table = createTableBuilder(SPEC)
	return {
		...table,
		finish(zone: ZoneTable): CountColumns {
			const { yes: _, numbers, times, ...rest } = table.finish()
			const start = times.periodStart
			const periodSeconds = new Float64Array(rest.count).fill(Number.NaN)
			const unitOf = new Map<number, 'day' | 'month'>()
			for (const [row, source] of rest.sourceOf.entries())
				if (dayStartKind(zone, start?.[row] || 0) !== 'month' && !Number.isNaN(start?.[row])) unitOf.set(source, 'day')
			for (const [row, source] of rest.sourceOf.entries()) {
				const at = start?.[row] ?? Number.NaN
				if (!Number.isNaN(at)) periodSeconds[row] = secondsToEnd(zone, at, unitOf.get(source) ?? 'month')
			}
			return {
				...rest,
				times,
				numbers: {
					...numbers,
					periodSeconds,
					deflected: numbers.deflected ?? lessOf(numbers.sessions, numbers.handedOver),
				},
			}
		},
	}
}

/** Where a bot tells only what it passed on, the rest of its sessions ended without a person. */
function lessOf(all: Float64Array | null, passedOn: Float64Array | null): Float64Array | null {
	return all === null || passedOn === null ? null : all.map((value, row) => Math.max(0, value - passedOn[row]!))
}
