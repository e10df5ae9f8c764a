import { erlangA } from './erlang-a'
import { erlangC } from './erlang-c'
import type { Queue, QueueFigures } from './queue-figures'

/** Erlang A where people give up, else Erlang C. Without staff nobody is served. */
export function queueFigures(queue: Queue, staff: number, seconds: number): QueueFigures {
	return queue.patienceSeconds === null
		? erlangC(queue, staff, seconds)
		: erlangA({ ...queue, patienceSeconds: queue.patienceSeconds }, staff, seconds)
}
