/**
 * Words and signs of a text without the space between them: `starts[n]` to `ends[n]` in UTF-16 units, `ids[n]` the same number for the
 * same word. What stands between two tokens is their gap; the gap before the first and behind the last may be empty.
 */
export type Tokens = {
	readonly text: string
	readonly ids: Int32Array
	readonly starts: Int32Array
	readonly ends: Int32Array
}

/** Numbers of words, shared by the texts that are compared. */
export type Vocabulary = { readonly idOf: Map<string, number>; readonly words: string[] }

export function createVocabulary(): Vocabulary {
	return { idOf: new Map(), words: [] }
}

/**
 * A word with its inner hyphens, dots and apostrophes (`Service-Gutschrift`, `it's`, `name@example.com`), a number with its separators
 * (`1.250,50`, `08:00`), or one sign. What is not drawn (soft hyphen, joiners) belongs to the word it stands in.
 */
const token =
	/[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_\u00AD\u200B-\u200D\u2060]|[.'’@\u2010\u2011-](?=[\p{L}\p{N}])|(?<=\p{N})[,:](?=\p{N}))*|[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/** Only texts with one of these have words that read alike and are written differently. */
const hasVariants = /[\u00AD\u200B-\u200D\u2010\u2011\u2060\p{M}]/u

/** A word as a reader sees it: composed letters, plain hyphens, nothing that is not drawn. */
function asRead(word: string): string {
	return word
		.replace(/[\u00AD\u200B-\u200D\u2060]/gu, '')
		.replace(/[\u2010\u2011]/gu, '-')
		.normalize('NFC')
}

/** Words that are one token and stand for what they name, not for how they read: a cross reference is the same whatever its number. */
export type Atom = { readonly start: number; readonly end: number; readonly name: string }

/** @param atoms in order, not overlapping */
export function tokensOf(text: string, vocabulary: Vocabulary, atoms: readonly Atom[] = []): Tokens {
	const ids: number[] = []
	const starts: number[] = []
	const ends: number[] = []
	const varies = hasVariants.test(text)
	const add = (word: string, start: number, end: number) => {
		ids.push(idOfWord(word, vocabulary))
		starts.push(start)
		ends.push(end)
	}
	const scan = (from: number, to: number) => {
		const part = from === 0 && to === text.length ? text : text.slice(from, to)
		token.lastIndex = 0
		for (let match = token.exec(part); match !== null; match = token.exec(part)) {
			const [written] = match
			const start = from + match.index
			add(varies ? asRead(written) : written, start, start + written.length)
		}
	}
	let at = 0
	for (const { start, end, name } of atoms) {
		scan(at, start)
		// No word begins with this sign.
		add(`\0${name}`, start, end)
		at = end
	}
	scan(at, text.length)
	return { text, ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

function idOfWord(word: string, { idOf, words }: Vocabulary): number {
	const known = idOf.get(word)
	if (known !== undefined) return known
	idOf.set(word, words.length)
	words.push(word)
	return words.length - 1
}

/** Where the gap before token `n` starts and ends; `n` may be the number of tokens. */
export function gapStart(tokens: Tokens, n: number): number {
	return n === 0 ? 0 : tokens.ends[n - 1]!
}

export function gapEnd(tokens: Tokens, n: number): number {
	return n < tokens.starts.length ? tokens.starts[n]! : tokens.text.length
}

/** Gaps read alike whatever kind of space they are made of, but a line break is more than a space. */
export function readsAlike(a: string, b: string): boolean {
	return a === b || gapKind(a) === gapKind(b)
}

function gapKind(gap: string): 'break' | 'space' | 'none' {
	if (/[\n\r\u2028\u2029]/u.test(gap)) return 'break'
	return /\s/u.test(gap.replaceAll('\uFEFF', '')) ? 'space' : 'none'
}
