import { measuresIn } from '../language/measures'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import type { Spotted } from '../text-finding'

/** Words for the parts of a whole, by their number. */
export const PARTS: ReadonlyMap<string, number> = new Map([
	...['hälfte', 'half'].map((word) => [word, 2] as const),
	...['drittel', 'third', 'thirds'].map((word) => [word, 3] as const),
	...['viertel', 'quarter', 'quarters'].map((word) => [word, 4] as const),
	...['fünftel', 'fifth', 'fifths'].map((word) => [word, 5] as const),
	...['sechstel', 'sixth', 'sixths'].map((word) => [word, 6] as const),
	...['achtel', 'eighth', 'eighths'].map((word) => [word, 8] as const),
	...['zwölftel', 'twelfth', 'twelfths'].map((word) => [word, 12] as const),
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
		const oneOf = outOf(passage, at)
		if (oneOf !== null) return oneOf
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

const ORDINALS = ['zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte']

/** "Jeder vierte Zug (20 %)", "one call in ten (20%)", "neun von zehn Anrufen (95 %)"; null where no such words begin. */
function outOf(passage: Passage, at: number): readonly Spotted[] | null {
	const { tokens, language, text } = passage
	const { lower } = tokens[at]!
	let share: number | null = null
	let to = at
	if (/^jede[nrsm]?$/.test(lower)) {
		const place = ORDINALS.indexOf(tokens[at + 1]?.lower.replace(/[nrsm]$/, '') ?? '')
		if (place >= 0) share = 1 / (place + 2)
		to = at + 2
	} else {
		const part = numberAt(passage, at)
		if (part === null || part.value > 99) return null
		const joint = [part.to, part.to + 1, part.to + 2].find((place) =>
			/^(?:in|von|aus|out|of)$/.test(tokens[place]?.lower ?? ''),
		)
		if (joint === undefined) return null
		const whole = numberAt(passage, tokens[joint]!.lower === 'out' ? joint + 2 : joint + 1)
		const isPlain = language === 'de' || /^(?:in|out)$/.test(tokens[joint]!.lower)
		if (whole === null || !isPlain || whole.value <= part.value || whole.value > 1_000) return null
		share = part.value / whole.value
		to = whole.to
	}
	if (share === null) return null
	const open = tokens.slice(to, to + 1 + MOST_BETWEEN).findIndex((token) => token.lower === '(')
	const measure = open < 0 ? undefined : measuresIn(passage).find(({ from }) => from === to + open + 1)
	if (measure?.scale !== 'share' || tokens[measure.to]?.lower !== ')') return null
	if (Math.abs(share * 100 - measure.value) <= ROUNDING) return []
	const words = (first: number, end: number) => text.slice(tokens[first]!.start, tokens[end - 1]!.end)
	const values = { problem: 'words', first: words(at, to), second: words(measure.from, measure.to) }
	return [{ from: at, to: measure.to + 1, values }]
}

function numberAt({ tokens, language }: Passage, at: number): { readonly value: number; readonly to: number } | null {
	const token = tokens[at]
	if (token?.kind === 'number') return /^\d{1,4}$/.test(token.lower) ? { value: Number(token.lower), to: at + 1 } : null
	return token === undefined ? null : numberWordAt(tokens, at, language)
}
