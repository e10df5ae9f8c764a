/**
 * A word with its inner hyphens, dots and apostrophes (`Service-Gutschrift`, `it's`, `name@example.com`), a number with its separators
 * (`1.250,50`, `08:00`), or one sign. What is not drawn (soft hyphen, joiners) belongs to the word it stands in.
 */
export const WORD =
	/[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_\u00AD\u200B-\u200D\u2060]|[.'’@\u2010\u2011-](?=[\p{L}\p{N}])|(?<=\p{N})[,:](?=\p{N}))*|[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/** What the pattern says of a letter, as far as Latin texts and their signs go: a table is several times faster than the pattern. */
const END = 0x2100
const SIGN = 0
const LETTER = 1
const NUMBER = 2
const MARK = 3
const UNSEEN = 4
const SPACE = 5
const JOINER = 6
const SEPARATOR = 7
const CLASSES = Uint8Array.from({ length: END }, (_, code) => {
	const sign = String.fromCharCode(code)
	if (/\p{L}/u.test(sign)) return LETTER
	if (/\p{N}/u.test(sign)) return NUMBER
	if (/[\p{M}_]/u.test(sign)) return MARK
	if (/[\u00AD\u200B-\u200D\u2060]/u.test(sign)) return UNSEEN
	if (/\s/u.test(sign)) return SPACE
	if (/[.'’@\u2010\u2011-]/u.test(sign)) return JOINER
	return /[,:]/u.test(sign) ? SEPARATOR : SIGN
})

/** Thirty bits, so that it stays a small integer. */
const HASH_BITS = 0x3fffffff

/** Words as they are found, with a hash of the letters of each. */
export type FoundWords = { readonly starts: number[]; readonly ends: number[]; readonly hashes: number[] }

/** Finds what `WORD` finds from `from` to `to`, which must lie between words. */
export function scanWords(text: string, from: number, to: number, { starts, ends, hashes }: FoundWords): void {
	let at = from
	while (at < to) {
		const start = at
		const code = text.charCodeAt(at++)
		if (code >= END) {
			scanByPattern(text, start, to, { starts, ends, hashes })
			return
		}
		const first = CLASSES[code]!
		if (first === SPACE || first === UNSEEN) continue
		let hash = code
		if (first === LETTER || first === NUMBER || first === MARK) {
			let last = first
			while (at < to) {
				const next = text.charCodeAt(at)
				if (next >= END) {
					scanByPattern(text, start, to, { starts, ends, hashes })
					return
				}
				const kind = CLASSES[next]!
				if (kind < LETTER || kind > UNSEEN) {
					if (kind !== JOINER && (kind !== SEPARATOR || last !== NUMBER)) break
					const behind = at + 1 < to ? text.charCodeAt(at + 1) : 0
					if (behind >= END) {
						scanByPattern(text, start, to, { starts, ends, hashes })
						return
					}
					const follows = CLASSES[behind]!
					if (follows !== NUMBER && (kind === SEPARATOR || follows !== LETTER)) break
				}
				hash = (Math.imul(hash, 31) + next) & HASH_BITS
				last = kind
				at++
			}
		}
		starts.push(start)
		ends.push(at)
		hashes.push(hash)
	}
}

function scanByPattern(text: string, from: number, to: number, { starts, ends, hashes }: FoundWords): void {
	for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
		let hash = word.charCodeAt(0)
		for (let at = 1; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) & HASH_BITS
		starts.push(from + index)
		ends.push(from + index + word.length)
		hashes.push(hash)
	}
}
