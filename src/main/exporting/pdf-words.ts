import type { BlockId, ContractLanguage, Inline } from '../../shared/outline/block'
import type { Face } from './font-files'
import { currentFontSet } from './font-set'
import { placeDirections } from './pdf-bidi'
import { breakPoints } from './pdf-hyphenate'
import { type Direction, softHyphen, textWidth } from './shaping'

/** What the paper shows of an inline beyond its face. */
export type Mark =
	| { readonly kind: 'blank' }
	| { readonly kind: 'link'; readonly target: BlockId; readonly text: string }

/** Text of one face inside a line; `x` in points from the line's start. */
export type Token = {
	readonly face: Face
	readonly text: string
	readonly x: number
	readonly width: number
	readonly mark: Mark | null
	/** Only in a line with right-to-left words, whose tokens stand wherever their `x` says. */
	readonly direction?: Direction
}

export type Line = { readonly tokens: readonly Token[]; readonly width: number }

export type TextStyle = {
	readonly language: ContractLanguage
	readonly size: number
	readonly face: Face
	/** Share of the line that must be filled before a word moves down whole. */
	readonly fill: number
}

type Piece = { readonly face: Face; readonly text: string; readonly width: number; readonly mark: Mark | null }
/** `glued`: the word goes on in the next line, so no space follows. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly glued: boolean }

function faceOf(inline: Inline, base: Face): Face {
	if (inline.kind === 'term' || inline.kind === 'strong') return 'bold'
	if (inline.kind === 'emphasis') return base === 'italic' ? 'regular' : 'italic'
	return base
}

function markOf(inline: Inline): Mark | null {
	if (inline.kind === 'blank') return { kind: 'blank' }
	return inline.kind === 'reference' ? { kind: 'link', target: inline.target, text: inline.text } : null
}

function piece(style: { readonly face: Face; readonly size: number }, text: string, mark: Mark | null): Piece {
	return { face: style.face, text, width: textWidth(style.face, text, style.size), mark }
}

function wordOf(pieces: readonly Piece[], glued = false): Word {
	return { pieces, width: pieces.reduce((sum, part) => sum + part.width, 0), glued }
}

/** Splits at spaces only, so a word may change its face inside ("**Servicezeit**,"). */
function wordsOf(inlines: readonly Inline[], style: TextStyle): Word[] {
	const words: Word[] = []
	let pieces: Piece[] = []
	const flush = () => {
		if (pieces.length > 0) words.push(wordOf(pieces))
		pieces = []
	}
	for (const inline of inlines) {
		const face = faceOf(inline, style.face)
		const mark = markOf(inline)
		inline.text.split(/[ \t\n\r]+/).forEach((text, index) => {
			if (index > 0) flush()
			if (text !== '') pieces.push(piece({ face, size: style.size }, text, mark))
		})
	}
	flush()
	return words
}

/** The longest head of the word that fits into `room`, and the rest; null where no syllable fits. */
function splitWord(word: Word, room: number, style: TextStyle): [Word, Word] | null {
	let start = 0
	let best: [Word, Word] | null = null
	for (const [index, part] of word.pieces.entries()) {
		if (start > room) break
		const sized = { face: part.face, size: style.size }
		for (const point of breakPoints(part.text, style.language)) {
			const head = piece(sized, part.text.slice(0, point.at), part.mark)
			const hyphen = point.soft ? [piece(sized, softHyphen, part.mark)] : []
			if (start + head.width + (hyphen[0]?.width ?? 0) > room) break
			const tail = piece(sized, part.text.slice(point.at), part.mark)
			best = [
				wordOf([...word.pieces.slice(0, index), head, ...hyphen], true),
				wordOf([tail, ...word.pieces.slice(index + 1)]),
			]
		}
		start += part.width
	}
	return best
}

const parted = /[{}\ufe37\ufe38\ufe5b\ufe5c\uff5b\uff5d/\uff0f]/
/** Braces and anchors that the outline has parted stay in one line: a program that joins lines would join them too. */
function isParted(letters: ArrayLike<string>, at: number): boolean {
	const [last = '', before = '', next = ''] = [letters[at - 1], letters[at - 2], letters[at]]
	return (next === '\u00a0' && parted.test(last)) || (last === '\u00a0' && parted.test(before))
}

/** For a word wider than the whole line: its no-break spaces break before its syllables do. */
function partWord(word: Word, room: number, style: TextStyle): [Word, Word] | null {
	let start = 0
	let best: [Word, Word] | null = null
	for (const [index, part] of word.pieces.entries()) {
		const sized = { face: part.face, size: style.size }
		for (const { index: at } of part.text.matchAll(/\u00a0/g)) {
			if (isParted(part.text, at + 1)) continue
			const head = piece(sized, part.text.slice(0, at + 1), part.mark)
			if (start + head.width > room) return best
			const tail = part.text.slice(at + 1)
			const rest = [...(tail === '' ? [] : [piece(sized, tail, part.mark)]), ...word.pieces.slice(index + 1)]
			if (rest.length > 0) best = [wordOf([...word.pieces.slice(0, index), head], true), wordOf(rest)]
		}
		start += part.width
	}
	return best
}

