import { type Definition, definitionsIn } from './language/definitions'
import type { TextDocument } from './language/document'
import type { DocumentRule } from './text-finding'

/** A term that is defined and then stands nowhere. Part of a longer word ("Störungsmeldung") is a use. */
export const unusedTerm: DocumentRule = {
	id: 'unused-term',
	severity: 'info',
	find: (document) =>
		document.hasHeadings
			? definitionsIn(document)
					.filter((definition) => !definition.isAlias && !isUsed(definition, document))
					.map(({ part, span, words }) => ({ part, ...span, values: { term: words } }))
			: [],
}

function isUsed({ stems, part: own, span }: Definition, { parts, language }: TextDocument): boolean {
	const [first = ''] = stems
	const ownSentence = own.passage.sentenceAt(span.from)
	return parts.some((part) => {
		const words = part.passage.stems()
		return words.some(
			(word, at) =>
				holds(word, first, language) &&
				!(part === own && at >= ownSentence.from && at < ownSentence.to) &&
				stems.every((stem, index) => holds(words[at + index] ?? '', stem, language)),
		)
	})
}

/** Shortest stem that is looked for within longer words: "Ziel" would stand in "Zielwert" by chance. */
const SHORTEST_PART = 5

function holds(word: string, stem: string, language: 'de' | 'en'): boolean {
	if (word === stem) return true
	return language === 'de'
		? stem.length >= SHORTEST_PART && word.includes(stem)
		: word.includes('-') && word.split('-').includes(stem)
}
