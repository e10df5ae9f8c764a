import type { HistorySummary } from '../../../shared/ipc/shapes'
import type { useT } from '../../app/i18n'

/** Whether hours or targets can be proposed from it; past breaches alone tell none. */
export function isStart({ tickets, outages, contacts, counts }: HistorySummary): boolean {
	return tickets + outages + (contacts?.calls ?? 0) + (contacts?.intervals ?? 0) + (counts?.periods ?? 0) > 0
}

/** "40 tickets", "8 calls and chats", …: what a history is made of, each kind that it has. */
export function historyCounts(t: ReturnType<typeof useT>, history: HistorySummary): string[] {
	const { tickets, outages, contacts, counts, breaches } = history
	const amounts = [
		['tickets', tickets],
		['outages', outages],
		['calls', contacts?.calls ?? 0],
		['intervals', contacts?.intervals ?? 0],
		['periods', counts?.periods ?? 0],
		['breaches', breaches?.rows ?? 0],
	] as const
	return amounts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }))
}
