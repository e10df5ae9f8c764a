import { erlangB } from './erlang-b'
import { EMPTY_QUEUE, type Queue, type QueueFigures } from './queue-figures'

/** Queue states that weigh less than this beside the heaviest are left out. */
const NEGLIGIBLE = 1e-18

/**
 * M/M/n+M: as Erlang C, but who waits gives up after an exponential time of mean `patienceSeconds`. With n busy and k
 * waiting the queue shrinks at n mu + k theta, so the wait offered to an arrival behind k others is a sum of
 * exponentials with rates n mu, n mu + theta, ..., and exp(-theta wait) is Beta(n mu / theta, k + 1) distributed.
 * Sources: Palm 1957; Garnett, Mandelbaum and Reiman 2002; tested against a plain solution of the birth-death equations.
 */
export function erlangA(
	queue: Queue & { readonly patienceSeconds: number },
	staff: number,
	seconds: number,
): QueueFigures {
	const arrivals = queue.arrivalsPerHour / 3_600
	if (arrivals === 0) return EMPTY_QUEUE
	const leaving = 1 / queue.patienceSeconds
	const serving = staff / queue.handlingSeconds
	const states = waitingStates(arrivals, serving, leaving)
	// Weights beside the state "all busy, nobody waits": those with somebody idle, and those with somebody waiting.
	const idle = staff === 0 ? 0 : (1 / erlangB(staff, arrivals * queue.handlingSeconds) - 1) * states.scale
	const total = idle + states.sum
	const waiting = states.sum / total
	const abandoned = (leaving * states.inQueue) / (arrivals * total)
	const { late, served } = offeredWaits(states.weights, serving / leaving, Math.exp(-leaving * seconds))
	return {
		waiting,
		withinSeconds: clamp(1 - (late * Math.exp(-leaving * seconds)) / total),
		servedWithin: clamp(1 - waiting + served / total),
		averageWaitSeconds: states.inQueue / (arrivals * total),
		abandoned: clamp(abandoned),
		occupancy: staff === 0 ? 0 : clamp((arrivals * (1 - abandoned)) / serving),
	}
}

/**
 * Relative weights of k = 0, 1, 2 ... people waiting with everybody busy, the largest 1, and what `1` is worth beside
 * them (`scale`). In logarithms first: an overloaded queue's weights overflow.
 */
function waitingStates(arrivals: number, serving: number, leaving: number) {
	const ln: number[] = [0]
	let top = 0
	for (let k = 1; ; k++) {
		const value = ln[k - 1]! + Math.log(arrivals / (serving + k * leaving))
		ln.push(value)
		if (value > top) top = value
		if (value < top + Math.log(NEGLIGIBLE) && arrivals < serving + k * leaving) break
	}
	const weights = Float64Array.from(ln, (value) => Math.exp(value - top))
	let sum = 0
	let inQueue = 0
	for (const [k, weight] of weights.entries()) {
		sum += weight
		inQueue += k * weight
	}
	return { weights, sum, inQueue, scale: Math.exp(-top) }
}

/**
 * Over arrivals that find k waiting: weight of those to whom a longer wait is offered (`late`: the Beta variable lies
 * below `edge`), and of those served in time (`served`: it lies above, times itself, the chance not to have given up).
 */
function offeredWaits(weights: Float64Array, shape: number, edge: number): { late: number; served: number } {
	// Without staff the wait never ends.
	if (shape === 0) return { late: weights.reduce((sum, weight) => sum + weight, 0), served: 0 }
	// I(a, b + 1) = I(a, b) + edge^a (1 - edge)^b / (b B(a, b)), upwards from I(a, 1) = edge^a: all terms are positive.
	const tail = (a: number) => {
		let value = edge ** a
		let step = value
		let b = 1
		return (): number => {
			const known = value
			step *= ((1 - edge) * (a + b - 1)) / b
			value += step
			b++
			return known
		}
	}
	const below = tail(shape)
	const belowNext = tail(shape + 1)
	let late = 0
	let served = 0
	for (const [k, weight] of weights.entries()) {
		late += weight * Math.min(1, below())
		served += weight * (shape / (shape + k + 1)) * (1 - Math.min(1, belowNext()))
	}
	return { late, served }
}

function clamp(share: number): number {
	return Math.min(1, Math.max(0, share))
}
