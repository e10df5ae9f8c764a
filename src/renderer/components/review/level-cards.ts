export type Card = {
	readonly id: string
	/** Where its words are, in pixels from the top of the margin. */
	readonly wanted: number
	readonly height: number
}

const GAP = 8

/**
 * Where each card stands so that none lies on another. The first card stands level with its words; those above it give way upwards, all
 * others downwards. Without room above, what is above keeps its order and pushes down.
 *
 * @param cards in the order of their words
 * @returns tops in pixels, in the same order
 */
export function levelCards(cards: readonly Card[], firstId: string | null): readonly number[] {
	const first = cards.findIndex(({ id }) => id === firstId)
	const tops = cards.map(({ wanted }) => Math.max(0, wanted))
	for (let index = first - 1; index >= 0; index--) {
		const below = tops[index + 1] ?? 0
		tops[index] = Math.max(0, Math.min(tops[index] ?? 0, below - GAP - (cards[index]?.height ?? 0)))
	}
	let end = Number.NEGATIVE_INFINITY
	for (const [index, { height }] of cards.entries()) {
		const top = Math.max(tops[index] ?? 0, end + GAP)
		tops[index] = top
		end = top + height
	}
	return tops
}
