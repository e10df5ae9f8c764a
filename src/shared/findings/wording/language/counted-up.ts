import type { Passage } from './passage'
import { remembered } from './remembered'
import type { Token } from './tokens'

/** A thing of a kind with its number, at a place that may introduce it: "Part One (Kitchen)", "Figure 1 shows …". */
export type CountedUp = {
	/** The stem of the word that says what is counted. */
	readonly word: string
	readonly number: string
	readonly rank: number
	/** With a name in brackets or behind a dash it is introduced wherever it stands. */
	readonly isNamed: boolean
}

const FIGURES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const FIGURES_DE = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']

/** `3` of "Part Three"; null for what is no number. */
export function figureOfWord(lower: string): string | null {
	const at = FIGURES.indexOf(lower)
	const place = at < 0 ? FIGURES_DE.indexOf(lower) : at
	return place < 0 ? null : String(place + 1)
}

/** What measures, points in time and reads like a kind but counts nothing. */
const NO_KIND =
	/^(?:uhr|euro|about|least|most|than|within|over|under|from|only|every|each|between|after|before|until|mindestens|höchstens|maximal|etwa|rund|binnen|je|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|january|february|march|june|july|october|december|anlagen?|anhang|anhänge|annex|annexes|schedules?|appendix|exhibits?|attachments?|seiten?|pages?|jahr|year|week|woche|nr|nummer|number|raum|room|version)$/
/** Parts of contracts are spoken of at the heads of sentences too: only their names introduce them. */
const CLAUSES =
	/^(?:abschnitte?n?|ziffern?|artikeln?|klauseln?|punkte?n?|paragra(?:ph|f)(?:en)?|sections?|clauses?|articles?|paragraphs?|paras?|items?|absatz|absätze|buchstaben?)$/

const LONGEST_NUMBER = 6
const DASH = /^[–—:-]$/

export const countedUp = remembered((passage: Passage): readonly CountedUp[] => {
	const { tokens, language, quoted } = passage
	const found: CountedUp[] = []
	for (let at = 0; at < tokens.length - 1; at++) {
		const kind = tokens[at]!
		const next = tokens[at + 1]!
		// Most words stand before words.
		if (next.kind === 'mark' || (next.kind === 'word' && (!next.isCapital || next.end - next.start > LONGEST_NUMBER)))
			continue
		if (kind.kind !== 'word' || quoted[at] === 1 || next.gap === 'line') continue
		if (kind.lower.length < 4 || (language === 'de' && !kind.isCapital) || NO_KIND.test(kind.lower)) continue
		if (rankOf(next) === null) continue
		const word = passage.stems()[at]!
		for (const place of rowFrom(tokens, at + 1)) {
			const one = tokens[place]!
			const isNamed = namesBehind(tokens, place + 1)
			const isHead =
				place === at + 1 && opens(passage, at) && (!CLAUSES.test(kind.lower) || doesSomething(tokens[place + 1]))
			const number = figureOfWord(one.lower) ?? one.lower
			if (isNamed || isHead) found.push({ word, number, rank: rankOf(one)!, isNamed })
		}
	}
	return found
})

/** "Article I covers meals" introduces it; "Article I applies" does not. */
const doesSomething = (next: Token | undefined): boolean =>
	next?.kind === 'word' &&
	/^(?:covers?|lists?|sets?|deals?|contains?|describes?|governs?|regelt|nennt|enthält|beschreibt|behandelt|führt|betrifft)$/.test(
		next.lower,
	)

/** "4.1 (Glas), 4.2 (Papier) und 4.3 (Restmüll)": the places of the numbers. */
function rowFrom(tokens: readonly Token[], from: number): readonly number[] {
	const found = [from]
	for (let at = from; namesBehind(tokens, at + 1); ) {
		const close = tokens.findIndex((token, place) => place > at && token.lower === ')')
		if (close < 0 || !/^(?:,|und|and|sowie|;)$/.test(tokens[close + 1]?.lower ?? '')) break
		const next = tokens[close + 2]
		if (next === undefined || rankOf(next) === null) break
		at = close + 2
		found.push(at)
	}
	return found
}

/** A name in brackets, or behind a dash. */
function namesBehind(tokens: readonly Token[], at: number): boolean {
	const sign = tokens[at]?.lower ?? ''
	const next = tokens[at + 1]
	return next?.kind === 'word' && ((sign === '(' && next.lower.length > 1) || DASH.test(sign))
}

/** At the head of a sentence, or behind a comma or "and" in a row. */
function opens({ tokens, sentenceAt }: Passage, at: number): boolean {
	return at === sentenceAt(at).from || /^(?:,|;|:|and|und|sowie)$/.test(tokens[at - 1]?.lower ?? '')
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function rankOf({ lower, isCapital, kind }: Token): number | null {
	if (kind === 'number') {
		if (/^\d{1,2}$/.test(lower)) return Number(lower)
		const [, last] = /^\d{1,2}(?:\.\d{1,2})*\.(\d{1,2})$/.exec(lower) ?? []
		return last === undefined ? null : Number(last)
	}
	if (!isCapital) return null
	const figure = figureOfWord(lower)
	if (figure !== null) return Number(figure)
	const roman = ROMAN.indexOf(lower)
	if (lower.length > 1 || lower === 'i') return roman < 0 ? null : roman + 1
	return /^[a-h]$/.test(lower) ? lower.charCodeAt(0) - 96 : null
}

/** Of each kind those that stand in a row from the first on, or three with names in a row from any: a single one may be spoken of without the others. */
export function introduced(all: readonly CountedUp[]): readonly CountedUp[] {
	const rows = new Map<string, CountedUp[]>()
	const later = new Map<string, CountedUp[]>()
	for (const one of all) {
		const row = rows.get(one.word) ?? []
		rows.set(one.word, row)
		if (one.rank === row.length + 1) row.push(one)
		if (!one.isNamed) continue
		const last = later.get(one.word) ?? []
		later.set(one.word, last.length === 0 || one.rank === last.at(-1)!.rank + 1 ? [...last, one] : last)
	}
	return [...rows].flatMap(([word, row]) => {
		const from = later.get(word) ?? []
		if (row.length >= FEWEST) return row
		return from.length >= FEWEST_LATER ? from : []
	})
}
const FEWEST = 2
const FEWEST_LATER = 3
