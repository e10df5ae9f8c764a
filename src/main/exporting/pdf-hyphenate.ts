import german from 'hyphen/de/index.js'
import british from 'hyphen/en-gb/index.js'
import type { ContractLanguage } from '../../shared/outline/block'

/** `at`: number of letters before the break; `soft`: a hyphen must be drawn. */
export type BreakPoint = { readonly at: number; readonly soft: boolean }

const softHyphen = '\u00ad'
const known: Readonly<Record<ContractLanguage, Map<string, readonly BreakPoint[]>>> = { de: new Map(), en: new Map() }
const knownLimit = 20_000

/** A word with the quotation marks, brackets and stops around it. */
const wordInSigns = /^([„“”"‚‘’«»([]*)(\p{L}+)[-/–.,;:!?…)\]“”"‘’«»\u00a0]*$/u

function softBreaks(word: string, language: ContractLanguage): BreakPoint[] {
	const letters = (language === 'de' ? german : british).hyphenateSync(word, { minWordLength: 7 })
	const points: BreakPoint[] = []
	let at = 0
	for (const sign of letters) {
		if (sign === softHyphen) points.push({ at, soft: true })
		else at += sign.length
	}
	return points
}

const wordParts = /[^-/–@\u2011\u00a0]+(?:\/\/|[-/–@\u2011\u00a0])?/gu
const addressParts = /[^-/–@.\u2011\u00a0]+(?:\/\/|[-/–@.\u2011\u00a0])?/gu
/** An address, or what is left of one below its first line: `nordlicht.example,`. */
const addressLike = /@|:\/\/|\p{L}\.\p{L}{2,}/u
/** An address of more letters may break after its dots too, as it has to somewhere. */
const LONG_ADDRESS = 20

/** Where a word without spaces may break, in rising order: after its own hyphens, slashes and at signs, and between syllables. */
export function breakPoints(word: string, language: ContractLanguage): readonly BreakPoint[] {
	const cache = known[language]
	const remembered = cache.get(word)
	if (remembered !== undefined) return remembered
	const points: BreakPoint[] = []
	// Whoever types an address would type the hyphen too.
	const isAddress = addressLike.test(word)
	// Figures, codes and addresses keep their letters together; only the words between their signs are hyphenated.
	const parts = isAddress && word.length > LONG_ADDRESS ? addressParts : wordParts
	for (const match of word.matchAll(parts)) {
		const part = match[0]
		const start = match.index
		const [, before, letters] = isAddress ? [] : (wordInSigns.exec(part) ?? [])
		if (before !== undefined && letters !== undefined) {
			const from = start + before.length
			points.push(
				...softBreaks(letters, language)
					.filter((point) => point.at >= 3 && letters.length - point.at >= 3)
					.map((point) => ({ at: from + point.at, soft: true })),
			)
		}
		const end = start + part.length
		// A slash before a no-break space was parted from an anchor's name; the two stay together.
		const isFree = /[-/–@.]$/u.test(part) && word[end] !== '\u00a0'
		if (isFree && end >= 3 && word.length - end >= 3) points.push({ at: end, soft: false })
	}
	if (cache.size >= knownLimit) cache.clear()
	cache.set(word, points)
	return points
}
