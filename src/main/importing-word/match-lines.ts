import { align } from '../../shared/compare/align'
import type { Block } from '../../shared/outline/block'
import type { Slot } from './slots'

/** A paragraph that came back, by what tells where it belongs. */
export type Candidate = {
	/** As sent. */
	readonly text: string
	/** Names of blocks and rows whose bookmarks touch it. */
	readonly bookmarks: readonly string[]
	/** Cell it stands in: the innermost table with row and column; null outside of tables. */
	readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
	/** Whether it shares its cell with other paragraphs. */
	readonly sharesCell: boolean
}

/** Where a paragraph belongs, and how many of its letters stand before the slot's words: a typed number and its tab. */
export type Match = { readonly slot: number; readonly prefix: number }

/** Words that are alike but for kinds of spaces, hyphens and quotation marks, and what is not drawn. */
export function plain(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[\s\u00a0]+/g, ' ')
		.trim()
}

/** What may be a number that stands before the words, as ours does where no list counts it. */
const leading = /^\s*((?:\p{L}{1,12} )?[\p{L}\p{N}.§()]{1,12})([\t ])\s*/u
/** `5.2`, `§ 3`, `a)`, `(iv)`, `B.`: no word that somebody put there. */
const counted = /^(?:§ )?\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|aa|bb|cc|[ivx]{1,5}|[IVX]{1,5})[.)]{0,2}$/u

/**
 * Which paragraph stands for which piece of the outline, for each paragraph; null for none. Words decide: equal ones in order first, then
 * equal ones elsewhere, then what stands between them and is alike enough. A bookmark only proposes: it speaks for words that were
 * changed, never against words that say otherwise.
 */
export function matchLines(lines: readonly Candidate[], slots: readonly Slot[]): readonly (Match | null)[] {
	const board = createBoard(lines, slots)
	matchEqual(board)
	matchMoved(board)
	matchBetween(board)
	matchByBookmark(board)
	matchCells(board)
	return board.matches
}

type Board = {
	readonly lines: readonly Candidate[]
	readonly slots: readonly Slot[]
	readonly words: readonly { readonly text: string; readonly prefix: number }[]
	readonly slotWords: readonly string[]
	readonly matches: (Match | null)[]
	readonly taken: (number | null)[]
}

function createBoard(lines: readonly Candidate[], slots: readonly Slot[]): Board {
	const slotWords = slots.map(({ text }) => plain(text))
	const numbers = new Set(slots.map(({ printed: { block } }, at) => `${numberOf(block)}\t${slotWords[at]}`))
	const known = new Set(slotWords)
	const words = lines.map(({ text }) => {
		const whole = plain(text)
		const [before = '', number = '', sign = ''] = leading.exec(text) ?? []
		if (before === '' || known.has(whole)) return { text: whole, prefix: 0 }
		const rest = plain(text.slice(before.length))
		// A tab makes it a number even where the words were changed, and it may have been counted anew; a space only does behind its own.
		const isNumber = sign === '\t' ? counted.test(number) : numbers.has(`${number}\t${rest}`)
		return isNumber ? { text: rest, prefix: before.length } : { text: whole, prefix: 0 }
	})
	return { lines, slots, words, slotWords, matches: lines.map(() => null), taken: slots.map(() => null) }
}

function numberOf(block: Block): string | null {
	return 'number' in block ? block.number : null
}

function take(board: Board, line: number, slot: number): void {
	board.matches[line] = { slot, prefix: board.words[line]!.prefix }
	board.taken[slot] = line
}

function matchEqual(board: Board): void {
	const { words, slotWords } = board
	const ids = new Map<string, number>()
	const idOf = (text: string) => {
		const id = ids.get(text) ?? ids.size
		ids.set(text, id)
		return id
	}
	const a = Int32Array.from(words, ({ text }) => idOf(text))
	const b = Int32Array.from(slotWords, idOf)
	// The longer a paragraph, the less it stands somewhere else by chance; an empty one says nothing.
	const weights = Uint8Array.from(ids.keys(), (text) => (text === '' ? 0 : Math.min(250, 4 + text.length)))
	for (const [line, slot] of align(a, b, weights).entries())
		if (slot >= 0 && words[line]!.text !== '') take(board, line, slot)
}

