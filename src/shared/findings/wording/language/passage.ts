import type { ContractLanguage } from '../../../outline/block'
import { quotedTokens } from './quotations'
import type { Memory } from './remembered'
import { type Span, sentencesOf } from './sentences'
import { stemOf } from './stems'
import { type Token, tokensOf } from './tokens'

/** One paragraph, cell or heading with what a rule asks of it. */
export type Passage = {
	readonly text: string
	readonly language: ContractLanguage
	readonly tokens: readonly Token[]
	readonly sentences: readonly Span[]
	/** The sentence of each token. */
	readonly sentenceAt: (token: number) => Span
	/** What the forms of each token's word share (`stems.ts`). */
	readonly stems: () => readonly string[]
	/** For each token 1 where it stands between quotation marks. */
	readonly quoted: Uint8Array
	readonly memory: Memory
}

export function passageOf(text: string, language: ContractLanguage): Passage {
	const tokens = tokensOf(text)
	const sentences = sentencesOf(tokens, language)
	const whole = { from: 0, to: tokens.length }
	const sentenceAt = (token: number): Span => {
		if (sentences.length === 1) return sentences[0]!
		for (const sentence of sentences) if (token < sentence.to) return sentence
		return whole
	}
	let stems: readonly string[] | null = null
	const stemsOnce = () => {
		stems ??= tokens.map(({ lower }) => stemOf(lower, language))
		return stems
	}
	return { text, language, tokens, sentences, sentenceAt, quoted: quotedTokens(tokens), stems: stemsOnce, memory: [] }
}

/** Offsets of words in a passage's text. */
export function placeOf({ tokens }: Passage, { from, to }: Span): { readonly start: number; readonly end: number } {
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}
