/** One queue at a steady rate. `patienceSeconds` is the mean time after which who waits gives up; null: nobody does. */
export type Queue = {
	readonly arrivalsPerHour: number
	readonly handlingSeconds: number
	readonly patienceSeconds: number | null
}

/** What a queue does with `staff` at work; shares 0..1 of all arrivals. */
export type QueueFigures = {
	/** Arrivals that cannot be served at once. */
	readonly waiting: number
	/** Served or given up after at most the asked seconds: what a log of waits shows as met. */
	readonly withinSeconds: number
	/** Served within the asked seconds. */
	readonly servedWithin: number
	/** Mean wait of all arrivals, seconds; null where the queue grows without end. */
	readonly averageWaitSeconds: number | null
	readonly abandoned: number
	/** Share of the working time that is spent on cases, at most 1. */
	readonly occupancy: number
}

/** Nobody comes: everything is kept. */
export const EMPTY_QUEUE: QueueFigures = {
	waiting: 0,
	withinSeconds: 1,
	servedWithin: 1,
	averageWaitSeconds: 0,
	abandoned: 0,
	occupancy: 0,
}
