import { measuresIn } from './language/measures'
import { numberWordAt } from './language/number-words'
import type { Passage } from './language/passage'
import type { Spotted } from './text-finding'

/** Words for the parts of a whole, by their number. */
export const PARTS: ReadonlyMap<string, number> = new Map([
	...['hälfte', 'half'].map((word) => [word, 2] as const),
	...['drittel', 'third', 'thirds'].map((word) => [word, 3] as const),
	...['viertel', 'quarter', 'quarters'].map((word) => [word, 4] as const),
	...['fünftel', 'fifth', 'fifths'].map((word) => [word, 5] as const),
	...['zehntel', 'tenth', 'tenths'].map((word) => [word, 10] as const),
])
/** How many words may stand between a fraction and the bracket that says it in per cent. */
const MOST_BETWEEN = 3
const ROUNDING = 0.7

/** "ein Drittel (25 %) der Vergütung", "half of the fee (40%)". */
export function fractions(passage: Passage): readonly Spotted[] {
	const { tokens, language, text } = passage
	if (!text.includes('(')) return []
	return tokens.flatMap(({ lower }, at): readonly Spotted[] => {
		const parts = PARTS.get(lower)
		if (parts === undefined || (tokens[at - 1]?.lower === 'a' && tokens[at - 2]?.lower === 'and')) return []
		const open = tokens.slice(at + 1, at + 2 + MOST_BETWEEN).findIndex((token) => token.lower === '(')
		const share = open < 0 ? undefined : measuresIn(passage).find(({ from }) => from === at + 2 + open)
		if (share?.scale !== 'share' || tokens[share.to]?.lower !== ')') return []
		const many = parts === 2 ? 1 : numberWordAt(tokens, at - 1, language)?.value
		// "Quarter" and "third" without a number before them are a time and a place in a row.
		if (many === undefined || many >= parts || Math.abs((many / parts) * 100 - share.value) <= ROUNDING) return []
		const from = parts === 2 ? at : at - 1
		const words = (first: number, to: number) => text.slice(tokens[first]!.start, tokens[to - 1]!.end)
		const values = { problem: 'words', first: words(from, at + 1), second: words(share.from, share.to) }
		return [{ from, to: share.to + 1, values }]
	})
}
