import type { LabelledPassage } from './labelled-passages'

/** What a rule said of a passage: the words it points to, as they stand in the text or without its Markdown marks. */
export type FoundWords = { readonly rule: string; readonly quote: string }

export type Score = {
	/** Pairs of passage and rule: labelled and found at the labelled words, found there or elsewhere without cause, labelled and not found. */
	readonly truePositives: number
	readonly falsePositives: number
	readonly falseNegatives: number
	/** Shares from 0 to 1; null where nothing was found, or nothing was there to be found. */
	readonly precision: number | null
	readonly recall: number | null
}

/** A pair that came out wrong, to be read. */
export type WrongPair = { readonly id: string; readonly rule: string; readonly quotes: readonly string[] }

export type WordingScore = {
	readonly overall: Score
	/** In the order in which the rules first turn up in labels, then in findings. */
	readonly byRule: Readonly<Record<string, Score>>
	readonly falseAlarms: readonly WrongPair[]
	readonly missed: readonly WrongPair[]
	/** Findings beside the labelled words in passages where the same rule also found those: no pair of their own, hence in no figure. */
	readonly strays: readonly WrongPair[]
}

/**
 * Precision and recall over pairs of passage and rule. A pair is a hit if the rule is labelled and one of its findings overlaps
 * one of the labelled quotes; findings of a labelled rule that all lie elsewhere are a false alarm and a miss at once.
 */
export function scoreWording(
	passages: readonly LabelledPassage[],
	find: (passage: LabelledPassage) => readonly FoundWords[],
): WordingScore {
	const pairs = passages.flatMap((passage) => pairsOf(passage, find(passage)))
	const rules = [...new Set(pairs.map(({ rule }) => rule))]
	const wrong = (list: (pair: Pair) => readonly string[]) =>
		pairs.flatMap((pair) => (list(pair).length === 0 ? [] : [{ id: pair.id, rule: pair.rule, quotes: list(pair) }]))
	return {
		overall: scoreOf(pairs),
		byRule: Object.fromEntries(rules.map((rule) => [rule, scoreOf(pairs.filter((pair) => pair.rule === rule))])),
		falseAlarms: wrong((pair) => (pair.isHit ? [] : pair.beside)),
		missed: wrong((pair) => (pair.isHit ? [] : pair.labelled)),
		strays: wrong((pair) => (pair.isHit ? pair.beside : [])),
	}
}

/** One line a rule, for the log of a test that fails. */
export function scoreTable({ overall, byRule }: WordingScore): string {
	const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`).padStart(7)
	return Object.entries({ ...byRule, overall })
		.map(([rule, { precision, recall, truePositives, falsePositives, falseNegatives }]) =>
			[
				rule.padEnd(24),
				`precision ${percent(precision)}`,
				`recall ${percent(recall)}`,
				`${truePositives} found, ${falsePositives} false, ${falseNegatives} missed`,
			].join('  '),
		)
		.join('\n')
}

/** A passage and a rule that is labelled in it, found in it, or both. */
type Pair = {
	readonly id: string
	readonly rule: string
	readonly labelled: readonly string[]
	/** What was found at other words than the labelled ones. */
	readonly beside: readonly string[]
	readonly isHit: boolean
}

function pairsOf({ id, text, expect }: LabelledPassage, found: readonly FoundWords[]): Pair[] {
	const rules = new Set<string>([...expect, ...found].map(({ rule }) => rule))
	return [...rules].map((rule) => {
		const labelled = expect.filter((one) => one.rule === rule).map(({ quote }) => quote)
		const quotes = found.filter((one) => one.rule === rule).map(({ quote }) => quote)
		const beside = quotes.filter((quote) => !labelled.some((label) => overlap(text, quote, label)))
		return { id, rule, labelled, beside, isHit: beside.length < quotes.length }
	})
}

function scoreOf(pairs: readonly Pair[]): Score {
	const truePositives = pairs.filter(({ isHit }) => isHit).length
	const falsePositives = pairs.filter(({ isHit, beside }) => !isHit && beside.length > 0).length
	const falseNegatives = pairs.filter(({ isHit, labelled }) => !isHit && labelled.length > 0).length
	const share = (all: number) => (all === 0 ? null : truePositives / all)
	return {
		truePositives,
		falsePositives,
		falseNegatives,
		precision: share(truePositives + falsePositives),
		recall: share(truePositives + falseNegatives),
	}
}

type Span = readonly [from: number, to: number]

/** Whether a place of the one quote shares a character with a place of the other. */
function overlap(text: string, found: string, labelled: string): boolean {
	const plain = withoutMarks(text)
	const places = placesOf(plain, withoutMarks(labelled))
	return placesOf(plain, withoutMarks(found)).some(([from, to]) =>
		places.some(([start, end]) => from < end && start < to),
	)
}

/** Rules see what is printed: no stars, and blanks of any kind as one. */
function withoutMarks(markdown: string): string {
	return markdown.replace(/\*/g, '').replace(/\s+/g, ' ').trim()
}

/** Every place of a quote that does not begin or end within a word. */
function placesOf(text: string, quote: string): Span[] {
	if (quote === '') return []
	const places: Span[] = []
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const to = from + quote.length
		const cutsWord = isInWord(text, from) || isInWord(text, to)
		if (!cutsWord) places.push([from, to])
	}
	return places
}

function isInWord(text: string, at: number): boolean {
	return at > 0 && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}