/** Letters from which on equal words that stand once on both sides are the same paragraph wherever it stands. */
const SPEAKS_ALONE = 24

function matchMoved(board: Board): void {
	const openSlots = once(board.slotWords, (slot) => board.taken[slot] === null)
	const openLines = once(
		board.words.map(({ text }) => text),
		(line) => board.matches[line] === null,
	)
	for (const [text, line] of openLines) {
		const slot = openSlots.get(text)
		if (slot !== undefined && text.length >= SPEAKS_ALONE) take(board, line, slot)
	}
}

function once(texts: readonly string[], isOpen: (index: number) => boolean): ReadonlyMap<string, number> {
	const found = new Map<string, number>()
	const twice = new Set<string>()
	for (const [index, text] of texts.entries()) {
		if (!isOpen(index)) continue
		if (found.has(text)) twice.add(text)
		found.set(text, index)
	}
	for (const text of twice) found.delete(text)
	return found
}

/** Share of words from which on a changed paragraph is the one that stood there, without and with a bookmark that says so. */
const ALIKE = 0.6
const ALIKE_WITH_BOOKMARK = 0.2
const MAX_PAIRS = 250_000

/** Changed paragraphs between two that are known: the pairs in order that have most words in common. */
function matchBetween(board: Board): void {
	const { lines, slots, matches, taken } = board
	let line = 0
	let slot = 0
	// Moved paragraphs are no walls.
	const walls = rising(matches.flatMap((match, at) => (match === null ? [] : [[at, match.slot] as const])))
	for (const [toLine, toSlot] of [...walls, [lines.length, slots.length] as const]) {
		const openLines = range(line, toLine).filter((at) => matches[at] === null && board.words[at]!.text !== '')
		const openSlots = range(slot, toSlot).filter((at) => taken[at] === null && board.slotWords[at] !== '')
		if (openLines.length * openSlots.length <= MAX_PAIRS) pairBest(board, openLines, openSlots)
		line = toLine + 1
		slot = toSlot + 1
	}
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** The longest run of pairs whose slots rise. */
export function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
	const lengths: number[] = []
	const before: number[] = []
	const tops: number[] = []
	for (const [index, [, slot]] of pairs.entries()) {
		let low = 0
		let high = tops.length
		while (low < high) {
			const middle = (low + high) >> 1
			if (pairs[tops[middle]!]![1] < slot) low = middle + 1
			else high = middle
		}
		before[index] = low === 0 ? -1 : tops[low - 1]!
		lengths[index] = low + 1
		tops[low] = index
	}
	const found: (readonly [number, number])[] = []
	for (let at = tops[tops.length - 1] ?? -1; at >= 0; at = before[at]!) found.push(pairs[at]!)
	return found.reverse()
}

function pairBest(board: Board, openLines: readonly number[], openSlots: readonly number[]): void {
	if (openLines.length === 0 || openSlots.length === 0) return
	const bags = openLines.map((at) => bagOf(board.words[at]!.text))
	const slotBags = openSlots.map((at) => bagOf(board.slotWords[at]!))
	const width = openSlots.length + 1
	const best = new Float64Array((openLines.length + 1) * width)
	const scores = new Float64Array(openLines.length * openSlots.length)
	for (let i = openLines.length - 1; i >= 0; i--) {
		for (let j = openSlots.length - 1; j >= 0; j--) {
			const names = board.lines[openLines[i]!]!.bookmarks.includes(board.slots[openSlots[j]!]!.bookmark ?? '')
			const alike = likeness(bags[i]!, slotBags[j]!)
			const isEnough = alike >= (names ? ALIKE_WITH_BOOKMARK : ALIKE)
			const score = isEnough ? alike + (names ? 1 : 0) : -1
			scores[i * openSlots.length + j] = score
			const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
			best[i * width + j] = score < 0 ? skip : Math.max(skip, score + best[(i + 1) * width + j + 1]!)
		}
	}
	for (let i = 0, j = 0; i < openLines.length && j < openSlots.length; ) {
		const score = scores[i * openSlots.length + j]!
		const here = best[i * width + j]!
		if (score >= 0 && here === score + best[(i + 1) * width + j + 1]!) take(board, openLines[i++]!, openSlots[j++]!)
		else if (here === best[(i + 1) * width + j]!) i++
		else j++
	}
}

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly letters: number }

