import bidiFactory from 'bidi-js'
import type { Line, Token } from './pdf-words'
import { textWidth } from './shaping'

const { getEmbeddingLevels } = bidiFactory()
const hasRightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/

/** Pieces of one level each, in the order of reading; spaces at the line's end belong to the paragraph (rule L1). */
function levelled(line: Line, start: number, levels: Uint8Array): { readonly token: Token; readonly level: number }[] {
	const text = line.tokens.map((token) => token.text).join('')
	const end = text.trimEnd().length
	const levelAt = (at: number) => (at < end ? (levels[start + at] ?? 0) : 0)
	let at = 0
	return line.tokens.flatMap((token) => {
		const pieces: { token: Token; level: number }[] = []
		for (const sign of token.text) {
			const level = levelAt(at)
			const open = pieces[pieces.length - 1]
			// Words that run from right to left are told one by one.
			const isNewWord = level % 2 === 1 && (sign === ' ') !== (open?.token.text.endsWith(' ') ?? false)
			if (open?.level === level && !isNewWord) open.token = { ...open.token, text: open.token.text + sign }
			else pieces.push({ token: { ...token, text: sign }, level })
			at += sign.length
		}
		return pieces
	})
}

/** Indexes of the pieces from left to right (rule L2): what is deeper than a level is turned around, from the deepest level up. */
function visualOrder(levels: readonly number[]): number[] {
	const order = levels.map((_, index) => index)
	for (let level = Math.max(0, ...levels); level > 0; level--) {
		for (let from = 0; from < order.length; from++) {
			if (levels[order[from]!]! < level) continue
			let to = from
			while (to + 1 < order.length && levels[order[to + 1]!]! >= level) to++
			order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse())
			from = to
		}
	}
	return order
}

/**
 * The lines of one paragraph with right-to-left words where they belong (Unicode Standard Annex 9, in a paragraph that runs from left to
 * right). Tokens stay in the order of reading; `x` says where each of them stands. Other lines come back as they are.
 */
export function placeDirections(lines: readonly Line[], size: number): readonly Line[] {
	const text = lines.map((line) => line.tokens.map((token) => token.text).join('')).join('')
	if (!hasRightToLeft.test(text)) return lines
	const { levels } = getEmbeddingLevels(text, 'ltr')
	let start = 0
	return lines.map((line): Line => {
		const pieces = levelled(line, start, levels)
		start += line.tokens.reduce((sum, token) => sum + token.text.length, 0)
		const sized = pieces.map(({ token, level }) => {
			const direction = level % 2 === 1 ? 'rtl' : 'ltr'
			return { ...token, direction, width: textWidth(token.face, token.text, size, direction) } as const
		})
		const tokens: Token[] = [...sized]
		let x = 0
		for (const index of visualOrder(pieces.map(({ level }) => level))) {
			const token = sized[index]!
			tokens[index] = { ...token, x }
			x += token.width
		}
		return { tokens, width: line.width }
	})
}
