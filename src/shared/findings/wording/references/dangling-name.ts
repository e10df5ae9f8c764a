import type { TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { isElsewhere } from '../language/references'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import type { DocumentRule, Located } from '../text-finding'

/** A reference by name to a part that the text does not have, or to a table where there is none. An extract without headings tells nothing. */
export const danglingName: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => (document.hasHeadings ? [...missingParts(document), ...missingTables(document)] : []),
}

const NAMED =
	/^(?:abschnitte?|abschnitts|kapitels?|ziffer|artikels?|klausel|paragraph|sections?|clauses?|chapters?|articles?)$/
const QUOTE = /^["“„”»«‟'‘’‚]$/
const LONGEST_NAME = 8
/** So much of a paragraph may be its own heading: "**Wartung.** Der Anbieter …". */
const HEAD = 14

/** `Abschnitt „Wartung“`, `the section “Maintenance”`. */
function missingParts({ parts }: TextDocument): readonly Located[] {
	const references = parts.flatMap((part) =>
		part.kind === 'name' ? [] : namesIn(part.passage).map((span) => ({ part, span })),
	)
	if (references.length === 0) return []
	const names = parts.filter(({ kind }) => kind === 'name')
	if (names.length < 2) return []
	const heads = parts.map(({ passage, kind }) => stemsOf(passage.stems().slice(0, kind === 'name' ? undefined : HEAD)))
	return references.flatMap(({ part, span: { from, to } }): readonly Located[] => {
		const stems = stemsOf(part.passage.stems().slice(from, to))
		const isThere = parts.some((other, at) => (other !== part || other.kind === 'name') && heads[at]!.includes(stems))
		return isThere ? [] : [{ part, from: from - 2, to: to + 1, values: { problem: 'name' } }]
	})
}

const stemsOf = (stems: readonly string[]): string => ` ${stems.join(' ')} `

const namesIn = remembered((passage: Passage): readonly Span[] => {
	const { tokens, text } = passage
	if (!/["“„”»«]/.test(text)) return []
	return tokens.flatMap(({ lower }, at): readonly Span[] => {
		if (!NAMED.test(lower) || !QUOTE.test(tokens[at + 1]?.lower ?? '')) return []
		const from = at + 2
		const length = tokens.slice(from, from + LONGEST_NAME + 1).findIndex((token) => QUOTE.test(token.lower))
		return length < 1 || isElsewhere(passage, from + length + 1, lower) ? [] : [{ from, to: from + length }]
	})
})

const DE_NEAR = /^(?:(?:nach)?folgende[rn]?|(?:nach|vor|unten|oben)stehende[rn]?|obige[rn]?|untige[rn]?)$/
const EN_NEAR = /^(?:following|below|above)$/

/** "Es gilt die folgende Tabelle", "as shown in the table below". */
function missingTables({ parts, blocks }: TextDocument): readonly Located[] {
	const spoken = parts.flatMap((part) => {
		const span = part.kind === 'running' ? tableIn(part.passage) : null
		return span === null ? [] : [{ part, ...span, values: { problem: 'table' } }]
	})
	if (spoken.length === 0) return []
	// Columns may be drawn with lines or spaces, or left as marks of another format.
	const isDrawn =
		blocks.some(({ kind }) => kind === 'table') || parts.some(({ at }) => /[|\t]|<t[dr]| {3}/.test(at.text))
	return isDrawn ? [] : spoken
}

const tableIn = remembered(({ tokens, text, language }: Passage): Span | null => {
	if (!/tab(?:elle|le)\b/i.test(text)) return null
	const at = tokens.findIndex(({ lower }) => lower === (language === 'de' ? 'tabelle' : 'table'))
	if (at < 1) return null
	const isBehind = language === 'en' && EN_NEAR.test(tokens[at + 1]?.lower ?? '')
	if (isBehind) return { from: at, to: at + 2 }
	return (language === 'de' ? DE_NEAR : EN_NEAR).test(tokens[at - 1]!.lower) ? { from: at - 1, to: at + 1 } : null
})
