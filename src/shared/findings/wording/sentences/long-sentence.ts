import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from '../language/passage'
import { beginsPoint, type Span } from '../language/sentences'
import type { PassageRule } from '../text-finding'

/** Words above which a sentence wants a second reading; German joins into one word what English says in two. */
const MOST_WORDS: Readonly<Record<ContractLanguage, number>> = { de: 40, en: 45 }

/** Sentences too long to read. A list that is broken into points counts point by point. */
export const longSentence: PassageRule = {
	id: 'long-sentence',
	severity: 'info',
	find: (passage) =>
		passage.tokens.length <= MOST_WORDS[passage.language]
			? []
			: passage.sentences.flatMap((sentence) => {
					const words = Math.max(...partsOf(passage, sentence).map((part) => wordsIn(passage, part)))
					const most = MOST_WORDS[passage.language]
					return words > most ? [{ ...sentence, values: { words, most } }] : []
				}),
}

/** What stands between the points of a list within a sentence: `…: a) …; b) …`. */
function partsOf({ tokens }: Passage, { from, to }: Span): readonly Span[] {
	const starts = [from]
	for (let at = from + 1; at < to; at++) {
		const before = tokens[at - 1]!.lower
		if (
			(before === ':' ||
				before === ';' ||
				before === ',' ||
				before === 'und' ||
				before === 'and' ||
				before === 'or' ||
				before === 'oder') &&
			beginsPoint(tokens, at)
		)
			starts.push(at)
	}
	// One mark alone is no list: "(i)" may be a note.
	return starts.length < 3
		? [{ from, to }]
		: starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }))
}

function wordsIn({ tokens }: Passage, { from, to }: Span): number {
	let words = 0
	for (let at = from; at < to; at++) if (tokens[at]!.kind !== 'mark') words++
	return words
}
