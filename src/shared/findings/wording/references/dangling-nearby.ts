import { definitionsIn } from '../language/definitions'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** What a text says to stand close by and does not: "the equipment listed above" where nothing stands above, "the third sentence" of two. */
export const danglingNearby: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) =>
		document.parts.flatMap((part, place) =>
			part.kind === 'running' && !part.passage.text.includes('§')
				? pointersIn(part.passage)
						.filter((pointer) => !isThere(pointer, { document, part, place }))
						.map(({ from, to }): Located => ({ part, from, to, values: { problem: 'name' } }))
				: [],
		),
}

type Pointer = Span &
	(
		| { readonly kind: 'list'; readonly way: 'above' | 'below' }
		| { readonly kind: 'definition' | 'definitions' }
		| { readonly kind: 'sentence'; readonly rank: number }
	)

const PATTERNS: Readonly<
	Record<'de' | 'en', readonly (readonly [RegExp, (match: RegExpMatchArray) => Omit<Pointer, 'from' | 'to'> | null])[]>
> = {
	de: [
		[
			/\b(?:(oben|vorstehend)|unten|nachstehend|nachfolgend) (?:aufgelistet|aufgezählt|aufgeführt)e[nrsm]?\b/giu,
			(match) => ({ kind: 'list', way: match[1] === undefined ? 'below' : 'above' }),
		],
		[
			/\b(?:der|die|den) (?:(obige|vorstehende|oben stehende)|untere|nachstehende|nachfolgende|unten stehende)n? (?:Liste|Aufzählung|Auflistung)\b/giu,
			(match) => ({ kind: 'list', way: match[1] === undefined ? 'below' : 'above' }),
		],
		[/\b(?:obigen?|vorstehenden?|oben stehenden?) Definition(?:en)?\b/giu, () => ({ kind: 'definition' })],
		[
			/\b(?:im|in dem|den) (?:Abschnitt|Kapitel|Teil) [„“"»]?(?:Definitionen|Begriffe|Begriffsbestimmungen|Glossar)\b[“”"«]?|\bim Glossar\b/giu,
			() => ({ kind: 'definitions' }),
		],
		[
			/\b(\p{L}+)[rn]? Satz(?:es)? dies(?:es Absatzes|er Ziffer|er Klausel|es Punktes|er Bestimmung)\b/giu,
			(match) => sentenceOf(match[1]!, 'de'),
		],
	],
	en: [
		[
			/\b(?:listed|set out|enumerated|itemised|itemized) (above|below)\b|\bthe list (above|below)\b/gi,
			(match) => ({ kind: 'list', way: (match[1] ?? match[2])!.toLowerCase() === 'above' ? 'above' : 'below' }),
		],
		[
			/\b(?:the )?(?:above|foregoing|preceding) definitions?\b|\bthe definitions? above\b/gi,
			() => ({ kind: 'definition' }),
		],
		[
			/\bthe [“"]?(?:Definitions|Interpretation|Glossary)[”"]? (?:section|clause|article|part|chapter)\b|\bin the glossary\b/gi,
			() => ({ kind: 'definitions' }),
		],
		[/\bthe (\w+) sentence of this (?:clause|paragraph|section|article)\b/gi, (match) => sentenceOf(match[1]!, 'en')],
	],
}

const ORDINALS = {
	de: ['erste', 'zweite', 'dritte', 'vierte', 'fünfte'],
	en: ['first', 'second', 'third', 'fourth', 'fifth'],
} as const

function sentenceOf(word: string, language: 'de' | 'en'): { readonly kind: 'sentence'; readonly rank: number } | null {
	const rank = (ORDINALS[language] as readonly string[]).indexOf(word.toLowerCase()) + 1
	return rank === 0 ? null : { kind: 'sentence', rank }
}

const HINT = {
	de: /oben|unten|stehend|folgend|obige|definition|begriff|glossar|satz(?:es)? dies/i,
	en: /above|below|foregoing|preceding|definition|interpretation|glossary|sentence of this/i,
} as const

const pointersIn = remembered((passage: Passage): readonly Pointer[] => {
	const { text, language } = passage
	if (!HINT[language].test(text)) return []
	return PATTERNS[language].flatMap(([pattern, read]) =>
		[...text.matchAll(pattern)].flatMap((match): readonly Pointer[] => {
			const meant = read(match)
			const span = spanOfText(passage, match.index, match.index + match[0].length)
			return meant === null || span === null || passage.quoted[span.from] === 1
				? []
				: [{ ...span, ...meant } as Pointer]
		}),
	)
})

type Place = { readonly document: TextDocument; readonly part: Part; readonly place: number }

function isThere(pointer: Pointer, { document, part, place }: Place): boolean {
	const { parts, hasHeadings } = document
	switch (pointer.kind) {
		case 'list': {
			// In the same paragraph anything may be the list.
			const { text, tokens } = part.passage
			const { start } = tokens[pointer.from]!
			const { end } = tokens[pointer.to - 1]!
			if (pointer.way === 'above') return /[,:.;]/.test(text.slice(0, start)) || parts.slice(0, place).some(isSaying)
			return /[,:.;]\s+\S/.test(text.slice(end)) || parts.slice(place + 1).some(({ kind }) => kind !== 'name')
		}
		case 'definition':
			return definitionsIn(document).length > 0
		case 'definitions':
			return (
				!hasHeadings ||
				parts.some(
					({ kind, at }) => kind === 'name' && /definition|begriff|glossar|interpretation|terms/i.test(at.text),
				)
			)
		case 'sentence':
			return pointer.rank <= part.passage.sentences.length
	}
}

/** A heading alone lists nothing. */
const isSaying = ({ kind }: Part): boolean => kind !== 'name'
