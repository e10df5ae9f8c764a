import type { Anchor } from '../agreement/review'
import type { ContractLanguage, Outline } from '../outline/block'
import { type Address, printedTexts } from './printed-texts'

/** How much of what stands around a quote is kept with it. */
const CONTEXT_UNITS = 30

export type Range = { readonly start: number; readonly end: number }

/**
 * An anchor on printed words.
 *
 * @param range UTF-16 offsets into the words at the address; both the same for a place between two letters
 * @returns null where nothing is printed at the address, or the range is not in it
 */
export function makeAnchor(
	outline: Outline,
	place: { readonly language: ContractLanguage; readonly address: Address },
	range: Range,
): Anchor | null {
	const printed = printedTexts(outline).at(place.language, place.address)
	if (printed === undefined || range.start < 0 || range.end < range.start || range.end > printed.text.length)
		return null
	return anchorIn(printed.text, place, range)
}

/** As `makeAnchor`, on words that are known: a range in them. */
export function anchorIn(
	text: string,
	{ language, address }: { readonly language: ContractLanguage; readonly address: Address },
	{ start, end }: Range,
): Anchor {
	return {
		language,
		block: address,
		quote: text.slice(start, end),
		before: wholeSigns(text.slice(Math.max(0, start - CONTEXT_UNITS), start)),
		after: wholeSigns(text.slice(end, end + CONTEXT_UNITS)),
		text,
		start,
		end,
	}
}

/** An anchor for words whose place is not known: it is found by its quote, or stays detached. */
export function unplacedAnchor(language: ContractLanguage, quote: string): Anchor {
	return { language, block: '', quote, before: '', after: '', text: '', start: 0, end: 0 }
}

/** Without half a character at an edge: the context is compared, and half of an emoji is found nowhere. */
function wholeSigns(text: string): string {
	return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
