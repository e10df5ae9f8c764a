import type { OutageState } from './outage-states'

export type StateChange = {
	readonly row: number
	readonly at: number
	readonly service: number
	readonly state: OutageState
}
export type StateOutage = {
	readonly row: number
	readonly startedAt: number
	readonly endedAt: number
	readonly isDegraded: boolean
}

/**
 * Outages from a log that only tells when the state of a service changed, in any order. An outage lasts from the first time
 * the service was seen down to the next time it was seen otherwise; NaN where it never was.
 */
export function outagesOfChanges(changes: readonly StateChange[]): StateOutage[] {
	const first = changes[0]
	const last = changes.at(-1)
	// Of changes in the same second the order of the file decides, and logs are often written newest first.
	const isNewestFirst = first !== undefined && last !== undefined && first.at > last.at
	const sorted = changes
		.filter(({ at }) => !Number.isNaN(at))
		.sort((a, b) => a.at - b.at || (isNewestFirst ? b.row - a.row : a.row - b.row))
	const open = new Map<number, StateChange>()
	const outages: StateOutage[] = []
	const close = (from: StateChange, endedAt: number) =>
		outages.push({ row: from.row, startedAt: from.at, endedAt, isDegraded: from.state === 'degraded' })
	for (const change of sorted) {
		const running = open.get(change.service)
		if (running?.state === change.state) continue
		if (running !== undefined) close(running, change.at)
		if (change.state === 'up') open.delete(change.service)
		else open.set(change.service, change)
	}
	for (const running of open.values()) close(running, Number.NaN)
	return outages.sort((a, b) => a.startedAt - b.startedAt || a.row - b.row)
}
