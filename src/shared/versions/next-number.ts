/** Numbers that versions and finals of an agreement have, with the text behind each. */
export type Numbered = { readonly number: number; readonly contentHash: string | null }

/** The number of a text: the one that it has, else the next after all of them. Counts from 1. */
export function numberFor(known: readonly Numbered[], contentHash: string): number {
	const same = known.find((one) => one.contentHash === contentHash)
	return same?.number ?? Math.max(0, ...known.map(({ number }) => number)) + 1
}
