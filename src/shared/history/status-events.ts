import { statusKind } from './status-words'
import type { EventKind } from './ticket-events'

/** What the change from one status to another means, in the order in which it happens. */
export function eventsBetween(from: string, to: string): readonly EventKind[] {
	const before = statusKind(from)
	const after = statusKind(to)
	if (before === after) return []
	const events: EventKind[] = []
	if (before === 'paused') events.push('resumed')
	if (before === 'done') events.push('reopened')
	if (after === 'paused') events.push('paused')
	if (after === 'done') events.push('resolved')
	return events
}
