const NBSP = '\u00A0'

/** Braces, and the signs that compatibility normalisation (Unicode NFKC) turns into braces. */
const OPEN = '{\uFE37\uFE5B\uFF5B'
const CLOSE = '}\uFE38\uFE5C\uFF5D'
/** What is not seen, and what a program that reads a page may leave out: spaces, joiners, soft hyphens, direction marks. */
const UNSEEN = '[\\s\\p{Cf}\\p{Default_Ignorable_Code_Point}]*'
const pairs = [OPEN, CLOSE].map((braces) => new RegExp(`(?<=[${braces}])${UNSEEN}(?=[${braces}])`, 'gu'))

const slash = /[/\uFF0F]/gu
/** Longer than any anchor that is looked for, unseen signs counted in. */
const MOST_ANCHOR_UNITS = 64
/** The rest of an anchor such as `/sn1/`. The versions of an interface (`/v2/`) are none. */
const anchorRest = /^(?!v\d)[a-z]{1,12}\d{1,3}\//i
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Text that no signing service takes for a field: `{{` and `}}` are parted by a no-break space, and so is the first slash of an anchor
 * such as `/sn1/` from its name. Signs that only look like braces or slashes, or that hide between them, count too. Doing it twice changes
 * nothing.
 */
export function unsignable(text: string): string {
	let safe = text
	for (const pair of pairs) safe = safe.replace(pair, NBSP)
	return safe.replace(slash, (sign, at: number) => (beginsAnchor(safe, at) ? sign + NBSP : sign))
}

function beginsAnchor(text: string, at: number): boolean {
	const rest = text.slice(at + 1, at + 1 + MOST_ANCHOR_UNITS)
	return anchorRest.test(rest.replace(unseen, '').normalize('NFKC'))
}

/**
 * Where a field could arise across the edges of pieces of text that are printed in a row: the indexes of the pieces to begin with a
 * no-break space. Each piece is `unsignable` in itself.
 */
export function signableEdges(pieces: readonly string[]): ReadonlySet<number> {
	const found = new Set<number>()
	const whole = pieces.join('')
	/** From and to where in the whole text an edge is a risk. */
	const risks: [number, number][] = []
	for (const pair of pairs)
		for (const { index, 0: gap } of whole.matchAll(pair)) risks.push([index, index + gap.length])
	for (const { index } of whole.matchAll(slash))
		if (beginsAnchor(whole, index)) risks.push([index + 1, index + 1 + MOST_ANCHOR_UNITS])
	if (risks.length === 0) return found
	let edge = 0
	for (const [index, piece] of pieces.entries()) {
		if (index > 0 && piece !== '' && risks.some(([from, to]) => from <= edge && edge <= to)) found.add(index)
		edge += piece.length
	}
	return found
}
