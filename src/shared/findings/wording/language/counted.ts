import { figureValue, numberWordAt } from './number-words'
import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Span } from './sentences'

/** A number and what it counts. */
export type Counted = Span & {
	readonly value: number /** What is counted, as a stem; `%` for shares. */
	readonly of: string
}

/** Numbers before a noun or a sign for per cent; an article is none. */
export const countedIn = remembered((passage: Passage): readonly Counted[] => {
	return numbersIn(passage, { from: 0, to: passage.tokens.length }).flatMap(
		({ from, to, value }): readonly Counted[] => {
			const of = nounBehind(passage, to)
			return of === null ? [] : [{ from, to: of.to, value, of: of.noun }]
		},
	)
})

/** Numbers in figures or words within a span, each with where it ends; an article is none. */
export function numbersIn({ tokens, language }: Passage, within: Span): readonly (Span & { readonly value: number })[] {
	const found: (Span & { readonly value: number })[] = []
	for (let at = within.from; at < within.to; at++) {
		const { kind, lower } = tokens[at]!
		if (kind === 'mark' || /^(?:ein|eine|einen|einem|einer|eines|one)$/.test(lower)) continue
		const word = kind === 'word' ? numberWordAt(tokens, at, language) : null
		const isPlain = kind === 'number' && /^\d[\d.,]*$/.test(lower)
		if (word === null && !isPlain) continue
		const value = word?.value ?? figureValue(lower, language)
		const to = word?.to ?? at + 1
		if (Number.isFinite(value)) found.push({ from: at, to, value })
		at = to - 1
	}
	return found
}

function nounBehind(passage: Passage, at: number): { readonly noun: string; readonly to: number } | null {
	const { tokens, language } = passage
	const next = tokens[at]
	if (next === undefined) return null
	if (/^(?:%|prozent|percent)$/.test(next.lower)) return { noun: '%', to: at + 1 }
	if (next.kind !== 'word') return null
	if (language === 'de') {
		const noun = next.isCapital ? at : at + 1
		return tokens[noun]?.isCapital === true && tokens[noun]!.kind === 'word'
			? {
					noun: passage
						.stems()
						.slice(at, noun + 1)
						.join(' '),
					to: noun + 1,
				}
			: null
	}
	const two = tokens[at + 1]?.kind === 'word' && /[^s]s$/.test(tokens[at + 1]!.lower) && !/[^s]s$/.test(next.lower)
	const to = two ? at + 2 : at + 1
	return /[^s]s$/.test(tokens[to - 1]!.lower) ? { noun: passage.stems().slice(at, to).join(' '), to } : null
}
