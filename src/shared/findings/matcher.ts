/** The most texts a matcher remembers; a long contract has a few thousand. */
const KEPT = 8_000

export type Match = { readonly quote: string; readonly index: number; readonly groups: readonly (string | undefined)[] }

/**
 * Where a pattern (with the flag `g`) stands in a text. Answers are remembered by text, so that a keystroke costs the text it
 * changed and not the whole contract; what is answered never depends on what was asked before.
 */
export function matcher(pattern: RegExp): (text: string) => readonly Match[] {
	let known = new Map<string, readonly Match[]>()
	return (text) => {
		const before = known.get(text)
		if (before !== undefined) return before
		const made = [...text.matchAll(pattern)].map((match): Match => {
			const [quote, ...groups] = match
			return { quote, index: match.index, groups }
		})
		if (known.size >= KEPT) known = new Map()
		known.set(text, made)
		return made
	}
}

/** The sentence around a place, for patterns that ask what else it says. Ordinals and abbreviations may end it early. */
export function sentenceAt(text: string, index: number): string {
	const before = text.slice(0, index)
	const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('\n')) + 1
	const rest = text.slice(index)
	const end = /[.;]\s|\n|$/.exec(rest)?.index ?? rest.length
	return text.slice(from, index + end)
}
