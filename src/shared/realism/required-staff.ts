import { queueFigures } from './queue'
import type { Queue, QueueFigures } from './queue-figures'

/** More people than this are no team. */
const MOST_STAFF = 5_000

/** The fewest people with whom the queue is `good`; more of them never make it worse. null where none are enough. */
export function requiredStaff(
	queue: Queue,
	seconds: number,
	good: (figures: QueueFigures) => boolean,
): { readonly staff: number; readonly figures: QueueFigures } | null {
	const isGood = (staff: number) => good(queueFigures(queue, staff, seconds))
	let enough = 1
	if (!isGood(0)) {
		while (!isGood(enough)) {
			if (enough >= MOST_STAFF) return null
			enough = Math.min(MOST_STAFF, enough * 2)
		}
	} else enough = 0
	let short = Math.floor(enough / 2)
	while (enough - short > 1) {
		const middle = (enough + short) >>> 1
		if (isGood(middle)) enough = middle
		else short = middle
	}
	return { staff: enough, figures: queueFigures(queue, enough, seconds) }
}
