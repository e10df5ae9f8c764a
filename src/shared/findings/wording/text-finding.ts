import type { ContractLanguage } from '../../outline/block'
import type { PrintedText } from '../../review/printed-texts'
import type { Severity } from '../finding'

/** What a rule says of words on anybody's paper. */
export type TextFinding = {
	/** The rule's id; the locale area `findings` words it. */
	readonly rule: string
	readonly severity: Severity
	readonly at: PrintedText
	/** UTF-16 offsets into its words. */
	readonly start: number
	readonly end: number
}

export type TextRule = {
	readonly id: string
	/** Words in one paragraph, without looking at any other. */
	readonly find: (
		text: string,
		language: ContractLanguage,
	) => readonly { readonly start: number; readonly end: number }[]
	readonly severity: Severity
}

/** Where a pattern stands; `isMeant` may refuse a place. The pattern needs the flags `g` and `u`. */
export function placesOf(text: string, pattern: RegExp, isMeant: (start: number, end: number) => boolean = () => true) {
	return [...text.matchAll(pattern)]
		.map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
		.filter(({ start, end }) => isMeant(start, end))
}