/** Last resort for a word wider than the whole line: as many letters as fit, at least one. */
function chopWord(word: Word, room: number, style: TextStyle): [Word, Word] {
	const head: Piece[] = []
	let used = 0
	for (const [index, part] of word.pieces.entries()) {
		if (used + part.width <= room) {
			head.push(part)
			used += part.width
			continue
		}
		const letters = Array.from(part.text)
		const sized = { face: part.face, size: style.size }
		let count = head.length === 0 ? 1 : 0
		while (count < letters.length) {
			if (used + textWidth(part.face, letters.slice(0, count + 1).join(''), style.size) > room) break
			count++
		}
		const most = count
		while (count > 1 && isParted(letters, count)) count--
		if (count === 1) count = most
		const front = count === 0 ? [] : [piece(sized, letters.slice(0, count).join(''), part.mark)]
		const back = count === letters.length ? [] : [piece(sized, letters.slice(count).join(''), part.mark)]
		return [wordOf([...head, ...front], true), wordOf([...back, ...word.pieces.slice(index + 1)])]
	}
	return [word, wordOf([])]
}

/** Words side by side. A broken line ends with a space glyph, so that copied text keeps its words apart. */
function lineOf(words: readonly Word[], style: TextStyle, isLast: boolean): Line {
	const tokens: Token[] = []
	let x = 0
	let width = 0
	for (let index = 0; index < words.length; index++) {
		const word = words[index]!
		for (const { face, text, width: pieceWidth, mark } of word.pieces) {
			tokens.push({ face, text, x, width: pieceWidth, mark })
			x += pieceWidth
		}
		width = x
		const last = word.pieces[word.pieces.length - 1]
		const isEnd = index === words.length - 1
		if (last === undefined || (isEnd && (isLast || word.glued))) continue
		const next = words[index + 1]?.pieces[0]
		const mark = next !== undefined && last.mark !== null && sameMark(next.mark, last.mark) ? last.mark : null
		const space = textWidth(last.face, ' ', style.size)
		tokens.push({ face: last.face, text: ' ', x, width: space, mark })
		x += space
	}
	return { tokens, width }
}

function sameMark(left: Mark | null, right: Mark | null): boolean {
	if (left === null || right === null) return left === right
	if (left.kind === 'link' && right.kind === 'link') return left.target === right.target && left.text === right.text
	return left.kind === right.kind
}

/** A last line shorter than this share of the width (`aus.` at the end of a German sentence) takes a word from the line before. */
const STUB = 0.08

/** Line counts stay as they are, so no page breaks otherwise. */
function fillStub(rows: Word[][], width: number): void {
	const last = rows[rows.length - 1]
	const before = rows[rows.length - 2]
	if (last === undefined || before === undefined || last.length !== 1 || before.length < 3) return
	const moved = before[before.length - 1]!
	if (last[0]!.width >= width * STUB || moved.glued) return
	before.pop()
	last.unshift(moved)
}

const broken = new Map<string, readonly Line[]>()
/** Paragraphs and cells of a contract of 300 pages. */
const brokenLimit = 6_000

function keyOf(inlines: readonly Inline[], width: number, style: TextStyle): string {
	let key = `${currentFontSet()} ${width} ${style.language} ${style.size} ${style.face} ${style.fill}`
	for (const inline of inlines) {
		const target = inline.kind === 'reference' ? inline.target : ''
		key += `\u0000${inline.kind} ${target} ${inline.text}`
	}
	return key
}

/**
 * Breaks inlines into lines of at most `width` points, ragged right. A word is hyphenated only where the line would stay emptier than
 * `style.fill`, which keeps hyphens rare and the edge calm, and never the last one. No inlines give one empty line. Remembered: a
 * contract is laid out again and again, and little of it changes in between.
 */
export function breakLines(inlines: readonly Inline[], width: number, style: TextStyle): readonly Line[] {
	const key = keyOf(inlines, width, style)
	const known = broken.get(key)
	if (known !== undefined) return known
	const lines = breakAnew(inlines, width, style)
	if (broken.size >= brokenLimit) broken.clear()
	broken.set(key, lines)
	return lines
}

function breakAnew(inlines: readonly Inline[], width: number, style: TextStyle): readonly Line[] {
	const rows: Word[][] = []
	let current: Word[] = []
	let used = 0
	const queue = wordsOf(inlines, style).reverse()
	const space = textWidth(style.face, ' ', style.size)
	for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
		const start = current.length === 0 ? 0 : used + space
		if (start + word.width <= width) {
			current.push(word)
			used = start + word.width
			continue
		}
		const mustBreak = word.width > width
		const room = width - start
		const mayBreak = mustBreak || (queue.length > 0 && used < width * style.fill)
		const split = (mustBreak ? partWord(word, room, style) : null) ?? (mayBreak ? splitWord(word, room, style) : null)
		if (split !== null) {
			current.push(split[0])
			queue.push(split[1])
		} else if (current.length > 0) queue.push(word)
		else {
			const [head, tail] = chopWord(word, width, style)
			current.push(head)
			if (tail.pieces.length > 0) queue.push(tail)
		}
		rows.push(current)
		current = []
		used = 0
	}
	if (current.length > 0 || rows.length === 0) rows.push(current)
	fillStub(rows, width)
	const lines = rows.map((row, index) => lineOf(row, style, index === rows.length - 1))
	return placeDirections(lines, style.size)
}