function bagOf(text: string): Bag {
	const counts = new Map<string, number>()
	let letters = 0
	for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
		counts.set(word, (counts.get(word) ?? 0) + 1)
		letters += word.length
	}
	return { counts, letters }
}

/** Letters in words that both have, as a part of all letters (Dice). */
function likeness(a: Bag, b: Bag): number {
	if (a.letters + b.letters === 0) return 0
	let common = 0
	for (const [word, count] of a.counts) common += word.length * Math.min(count, b.counts.get(word) ?? 0)
	return (2 * common) / (a.letters + b.letters)
}

/** Share of words for a paragraph that has its bookmark and stands somewhere else, or was written anew in its place. */
const ALIKE_ELSEWHERE = 0.5

function matchByBookmark(board: Board): void {
	const { lines, slots, matches, taken } = board
	const slotOf = new Map(
		slots.flatMap((slot, index) => (slot.bookmark === null ? [] : [[slot.bookmark, index] as const])),
	)
	for (const [at, { bookmarks }] of lines.entries()) {
		if (matches[at] !== null || board.words[at]!.text === '') continue
		const named = bookmarks.flatMap((name) => slotOf.get(name) ?? []).filter((slot) => taken[slot] === null)
		if (named.length !== 1) continue
		const [slot] = named as [number]
		const alike = likeness(bagOf(board.words[at]!.text), bagOf(board.slotWords[slot]!))
		if (alike >= ALIKE_ELSEWHERE || isBetweenNeighbours(board, at, slot)) take(board, at, slot)
	}
}

/** Whether the paragraphs on both sides are known as the slot's own neighbours. */
function isBetweenNeighbours({ matches, words, slots, slotWords }: Board, line: number, slot: number): boolean {
	const filled = (from: number, step: 1 | -1) => {
		let at = from + step
		while (words[at] !== undefined && words[at]!.text === '') at += step
		return matches[at]?.slot ?? (at < 0 ? -1 : at >= matches.length ? slots.length : null)
	}
	const beside = (step: 1 | -1) => {
		let at = slot + step
		while (slotWords[at] === '') at += step
		return at
	}
	return filled(line, -1) === beside(-1) && filled(line, 1) === beside(1)
}

/** Cells whose row is known by its other cells or its bookmark, in a row that has as many cells as it had. */
function matchCells(board: Board): void {
	const { lines, slots, matches, taken } = board
	const rowOf = new Map<string, { row: string; isSure: boolean }>()
	const key = ({ table, row }: NonNullable<Candidate['cell']>) => `${table} ${row}`
	const columns = new Map<string, number>()
	const rowNamed = new Map(
		slots.flatMap(({ bookmark, row }) => (row === null || bookmark === null ? [] : [[bookmark, row] as const])),
	)
	for (const [at, { cell, bookmarks }] of lines.entries()) {
		if (cell === null) continue
		const place = key(cell)
		columns.set(place, Math.max(columns.get(place) ?? 0, cell.column + 1))
		const slot = matches[at] === null ? null : slots[matches[at]!.slot]!
		const named = bookmarks.flatMap((name) => rowNamed.get(name) ?? [])[0]
		const row = slot?.row ?? (cell.column === 0 ? (named ?? null) : null)
		if (row === null) continue
		const isSure = slot === null || slot.column === cell.column
		const known = rowOf.get(place)
		rowOf.set(place, { row, isSure: isSure && (known === undefined || (known.isSure && known.row === row)) })
	}
	const cellOf = new Map(slots.map(({ row, column }, index) => [`${row} ${column}`, index]))
	for (const [at, { cell, sharesCell }] of lines.entries()) {
		if (cell === null || matches[at] !== null || sharesCell) continue
		const known = rowOf.get(key(cell))
		const slot = known === undefined ? undefined : cellOf.get(`${known.row} ${cell.column}`)
		if (known?.isSure !== true || slot === undefined || taken[slot] !== null) continue
		if (slots[slot]!.columns === columns.get(key(cell))) take(board, at, slot)
	}
}
