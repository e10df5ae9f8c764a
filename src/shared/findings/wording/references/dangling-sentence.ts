import type { ContractLanguage } from '../../../outline/block'
import type { Part } from '../language/document'
import { plainNumber } from '../language/numbering'
import type { Passage } from '../language/passage'
import { isElsewhere } from '../language/references'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** A sentence that another clause does not have: "Absatz 2 Satz 4", "the second sentence of clause 8.2" of one. */
export const danglingSentence: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) =>
		parts.flatMap((part, place): readonly Located[] => {
			if (part.kind !== 'running') return []
			return sentencesNamedIn(part.passage).flatMap(({ from, to, number, rank }) => {
				const most = mostSentences(parts, place, number)
				return most !== null && rank > most ? [{ part, from, to, values: { problem: 'number' } }] : []
			})
		}),
}

/** A sentence by its rank in a clause by its number; `null` is the clause that says so. */
type Named = Span & { readonly number: string | null; readonly rank: number }

const RANKS = {
	de: ['erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte'],
	en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'],
} as const
const RANK = { de: `(?:${RANKS.de.join('|')})[nrsm]?`, en: RANKS.en.join('|') } as const
const NUMBER = String.raw`\(?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\)?`
const CLAUSE = {
	de: String.raw`(?:Absatz(?:es)?|Abs\.|Ziffer|Ziff\.|Nummer|Nr\.|Abschnitts?|Klausel|Punkt(?:es|s)?|Artikels?|§)`,
	en: `(?:sub-?clause|clause|section|paragraph|article|sub-?section|item)`,
} as const

const PATTERNS: Readonly<Record<ContractLanguage, readonly RegExp[]>> = {
	de: [
		new RegExp(String.raw`(?<!\p{L})${CLAUSE.de} ?${NUMBER},? Satz (?<rank>\d{1,2})(?!\d|[.,]\d)`, 'giu'),
		new RegExp(
			String.raw`(?<!\p{L})Satz (?<rank>\d{1,2}) (?:de[sr]|von) ${CLAUSE.de} ?${NUMBER}(?![\p{L}\d]|\.\d)`,
			'giu',
		),
		new RegExp(
			String.raw`(?<!\p{L})(?<rank>${RANK.de}) Satz(?:es)? (?:de[sr]|von|in) ${CLAUSE.de} ?${NUMBER}(?![\p{L}\d]|\.\d)`,
			'giu',
		),
		new RegExp(String.raw`(?<!\p{L})${CLAUSE.de} ?${NUMBER},? (?<rank>${RANK.de}) Satz(?!\p{L})`, 'giu'),
		/(?<!\p{L})Sätzen? \d{1,2} (?:und|bis|oder) (?<rank>\d{1,2})(?![\p{L}\d]|\.\d| (?:de[sr]|von) )/giu,
	],
	en: [
		new RegExp(
			String.raw`\b(?:the )?(?<rank>${RANK.en}) sentence (?:of|in) ${CLAUSE.en} ${NUMBER}(?![\p{L}\d(]|\.\d)`,
			'giu',
		),
		new RegExp(String.raw`\b${CLAUSE.en} ${NUMBER}, ?(?:the )?(?<rank>${RANK.en}) sentence\b`, 'giu'),
		new RegExp(String.raw`\b${CLAUSE.en} ${NUMBER},? sentence (?<rank>\d{1,2})\b`, 'giu'),
	],
}
const HINT = { de: /S[aä]tz/, en: /sentence/ } as const

const sentencesNamedIn = remembered((passage: Passage): readonly Named[] => {
	const { text, language, quoted } = passage
	if (!HINT[language].test(text)) return []
	return PATTERNS[language].flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): readonly Named[] => {
			const { number = null, rank = '' } = match.groups ?? {}
			const span = spanOfText(passage, match.index, match.index + match[0].length)
			if (span === null || quoted[span.from] === 1 || isElsewhere(passage, span.to, '')) return []
			// "§ 5 Absatz 2 Satz 4": of a paragraph that only the section's number tells.
			if (/(?:§ ?|Art(?:ikel|\.) |Ziffer |Nr\. |Abschnitt )[\d.]+,? $/.test(text.slice(0, match.index))) return []
			return [{ ...span, number, rank: rankOf(rank, language) }]
		}),
	)
})

function rankOf(word: string, language: ContractLanguage): number {
	if (/^\d/.test(word)) return Number(word)
	const ranks: readonly string[] = RANKS[language]
	return ranks.findIndex((rank) => word.toLowerCase().startsWith(rank)) + 1
}

/** How many sentences the clause of a number has; null where that cannot be told. Of several with one number the longest may be meant. */
function mostSentences(parts: readonly Part[], place: number, number: string | null): number | null {
	if (number === null) return sentencesFrom(parts, place)
	const counts = parts.flatMap(({ at: { block } }, at) =>
		'number' in block && block.number !== null && plainNumber(block.number) === number
			? [sentencesFrom(parts, at)]
			: [],
	)
	return counts.length === 0 || counts.includes(null) ? null : Math.max(...counts.map((count) => count ?? 0))
}

/** The sentences of a clause and of the paragraphs that go on with it. What has points of its own is not counted. */
function sentencesFrom(parts: readonly Part[], place: number): number | null {
	const own = parts[place]!
	let count = own.passage.sentences.length
	for (const { at, kind, passage } of parts.slice(place + 1)) {
		if (at.block === own.at.block) continue
		if (kind === 'cell' || at.block.kind === 'table') return null
		if (kind === 'name' || !('number' in at.block) || at.block.number === null) {
			if (at.block.kind !== 'paragraph') break
			count += passage.sentences.length
			continue
		}
		return isBelow(own.at.block, at.block.number) ? null : count
	}
	return count
}

/** Whether a number is that of a point within a clause: `a)` behind 2, 2.1 behind 2, a bullet behind any. */
function isBelow(block: Part['at']['block'], next: string): boolean {
	const own = 'number' in block && block.number !== null ? block.number : ''
	if (/^\d/.test(plainNumber(own)) && !/^\d/.test(plainNumber(next))) return !/^§/.test(next)
	return plainNumber(next).startsWith(`${plainNumber(own)}.`) || (/^§/.test(own) && !/^§/.test(next))
}
