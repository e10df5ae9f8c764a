import type { LateEvent } from './event-builder'
import type { RowGroups } from './row-groups'
import { eventsBetween } from './status-events'
import type { RowColumns } from './ticket-join'

/** A file is a log of states, and not one that repeats a row by mistake, if at least this part of its rows goes on with a ticket. */
const LOG_SHARE = 0.1

/**
 * What the states of one ticket, row after row, tell of its clock: pauses, reopenings, resolutions and new hands. Only rows
 * with a time of update can tell when.
 */
export function stateEvents(rows: RowColumns, groups: RowGroups): LateEvent[] {
	const { words, updatedAt, sourceOf } = rows
	const status = words.find(({ field }) => field === 'status')?.column
	const agent = words.find(({ field }) => field === 'agent')?.column
	const found: LateEvent[] = []
	if (updatedAt === null || !status) return found
	const logs = stateLogs(rows, groups)
	for (let ticket = 0; ticket < groups.last.length; ticket++) {
		let before = -1
		for (let i = groups.offsets[ticket]!; i < groups.offsets[ticket + 1]!; i++) {
			const row = groups.rows[i]!
			const at = updatedAt[row]!
			if (Number.isNaN(at) || !logs.has(sourceOf[row]!)) continue
			const now = status.words[status.codes[row]!]!
			// The first row of a ticket that waits already tells when it was seen waiting.
			const then = before < 0 ? '' : status.words[status.codes[before]!]!
			if (before >= 0 || i + 1 < groups.offsets[ticket + 1]!)
				for (const kind of eventsBetween(then, now)) found.push({ ticket, at, kind })
			const hand = agent?.codes[row] ?? 0
			if (before >= 0 && hand !== 0 && hand !== agent!.codes[before]) found.push({ ticket, at, kind: 'assigned' })
			before = row
		}
	}
	return found
}

function stateLogs({ sourceOf }: RowColumns, { offsets, rows, last }: RowGroups): ReadonlySet<number> {
	const all: number[] = []
	const further: number[] = []
	for (let ticket = 0; ticket < last.length; ticket++) {
		for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
			const source = sourceOf[rows[i]!]!
			all[source] = (all[source] ?? 0) + 1
			const goesOn = i > offsets[ticket]! && sourceOf[rows[i - 1]!] === source
			further[source] = (further[source] ?? 0) + (goesOn ? 1 : 0)
		}
	}
	return new Set(all.flatMap((count, source) => (further[source]! >= count * LOG_SHARE ? [source] : [])))
}
