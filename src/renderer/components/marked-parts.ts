export type MarkedPart = { readonly start: number; readonly text: string; readonly isMatch: boolean }

/** The text cut at every place where one of the words stands, whatever its case; together the parts are the text. */
export function partsOf(text: string, words: readonly string[]): readonly MarkedPart[] {
	const wanted = words.filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
	if (wanted.length === 0) return [{ start: 0, text, isMatch: false }]
	const parts: MarkedPart[] = []
	let at = 0
	for (const match of text.matchAll(new RegExp(wanted.join('|'), 'giu'))) {
		if (match.index > at) parts.push({ start: at, text: text.slice(at, match.index), isMatch: false })
		parts.push({ start: match.index, text: match[0], isMatch: true })
		at = match.index + match[0].length
	}
	if (at < text.length) parts.push({ start: at, text: text.slice(at), isMatch: false })
	return parts
}
