import type { PrintedText } from '../../review/printed-texts'
import type { Severity } from '../finding'
import type { Part, TextDocument } from './language/document'
import type { PassageKind } from './language/paragraph'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'

/** What a rule says of words on anybody's paper. */
export type TextFinding = {
	/** The rule's id; the locale area `findings` words it. */
	readonly rule: string
	readonly severity: Severity
	readonly at: PrintedText
	/** UTF-16 offsets into its words. */
	readonly start: number
	readonly end: number
	/** What the sentence needs beside the quote; `problem` chooses among a rule's sentences. */
	readonly values: Readonly<Record<string, string | number>>
}

/** What the sentence of a finding says (`wordingKey`): the words it is about, and what else it needs. */
export function sentenceValues({ values, at, start, end }: TextFinding): TextFinding['values'] {
	return { ...values, quote: shortQuote(at.text.slice(start, end)) }
}

/** Tokens of a passage that a rule objects to. */
export type Spotted = Span & { readonly values?: Readonly<Record<string, string | number>> }

/** Looks at one paragraph, cell or heading, without any other. */
export type PassageRule = {
	readonly id: string
	readonly severity: Severity
	readonly find: (passage: Passage, kind: PassageKind) => readonly Spotted[]
}

/** Tokens of some part of a text. */
export type Located = Spotted & { readonly part: Part }

/** Compares the parts of a whole text. */
export type DocumentRule = {
	readonly id: string
	readonly severity: Severity
	readonly find: (document: TextDocument) => readonly Located[]
}

/** A sentence about words shows so many letters of them; what is longer is left out in the middle. */
const LONGEST_QUOTE = 100
const ENDING = 30

export function shortQuote(quote: string): string {
	const words = quote.replace(/\s+/g, ' ')
	if (words.length <= LONGEST_QUOTE) return words
	const head = words.slice(0, LONGEST_QUOTE - ENDING).replace(/\s+\S*$/, '')
	return `${head} … ${words.slice(-ENDING).replace(/^\S*\s+/, '')}`
}
