import { erlangB } from './erlang-b'
import { EMPTY_QUEUE, type Queue, type QueueFigures } from './queue-figures'

/**
 * M/M/n: arrivals and handling times without memory, everybody waits until served, first come first served. At or above
 * full load the queue grows without end and nobody who waits is served in time. Source: Erlang 1917; tested against
 * published tables.
 */
export function erlangC(queue: Omit<Queue, 'patienceSeconds'>, staff: number, seconds: number): QueueFigures {
	const load = (queue.arrivalsPerHour * queue.handlingSeconds) / 3_600
	if (load === 0) return EMPTY_QUEUE
	if (load >= staff)
		return {
			waiting: 1,
			withinSeconds: 0,
			servedWithin: 0,
			averageWaitSeconds: null,
			abandoned: 0,
			occupancy: staff > 0 ? 1 : 0,
		}
	const blocked = erlangB(staff, load)
	const waiting = (staff * blocked) / (staff - load * (1 - blocked))
	const spare = (staff - load) / queue.handlingSeconds
	const within = 1 - waiting * Math.exp(-spare * seconds)
	return {
		waiting,
		withinSeconds: within,
		servedWithin: within,
		averageWaitSeconds: waiting / spare,
		abandoned: 0,
		occupancy: load / staff,
	}
}
