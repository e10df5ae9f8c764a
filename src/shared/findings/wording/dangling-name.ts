import type { Part, TextDocument } from './language/document'
import { isElsewhere } from './language/references'
import type { Span } from './language/sentences'
import type { DocumentRule, Located } from './text-finding'

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
		part.kind === 'name' ? [] : namesIn(part).map((span) => ({ part, span })),
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

function namesIn({ passage }: Part): readonly Span[] {
	const { tokens, text } = passage
	if (!/["“„”»«]/.test(text)) return []
	return tokens.flatMap(({ lower }, at): readonly Span[] => {
		if (!NAMED.test(lower) || !QUOTE.test(tokens[at + 1]?.lower ?? '')) return []
		const from = at + 2
		const length = tokens.slice(from, from + LONGEST_NAME + 1).findIndex((token) => QUOTE.test(token.lower))
		return length < 1 || isElsewhere(passage, from + length + 1, lower) ? [] : [{ from, to: from + length }]
	})
}

const DE_NEAR = /^(?:(?:nach)?folgende[rn]?|(?:nach|vor|unten|oben)stehende[rn]?|obige[rn]?|untige[rn]?)$/
const EN_NEAR = /^(?:following|below|above)$/

/** "Es gilt die folgende Tabelle", "as shown in the table below". */
function missingTables({ parts, blocks, language }: TextDocument): readonly Located[] {
	// Columns may be drawn with lines or spaces, or left as marks of another format.
	if (blocks.some(({ kind }) => kind === 'table') || parts.some(({ at }) => /[|\t]|<t[dr]| {3}/.test(at.text)))
		return []
	return parts.flatMap((part): readonly Located[] => {
		const { tokens, text } = part.passage
		if (part.kind !== 'running' || !/tab(?:elle|le)\b/i.test(text)) return []
		const at = tokens.findIndex(({ lower }) => lower === (language === 'de' ? 'tabelle' : 'table'))
		if (at < 1) return []
		const before = tokens[at - 1]!.lower
		const isBehind = language === 'en' && EN_NEAR.test(tokens[at + 1]?.lower ?? '')
		if (!isBehind && !(language === 'de' ? DE_NEAR : EN_NEAR).test(before)) return []
		return [{ part, from: isBehind ? at : at - 1, to: isBehind ? at + 2 : at + 1, values: { problem: 'table' } }]
	})
}
