import type { Anchor } from '../agreement/review'
import { carry, readsAs } from './carry'
import { type Address, idOfAddress, type PrintedText, type PrintedTexts } from './printed-texts'

/** `near` is where a detached one stood, as far as that is still printed. */
export type Located =
	/** The words stand there as they were quoted. */
	| { readonly kind: 'exact'; readonly at: PrintedText; readonly start: number; readonly end: number }
	/** Some of the words do; others went, or came in between. */
	| { readonly kind: 'changed'; readonly at: PrintedText; readonly start: number; readonly end: number }
	| { readonly kind: 'detached'; readonly near: PrintedText | null }

/**
 * Where an anchor's words stand today. As long as its block is printed they are looked for there only, carried through the change of its
 * words: a phrase of this block may well stand in another one that speaks of another service. Where the block is gone, or its offsets do
 * not fit, they are looked for by the quote and what stood around it, and only a single place is taken. When in doubt, detached.
 */
export function locate(anchor: Anchor, printed: PrintedTexts): Located {
	const here = printed.at(anchor.language, anchor.block)
	const isSound = anchor.start <= anchor.end && anchor.text.slice(anchor.start, anchor.end) === anchor.quote
	if (here === undefined) {
		const found = lookedFor(anchor, isSound, printed)
		return found ?? { kind: 'detached', near: nearest(anchor, printed) }
	}
	if (!isSound) return onlyPlace(aloneOf(anchor), [here]) ?? onlyPlace(contextOf(anchor), [here]) ?? detachedAt(here)
	if (readsAs(here.text) === readsAs(anchor.text)) return exact(here, anchor.start, anchor.end)
	const moved = movedInList(anchor, here, printed)
	if (moved !== null) return exact(moved, anchor.start, anchor.end)
	const carried = carry(anchor.text, here.text, anchor)
	if (carried?.survived === 'whole') return exact(here, carried.start, carried.end)
	const within = movedWithin(anchor, here)
	if (within !== null) return within
	return carried === null ? detachedAt(here) : { kind: 'changed', at: here, start: carried.start, end: carried.end }
}

const exact = (at: PrintedText, start: number, end: number) => ({ kind: 'exact', at, start, end }) as const
const detachedAt = (near: PrintedText): Located => ({ kind: 'detached', near })

/** Words to look for, and the anchor's quote within them. */
type Wanted = { readonly words: string; readonly lead: number; readonly length: number }

const aloneOf = ({ quote }: Anchor): Wanted => ({ words: quote, lead: 0, length: quote.length })
const contextOf = ({ before, quote, after }: Anchor): Wanted => ({
	words: before + quote + after,
	lead: before.length,
	length: quote.length,
})
const wholeOf = ({ text, start, quote }: Anchor): Wanted => ({ words: text, lead: start, length: quote.length })

/** A sentence that was put elsewhere in its block: the words as they were, in the only place they stand in, then and now. */
function movedWithin(anchor: Anchor, here: PrintedText): Located | null {
	if (!isTelling(anchor.quote) || onlyPlace(aloneOf(anchor), [{ ...here, text: anchor.text }]) === null) return null
	return onlyPlace(aloneOf(anchor), [here])
}

/**
 * Rows and points that are named by their place in a list: one put in before them gives each the id of its neighbour. All the old words
 * at exactly one such neighbour are the same row, moved.
 */
function movedInList(anchor: Anchor, here: PrintedText, { all }: PrintedTexts): PrintedText | null {
	const own = listName(here.address)
	if (own === null) return null
	const text = readsAs(anchor.text)
	const same = all.filter(
		(one) =>
			one.language === anchor.language &&
			one !== here &&
			one.text.length === text.length &&
			readsAs(one.text) === text &&
			listName(one.address) === own,
	)
	return same.length === 1 ? same[0]! : null
}

/** Whether another thing may have the address after something was put in before it: then its words alone say which it is. */
export function isNamedByPlace(address: Address): boolean {
	return listName(address) !== null
}

/** `downtime.impact.2` -> `downtime.impact`, `own.x.t.row-3#1` -> `own.x.t#1`; the first of own paragraphs has no number. */
function listName(address: Address): string | null {
	const id = idOfAddress(address)
	const name = id.replace(/\.(row-)?\d+$/, '')
	return name === id && !id.startsWith('own') ? null : name + address.slice(id.length)
}

/** Fewer words than this stand in many places by chance. */
const FEWEST_WORDS = 3
const FEWEST_UNITS = 16

function isTelling(words: string): boolean {
	return words.length >= FEWEST_UNITS && (words.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_WORDS
}

function lookedFor(anchor: Anchor, isSound: boolean, { all }: PrintedTexts): Located | null {
	const places = all.filter(({ language }) => language === anchor.language)
	const wishes = isSound ? [wholeOf(anchor), contextOf(anchor)] : [contextOf(anchor)]
	for (const wish of wishes) {
		const found = isTelling(wish.words) ? onlyPlace(wish, places) : null
		if (found !== null) return found
	}
	return null
}

/** Where words stand as whole words, when that is one place among these texts. */
function onlyPlace({ words, lead, length }: Wanted, places: readonly PrintedText[]) {
	const wanted = readsAs(words)
	if (wanted === '') return null
	let found: ReturnType<typeof exact> | null = null
	for (const at of places) {
		const text = readsAs(at.text)
		for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
			if (!isWholeWords(text, start, start + wanted.length)) continue
			if (found !== null) return null
			found = exact(at, start + lead, start + lead + length)
		}
	}
	return found
}

/** Whether a range begins and ends at no letter's or digit's side within a word. */
export function isWholeWords(text: string, start: number, end: number): boolean {
	const cutsWord = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1))
	return !(start > 0 && cutsWord(start)) && !(end < text.length && cutsWord(end))
}

/** The closest that is still printed of what the block belonged to: `remedies.cap.a` -> `remedies.cap` -> `remedies`. */
function nearest({ language, block }: Anchor, printed: PrintedTexts): PrintedText | null {
	let id = idOfAddress(block)
	while (id !== '') {
		const at = printed.at(language, id)
		if (at !== undefined) return at
		id = id.slice(0, Math.max(0, id.lastIndexOf('.')))
	}
	return null
}
