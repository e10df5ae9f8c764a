import type { ContractLanguage } from '../../outline/block'
import { type Definition, definitionsIn } from './language/definitions'
import type { Part, TextDocument } from './language/document'
import type { DocumentRule } from './text-finding'

/** Fewer definitions are no part of their own: a text without headings may be an extract that goes on elsewhere. */
const FEWEST = 2

/** A term that is defined and then stands nowhere. Part of a longer word ("Störungsmeldung") is a use. */
export const unusedTerm: DocumentRule = {
	id: 'unused-term',
	severity: 'info',
	find: (document) => {
		const definitions = definitionsIn(document)
		if (!(document.hasHeadings || definitions.length >= FEWEST) || !saysMore(document, definitions)) return []
		const places = placesOf(document)
		return definitions
			.filter((definition) => !isUsed(definition, places, document.language))
			.map(({ part, span, words }) => ({ part, ...span, values: { term: words } }))
	},
}

/** Whether anything but definitions is said. */
function saysMore({ parts }: TextDocument, definitions: readonly Definition[]): boolean {
	return parts.some((part) => {
		if (part.kind === 'name') return false
		const own = definitions.filter((one) => one.part === part)
		if (own.length === 0) return part.kind === 'running'
		return part.passage.sentences.some(({ from, to }) => !own.some(({ span }) => span.from >= from && span.from < to))
	})
}

/** Where each stem stands, so that a text is gone through once for all its terms. */
type Places = ReadonlyMap<string, readonly { readonly part: Part; readonly at: number }[]>

function placesOf({ parts }: TextDocument): Places {
	const places = new Map<string, { part: Part; at: number }[]>()
	for (const part of parts) {
		const stems = part.passage.stems()
		for (let at = 0; at < stems.length; at++) {
			const known = places.get(stems[at]!)
			if (known === undefined) places.set(stems[at]!, [{ part, at }])
			else known.push({ part, at })
		}
	}
	return places
}

function isUsed({ stems, part: own, span }: Definition, places: Places, language: ContractLanguage): boolean {
	const [first = ''] = stems
	const ownSentence = own.passage.sentenceAt(span.from)
	for (const [stem, all] of places) {
		if (!holds(stem, first, language)) continue
		const isElsewhere = all.some(({ part, at }) => {
			if (part === own && at >= ownSentence.from && at < ownSentence.to) return false
			const words = part.passage.stems()
			return stems.every((one, index) => holds(words[at + index] ?? '', one, language))
		})
		if (isElsewhere) return true
	}
	return false
}

/** Shortest stem that is looked for within longer words: "Ziel" would stand in "Zielwert" by chance. */
const SHORTEST_PART = 5

function holds(word: string, stem: string, language: ContractLanguage): boolean {
	if (word === stem) return true
	return language === 'de'
		? stem.length >= SHORTEST_PART && word.length > stem.length && word.includes(stem)
		: word.includes('-') && word.split('-').includes(stem)
}
