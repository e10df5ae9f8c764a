import type { Token } from './tokens'

const CLOSING: Readonly<Record<string, readonly string[]>> = {
	'„': ['“', '”', '"'],
	'“': ['”', '“', '"'],
	'"': ['"', '”'],
	'»': ['«'],
	'«': ['»'],
	'‚': ['‘', '’'],
	'‘': ['’'],
}

/** How many tokens words in quotation marks may have: beyond, a mark was forgotten. */
const LONGEST = 40

/** For each token 1 where it stands between quotation marks. The marks themselves are not counted. */
export function quotedTokens(tokens: readonly Token[]): Uint8Array {
	const quoted = new Uint8Array(tokens.length)
	for (let at = 0; at < tokens.length; at++) {
		const closing = tokens[at]!.kind === 'mark' ? CLOSING[tokens[at]!.lower] : undefined
		if (closing === undefined) continue
		const end = endOf(tokens, at, closing)
		if (end === null) continue
		quoted.fill(1, at + 1, end)
		at = end
	}
	return quoted
}

function endOf(tokens: readonly Token[], from: number, closing: readonly string[]): number | null {
	for (let at = from + 1; at < tokens.length && at <= from + LONGEST; at++) {
		if (tokens[at]!.gap === 'empty-line') return null
		if (closing.includes(tokens[at]!.lower)) return at
	}
	return null
}
