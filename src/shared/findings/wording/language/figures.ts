import { type Measure, measuresIn } from './measures'
import { figureValue, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** A number with what it measures; `count` where it only says how many, `rate` in kilobits a second, `part` of a whole. */
export type Figure = Span & {
	readonly value: number
	readonly kind: Exclude<Measure['scale'], 'count'> | 'count' | 'rate' | 'part'
}

const RATES: ReadonlyMap<string, number> = new Map([
	['kbit', 1],
	['mbit', 1_000],
	['gbit', 1_000_000],
	['kbps', 1],
	['mbps', 1_000],
	['gbps', 1_000_000],
])
const PARTS: ReadonlyMap<string, number> = new Map([
	...['hälfte', 'half', 'halves'].map((word) => [word, 2] as const),
	...['drittel', 'third', 'thirds'].map((word) => [word, 3] as const),
	...['viertel', 'quarter', 'quarters'].map((word) => [word, 4] as const),
	...['fünftel', 'fifth', 'fifths'].map((word) => [word, 5] as const),
	...['sechstel', 'sixth', 'sixths'].map((word) => [word, 6] as const),
	...['achtel', 'eighth', 'eighths'].map((word) => [word, 8] as const),
	...['zehntel', 'tenth', 'tenths'].map((word) => [word, 10] as const),
])

/** Every number of a paragraph, as far as it is no name, date or point; articles are none, "one" and "a" only before a part. */
export const figuresIn = remembered((passage: Passage): readonly Figure[] => {
	const { tokens, language } = passage
	const measures = measuresIn(passage)
	const found: Figure[] = []
	for (let at = 0; at < tokens.length; at++) {
		const part = partAt(passage, at)
		const rate = rateAt(passage, at)
		const compound = compoundAt(passage, at)
		const crew = crewAt(passage, at)
		const measure = measures.find(({ from }) => from === at)
		if (part !== null) found.push(part)
		else if (crew !== null) found.push(crew)
		else if (compound !== null) found.push(compound)
		else if (rate !== null) found.push(rate)
		else if (measure !== undefined) found.push({ ...measure, kind: measure.scale })
		else {
			const { kind, lower } = tokens[at]!
			const word = kind === 'word' && !ONE.test(lower) ? numberWordAt(tokens, at, language) : null
			const isFigure = kind === 'number' && /^\d{1,3}(?:[.,]?\d{3})*$/.test(lower)
			if (word === null && !isFigure) continue
			const to = word?.to ?? at + 1
			found.push({ from: at, to, value: word?.value ?? figureValue(lower, language), kind: 'count' })
		}
		at = found.at(-1)!.to - 1
	}
	return found
})

export const ONE = /^(?:an?|one|ein|eine|einen|einem|einer|eines)$/

/** "ein Drittel", "one half", "zur Hälfte", "two fifths". A "quarter" without a number is a time. */
function partAt({ tokens, language }: Passage, at: number): Figure | null {
	const own = PARTS.get(tokens[at]!.lower)
	if (own === 2 && !/^(?:a|and|first|second|erste[nr]?|zweite[nr]?)$/.test(tokens[at - 1]?.lower ?? ''))
		return { from: at, to: at + 1, value: 0.5, kind: 'part' }
	const number = ONE.test(tokens[at]!.lower) ? { value: 1, to: at + 1 } : numberWordAt(tokens, at, language)
	const parts = number === null ? undefined : PARTS.get(tokens[number.to]?.lower ?? '')
	if (number === null || parts === undefined || number.value >= parts) return null
	// "a quarter of an hour" is a length.
	if (/^(?:of|in)$/.test(tokens[number.to + 1]?.lower ?? '') && tokens[number.to + 2]?.lower === 'an') return null
	return { from: at, to: number.to + 1, value: number.value / parts, kind: 'part' }
}

/** "400 Mbit/s", "1 Gbps". */
function rateAt({ tokens, language }: Passage, at: number): Figure | null {
	if (tokens[at]!.kind !== 'number') return null
	const factor = RATES.get(tokens[at + 1]?.lower ?? '')
	if (factor === undefined) return null
	const isLong = tokens[at + 2]?.lower === '/' && tokens[at + 3]?.lower === 's'
	return { from: at, to: at + (isLong ? 4 : 2), value: figureValue(tokens[at]!.lower, language) * factor, kind: 'rate' }
}

/** "a twelve-person crew", "ein achtköpfiges Team". */
function crewAt({ tokens, language }: Passage, at: number): Figure | null {
	const token = tokens[at]!
	const number = CREW.exec(token.lower)?.[1]
	if (number === undefined || token.kind !== 'word') return null
	const value = numberWordAt([{ ...token, lower: number }], 0, language)?.value
	return value === undefined ? null : { from: at, to: at + 1, value, kind: 'count' }
}
const CREW = /^(\p{L}+)(?:-(?:person|people|man|member|strong|part|piece)|köpfige[nrsm]?|teilige[nrsm]?)$/u

/** "40 Beratungsstunden", "12 Personentage": German joins what is measured to the unit. */
function compoundAt({ tokens, language }: Passage, at: number): Figure | null {
	if (language === 'en') return null
	const token = tokens[at]!
	const number =
		token.kind === 'number'
			? { value: figureValue(token.lower, language), to: at + 1 }
			: ONE.test(token.lower)
				? null
				: numberWordAt(tokens, at, language)
	const unit = number === null ? undefined : COMPOUND.exec(tokens[number.to]?.lower ?? '')?.[1]
	if (number === null || unit === undefined) return null
	const [kind, factor] = unit.startsWith('stunde') ? (['time', 3600] as const) : (['day', 1] as const)
	return { from: at, to: number.to + 1, value: number.value * factor, kind }
}
const COMPOUND = /^\p{L}{3,}(stunden?|tagen?|tage)$/u
