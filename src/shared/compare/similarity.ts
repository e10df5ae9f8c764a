import { tokensOf, type Vocabulary } from './word-tokens'
import { CONTENT } from './word-weight'

/** How often each word with meaning stands in a text; for a text without any, its other words. `size` is their number. */
export type WordBag = { readonly counts: ReadonlyMap<number, number>; readonly size: number }

export function wordBag(text: string, vocabulary: Vocabulary): WordBag {
	const { ids } = tokensOf(text, vocabulary)
	const { weights } = vocabulary
	const strong = ids.filter((id) => weights[id]! >= CONTENT)
	const counts = new Map<number, number>()
	for (const id of strong.length > 0 ? strong : ids) counts.set(id, (counts.get(id) ?? 0) + 1)
	return { counts, size: strong.length > 0 ? strong.length : ids.length }
}

/** A bag that is filled when it is first looked into: most blocks are known by their ids. */
export function lazyBag(text: () => string, vocabulary: Vocabulary): () => WordBag {
	let bag: WordBag | null = null
	return () => {
		bag ??= wordBag(text(), vocabulary)
		return bag
	}
}

/** Share of the words that two texts have in common, 0 to 1 (Sørensen and Dice); 1 for two without words. */
export function similarity(one: WordBag, other: WordBag): number {
	if (one.size + other.size === 0) return 1
	const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one]
	let common = 0
	for (const [id, count] of small.counts) common += Math.min(count, large.counts.get(id) ?? 0)
	return (2 * common) / (one.size + other.size)
}
