import { CHANGE_COST, CONTENT } from './word-weight'

/** What two rows of word numbers have in common: `partner[i]` is the place in the second that stands for place i of the first, or -1; rising. */
export type Partners = readonly number[]

/** A piece of both rows that is still to be aligned; ends are exclusive. */
type Piece = { readonly from: number; readonly to: number; readonly start: number; readonly end: number }

/** Up to so many pairs of words the best alignment is computed at once; larger pieces are first cut at words that stand once in both. */
const SMALL_PAIRS = 600
/** Up to so many it is computed where there are no such words. */
const EXACT_PAIRS = 90_000
/** The side of a piece that is cut out where nothing holds two long texts together. */
const CUT = 250

/**
 * Aligns two rows so that what is kept weighs most and stands in few pieces: each change costs `CHANGE_COST`, so that a lone article or
 * comma does not tie two different sentences. The best alignment for pieces of contract size (affine gaps, Gotoh 1982); longer texts
 * are first held together by words that are unique in both (patience diff), so that the work grows with the length, not with its square.
 *
 * @param weights weight of each word number
 */
export function align(a: ArrayLike<number>, b: ArrayLike<number>, weights: ArrayLike<number>): Partners {
	const partner = new Array<number>(a.length).fill(-1)
	const open: Piece[] = [{ from: 0, to: a.length, start: 0, end: b.length }]
	for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
		const core = trimmed(piece, a, b, partner)
		const height = core.to - core.from
		const width = core.end - core.start
		if (height === 0 || width === 0) continue
		const anchors = height * width <= SMALL_PAIRS ? [] : risingAnchors(core, a, b, weights)
		if (anchors.length === 0 && height * width <= EXACT_PAIRS) alignExactly(core, a, b, weights, partner)
		else open.push(...divided(core, anchors))
	}
	return partner
}

/** Pairs what is equal at both ends; the rest is returned. */
function trimmed(
	{ from, to, start, end }: Piece,
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	partner: number[],
): Piece {
	while (from < to && start < end && a[from] === b[start]) partner[from++] = start++
	while (from < to && start < end && a[to - 1] === b[end - 1]) partner[--to] = --end
	return { from, to, start, end }
}

/** Cut at the words that stand once in both; without any at equal parts of both. */
function divided(piece: Piece, anchors: readonly Anchor[]): Piece[] {
	if (anchors.length === 0) {
		const cut = Math.min(CUT, piece.to - piece.from - 1, piece.end - piece.start - 1)
		const [from, start] = [piece.from + Math.max(cut, 1), piece.start + Math.max(cut, 1)]
		return [
			{ ...piece, from, start },
			{ ...piece, to: from, end: start },
		]
	}
	const pieces: Piece[] = []
	let { from, start } = piece
	for (const [x, y] of anchors) {
		pieces.push({ from, to: x, start, end: y })
		// The anchor begins the next piece, whose trimming pairs it.
		from = x
		start = y
	}
	pieces.push({ from, to: piece.to, start, end: piece.end })
	return pieces
}

type Anchor = readonly [inFirst: number, inSecond: number]

/** Words with meaning that stand once in both, in the longest row of them that rises in both. */
function risingAnchors(
	piece: Piece,
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	weights: ArrayLike<number>,
): readonly Anchor[] {
	const inA = placesOfOnce(a, piece.from, piece.to, 0)
	const inB = placesOfOnce(b, piece.start, piece.end, 1)
	const candidates: Anchor[] = []
	for (let x = piece.from; x < piece.to; x++) {
		const id = a[x]!
		const y = inB[id] ?? NOWHERE
		if (inA[id] !== x || y < 0 || weights[id]! < CONTENT) continue
		// A word alone may have been used anew somewhere else; with a neighbour it is the same place.
		const before = x > piece.from && y > piece.start && a[x - 1] === b[y - 1]
		const after = x + 1 < piece.to && y + 1 < piece.end && a[x + 1] === b[y + 1]
		if (before || after) candidates.push([x, y])
	}
	for (let at = piece.from; at < piece.to; at++) inA[a[at]!] = NOWHERE
	for (let at = piece.start; at < piece.end; at++) inB[b[at]!] = NOWHERE
	return longestRising(candidates).filter(([x, y]) => x > piece.from || y > piece.start)
}

