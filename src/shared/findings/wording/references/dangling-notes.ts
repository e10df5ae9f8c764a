import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** "Fußnote 3" of a text that has the notes ¹ and ². */
export const danglingNotes: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => {
		const named = parts.flatMap((part) => notesNamedIn(part.passage).map((one) => ({ part, ...one })))
		if (named.length === 0) return []
		const there = notesIn(parts)
		// Without any the notes stand at the foot of a page that nobody gave us.
		if (there.size === 0) return []
		return named
			.filter(({ number }) => !there.has(number))
			.map(({ part, from, to }): Located => ({ part, from, to, values: { problem: 'number' } }))
	},
}

type Note = Span & { readonly number: number }

const NAMED = /(?<!\p{L})(?:Fußnoten?|Fn\.|Anmerkung|footnotes?|endnotes?) (\d{1,2})(?![\d.,]*\d|\p{L})/giu
const notesNamedIn = remembered((passage: Passage): readonly Note[] => {
	const { text } = passage
	if (!/note|Fn\.|Anmerkung/.test(text)) return []
	return [...text.matchAll(NAMED)].flatMap((match): readonly Note[] => {
		const span = spanOfText(passage, match.index, match.index + match[0].length)
		return span === null || passage.quoted[span.from] === 1 ? [] : [{ ...span, number: Number(match[1]) }]
	})
})

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Raised figures that do not measure: `m²` and `km³` do. */
const SIGN = /(?<!(?<!\p{L})[kcdm]?m)[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?/gu
/** "Fußnote 1: …", "[^2]", "*2". */
const SPELT = /(?:Fußnote|Anmerkung|footnote|endnote|note) (\d{1,2}) ?[:–)]|\[\^?(\d{1,2})\]/giu

function notesIn(parts: readonly Part[]): ReadonlySet<number> {
	const found = new Set<number>()
	for (const { at } of parts) {
		for (const [sign] of at.text.matchAll(SIGN))
			found.add(Number([...sign].map((figure) => RAISED.indexOf(figure)).join('')))
		for (const [, spelt, bracketed] of at.text.matchAll(SPELT)) found.add(Number(spelt ?? bracketed))
	}
	return found
}
