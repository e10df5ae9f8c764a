import type { HistorySummary } from '../../../shared/ipc/shapes'
import type { Format } from '../../app/format'

/** "1 Nov 2024 – 20 Nov 2026", both days included; null for a history without a start event. */
export function periodText(format: Format, range: HistorySummary['range']): string | null {
	return range === null ? null : `${format.date(range.start.slice(0, 10))} – ${format.date(lastDay(range.end))}`
}

/** The day before an exclusive end, which is a local midnight: 1 April ends with 31 March. */
function lastDay(end: string): string {
	const next = new Date(`${end.slice(0, 10)}T00:00:00Z`)
	next.setUTCDate(next.getUTCDate() - 1)
	return next.toISOString().slice(0, 10)
}
