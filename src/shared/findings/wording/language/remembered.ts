/** What was made of something, kept with it. A map from the outside, even a weak one, costs more than most of what is made. */
export type Memory = unknown[]

let places = 0

/**
 * Makes something of a paragraph once. Paragraphs with the same words are one object in all texts (`document.ts`), so behind a keystroke
 * only what changed is read anew; what is made of one is forgotten with it.
 */
export function remembered<Key extends { readonly memory: Memory }, Made extends object | string | boolean | null>(
	make: (key: Key) => Made,
): (key: Key) => Made {
	const place = places++
	return (key) => {
		const before = key.memory[place]
		// Nobody else writes to this place.
		if (before !== undefined) return before as Made
		const made = make(key)
		key.memory[place] = made
		return made
	}
}