const NOWHERE = -1
const SEVERAL = -2
/** By word number, for both rows; nowhere for all words before and after each use. */
const once: [number[], number[]] = [[], []]

/** Where each word stands that stands once. */
function placesOfOnce(row: ArrayLike<number>, from: number, to: number, which: 0 | 1): number[] {
	const places = once[which]
	for (let at = from; at < to; at++) {
		const id = row[at]!
		while (places.length <= id) places.push(NOWHERE)
		places[id] = places[id] === NOWHERE ? at : SEVERAL
	}
	return places
}

/** The longest sub-row whose second numbers rise (patience sorting). */
function longestRising(anchors: readonly Anchor[]): Anchor[] {
	const tops: number[] = []
	const previous = new Int32Array(anchors.length)
	for (const [index, [, y]] of anchors.entries()) {
		let low = 0
		let high = tops.length
		while (low < high) {
			const middle = (low + high) >> 1
			if (anchors[tops[middle]!]![1] < y) low = middle + 1
			else high = middle
		}
		previous[index] = low === 0 ? -1 : tops[low - 1]!
		tops[low] = index
	}
	const rising: Anchor[] = []
	for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) rising.push(anchors[at]!)
	return rising.reverse()
}

const IN_CHANGE = 1
/** How the best change at a pair came about: just begun, or one word longer in the first or the second row. */
const BEGUN = 2
const FIRST = 4

/** The ways back of the table that is being filled; every cell is written before it is read. */
let ways = new Uint8Array(4_096)

/** Gotoh's alignment with free lengths: `kept` ends with a pair, `changed` within a change. Rows of the table are reused, ways back kept. */
function alignExactly(
	piece: Piece,
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	weights: ArrayLike<number>,
	partner: number[],
): void {
	const { from, start } = piece
	const height = piece.to - from
	const width = piece.end - start
	const stride = width + 1
	const size = (height + 1) * stride
	if (ways.length < size) ways = new Uint8Array(2 * size)
	const way = ways.fill(0, 0, stride)
	// One row of the table at a time: the best that ends with a pair here, and the best that ends within a change.
	const kept = new Array<number>(stride).fill(NEVER)
	const changed = new Array<number>(stride).fill(-CHANGE_COST)
	kept[0] = 0
	way[0] = BEGUN
	for (let i = 1; i <= height; i++) {
		const id = a[from + i - 1]!
		const weight = weights[id]!
		const row = i * stride
		let keptBeside = kept[0]!
		let changedBeside = changed[0]!
		let left = changedBeside
		kept[0] = NEVER
		way[row] = FIRST
		for (let j = 1; j <= width; j++) {
			const above = changed[j]!
			const keptAbove = kept[j]!
			let steps = BEGUN
			let pair = NEVER
			if (id === b[start + j - 1]) {
				pair = keptBeside + weight
				if (changedBeside > keptBeside) {
					steps = BEGUN | IN_CHANGE
					pair = changedBeside + weight
				}
			}
			let best = pair - CHANGE_COST
			if (above >= best) {
				best = above
				steps ^= BEGUN | FIRST
			}
			if (left > best) {
				best = left
				steps &= IN_CHANGE
			}
			kept[j] = pair
			changed[j] = best
			way[row + j] = steps
			keptBeside = keptAbove
			changedBeside = above
			left = best
		}
	}
	let i = height
	let j = width
	let isInChange = changed[width]! >= kept[width]!
	while (i > 0 || j > 0) {
		const how = way[i * stride + j]!
		if (!isInChange) {
			partner[from + i - 1] = start + j - 1
			isInChange = (how & IN_CHANGE) !== 0
			i--
			j--
		} else if ((how & BEGUN) !== 0) isInChange = false
		else if ((how & FIRST) !== 0) i--
		else j--
	}
}

const NEVER = -0x1fffffff
