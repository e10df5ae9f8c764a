import type { Passage } from './language/passage'
import type { PassageRule, Spotted } from './text-finding'

/** Places that somebody meant to fill in: lines to write on, words in brackets, signs that stand for a figure. */
const BLANK =
	/_{3,}|\.{5,}|…{2,}|\[(?:[•●*.…\s_-]+|[^\][\n]{0,40}(?:name|datum|date|betrag|amount|einfügen|insert|tbd|ergänzen|xx+)[^\][\n]{0,40})\]|\bTBD\b|\bXX+\b|<[^<>\n]{0,20}(?:name|datum|date|betrag|amount)[^<>\n]{0,20}>/giu
/** Most texts hold none of these and need no closer look. */
const MAYBE = /[_[<…]|\.{5}|TBD|XX/i

export const openBlank: PassageRule = {
	id: 'open-blank',
	severity: 'warning',
	find: (passage) =>
		MAYBE.test(passage.text)
			? [...passage.text.matchAll(BLANK)].flatMap(({ index, 0: words }) =>
					tokensAt(passage, index, index + words.length),
				)
			: [],
}

function tokensAt({ tokens }: Passage, start: number, end: number): readonly Spotted[] {
	const from = tokens.findIndex((token) => token.end > start)
	const last = tokens.findLastIndex((token) => token.start < end)
	return from < 0 || last < from ? [] : [{ from, to: last + 1 }]
}
