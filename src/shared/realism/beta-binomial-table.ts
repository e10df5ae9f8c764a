import { GRID, GRID_POINTS } from './beta-binomial-grid'

/** Terms this small beside the largest are dust: a draw of 32 bits never meets them. */
const DUST = 1e-20
const MOST_CELLS = 1_024

/**
 * Distribution function of a beta-binomial, times a constant, for drawing from it: `steps[i]` is that of k = first + i, the
 * last is the whole. `guide` leads from a part of the whole (cells of equal size) to the first step that may hold it.
 */
export type DrawTable = {
	readonly first: number
	readonly steps: Float64Array
	readonly guide: Uint32Array
	readonly cells: number
	readonly whole: number
}

/** Table of `cases` draws with Beta(a, b), without the dust at its ends where the probabilities have a single peak. */
export function betaBinomialTable(cases: number, a: number, b: number): DrawTable {
	const least = a >= 1 && b >= 1 ? DUST : 0
	// From near the mean outwards, so that nothing underflows where the weight is.
	const start = Math.round((cases * a) / (a + b))
	const terms = scratchOf(cases + 1)
	terms[start] = 1
	let last = start
	for (let term = 1; last < cases && term >= least; last++) {
		term *= ((cases - last) * (a + last)) / ((last + 1) * (b + cases - last - 1))
		terms[last + 1] = term
	}
	let first = start
	for (let term = 1; first > 0 && term >= least; first--) {
		term *= (first * (b + cases - first)) / ((cases - first + 1) * (a + first - 1))
		terms[first - 1] = term
	}
	const steps = new Float64Array(last - first + 1)
	let whole = 0
	for (let i = 0; i < steps.length; i++) {
		whole += terms[first + i]!
		steps[i] = whole
	}
	return { first, steps, whole, ...guideOf(steps, whole) }
}

/** The k that `uniform`, in [0, 1), falls on. */
export function drawFrom({ first, steps, guide, cells, whole }: DrawTable, uniform: number): number {
	const goal = uniform * whole
	const cell = Math.floor(uniform * cells)
	let low = guide[cell]!
	let high = guide[cell + 1]!
	while (low < high) {
		const middle = (low + high) >> 1
		if (steps[middle]! > goal) high = middle
		else low = middle + 1
	}
	return first + low
}

/** How much of the whole lies on `k` and below. */
export function upToOf({ first, steps, whole }: DrawTable, k: number): number {
	return k < first ? 0 : (steps[k - first] ?? whole)
}

/** Powers of two, so that the edge of a cell is a double and nothing falls beside its cell. */
function guideOf(steps: Float64Array, whole: number): { readonly guide: Uint32Array; readonly cells: number } {
	let cells = 16
	while (cells < steps.length && cells < MOST_CELLS) cells *= 2
	const guide = new Uint32Array(cells + 1)
	let at = 0
	for (let cell = 0; cell < cells; cell++) {
		while (steps[at]! <= (cell / cells) * whole) at++
		guide[cell] = at
	}
	guide[cells] = steps.length - 1
	return { guide, cells }
}

let scratch = new Float64Array(1_024)

function scratchOf(length: number): Float64Array {
	if (scratch.length < length) scratch = new Float64Array(2 * length)
	return scratch
}

/** Doubles, 32 MB: the months of a few objectives at all their targets. */
const MOST_KEPT = 4_000_000
/** What an array costs beside its entries, in doubles. */
const OVERHEAD = 40
// A cache of facts: a month keeps its cases while a target moves, and targets near each other share most grid points.
const kept = new Map<number, (DrawTable | undefined)[]>()
let size = 0

/** Tables of so many cases by grid point; each is made when it is first asked for. */
export function gridTables(cases: number): (point: number) => DrawTable {
	const tables = kept.get(cases) ?? Array<DrawTable | undefined>(GRID_POINTS).fill(undefined)
	kept.set(cases, tables)
	return (point) => {
		const known = tables[point]
		if (known !== undefined) return known
		const table = betaBinomialTable(cases, GRID.a[point]!, GRID.b[point]!)
		if (size > MOST_KEPT) {
			kept.clear()
			size = 0
		}
		size += table.steps.length + table.cells / 2 + OVERHEAD
		tables[point] = table
		return table
	}
}
