import { sentencesOf } from '../findings/wording/language/sentences'
import { type Token, tokensOf } from '../findings/wording/language/tokens'
import type { ContractLanguage } from '../outline/block'
import { germanSyllables } from './syllables-de'
import { englishSyllables } from './syllables-en'

/** What a text is made of. */
export type TextCounts = { readonly sentences: number; readonly words: number; readonly syllables: number }

/** From 100 (a child reads it) down to 0 and below (for experts); the words for it are Flesch's own seven steps. */
export type ReadingEase = TextCounts & {
	/** One decimal. */
	readonly score: number
	readonly level: EaseLevel
	readonly wordsPerSentence: number
	readonly syllablesPerWord: number
}

export const EASE_LEVELS = ['very-easy', 'easy', 'fairly-easy', 'standard', 'fairly-hard', 'hard', 'very-hard'] as const
export type EaseLevel = (typeof EASE_LEVELS)[number]

/** The least score of each step but the last. */
const LEAST: readonly number[] = [90, 80, 70, 60, 50, 30]

/**
 * Words, sentences and syllables of one paragraph. A word with hyphens is one; a figure is a word with a syllable a digit, an abbreviation in
 * capitals one with a syllable a letter. What ends without a full stop is a sentence too.
 */
export function countText(text: string, language: ContractLanguage): TextCounts {
	const tokens = tokensOf(text)
	const isWord = ({ kind }: Token) => kind === 'word' || kind === 'number'
	const words = tokens.filter(isWord)
	const spans = sentencesOf(tokens, language)
	const sentences = spans.filter(({ from, to }) => tokens.slice(from, to).some(isWord)).length
	const syllables = words.reduce((sum, word) => sum + syllablesOf(text.slice(word.start, word.end), word, language), 0)
	return { sentences, words: words.length, syllables }
}

export function addCounts(a: TextCounts, b: TextCounts): TextCounts {
	return {
		sentences: a.sentences + b.sentences,
		words: a.words + b.words,
		syllables: a.syllables + b.syllables,
	}
}

export const NO_TEXT: TextCounts = { sentences: 0, words: 0, syllables: 0 }

/**
 * How easy a text is to read; null where it has no words. English: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32
 * (1948), 206.835 - 1.015 ASL - 84.6 ASW. German: T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978, 180 - ASL - 58.5 ASW.
 * ASL is words a sentence, ASW syllables a word. The two scales are made for their languages: figures of two languages do not compare.
 */
export function readingEase(counts: TextCounts, language: ContractLanguage): ReadingEase | null {
	const { sentences, words, syllables } = counts
	if (words === 0 || sentences === 0) return null
	const wordsPerSentence = words / sentences
	const syllablesPerWord = syllables / words
	const exact =
		language === 'de'
			? 180 - wordsPerSentence - 58.5 * syllablesPerWord
			: 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
	const score = Math.round(exact * 10) / 10
	const step = LEAST.findIndex((least) => score >= least)
	return { ...counts, score, level: EASE_LEVELS[step] ?? 'very-hard', wordsPerSentence, syllablesPerWord }
}

function syllablesOf(written: string, { kind }: Token, language: ContractLanguage): number {
	if (kind === 'number') return written.replace(/\D/g, '').length
	return written
		.split(/[-\u2011]/)
		.filter((part) => part !== '')
		.reduce((sum, part) => sum + partSyllables(part.replaceAll('\u00ad', ''), language), 0)
}

function partSyllables(part: string, language: ContractLanguage): number {
	// SLA, DSGVO and GmbH are spelt out.
	if (/^(?:\p{Lu}{1,5}|GmbH)$/u.test(part)) return part.length
	const lower = part.toLowerCase()
	return language === 'de' ? germanSyllables(lower) : englishSyllables(lower)
}
