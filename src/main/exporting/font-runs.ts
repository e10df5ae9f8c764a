import { type Face, type FontKey, fallbacksOf, hasLetter, isPaperFont, paperFont } from './font-files'

/** Letters that one font draws in one go. */
export type FontRun = { readonly font: FontKey; readonly text: string }

/** What is drawn together: keycaps, flags, a letter with its marks, pictures joined into one. */
const clusters =
	/[#*0-9]\ufe0f?\u20e3|\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|\p{M}/gsu
const keycap = /\u20e3$/u
/** Signs that nobody sees. They shape letters of a fallback font, and mean nothing to the others. */
const invisible = /[\u200c-\u200f]|\ufe0e|\ufe0f/
const allInvisible = new RegExp(invisible, 'g')
/** Where every letter is in the paper's own fonts, which is nearly always. */
const plain = /^[\u0020-\u007e\u00a0-\u017f]*$/

function fontOf(cluster: string, face: Face, before: FontKey): FontKey {
	if (keycap.test(cluster) && cluster.length > 1) return 'emoji'
	const codePoint = cluster.codePointAt(0)!
	if (invisible.test(cluster[0]!)) return before
	// Quotes and dots among letters of a fallback font are its own, so that a word stays in one piece.
	const isBetween = !isPaperFont(before) && /^[^\p{L}\p{N}\s]/u.test(cluster)
	const own = paperFont(face)
	const fonts: readonly FontKey[] = [...(isBetween ? [before] : []), own, ...fallbacksOf(face)]
	return fonts.find((font) => hasLetter(font, codePoint)) ?? own
}

/** Which font draws which part of a text, in its order. What none can draw is left to the face, which shows a black square. */
export function fontRuns(face: Face, text: string): readonly FontRun[] {
	if (plain.test(text)) return [{ font: paperFont(face), text }]
	const runs: { font: FontKey; text: string }[] = []
	let last: FontKey = paperFont(face)
	for (const [cluster] of text.matchAll(clusters)) {
		const font = fontOf(cluster, face, last)
		const drawn = isPaperFont(font)
			? cluster.replace(allInvisible, '')
			: Array.from(cluster)
					.filter((sign) => !invisible.test(sign) || hasLetter(font, sign.codePointAt(0)!))
					.join('')
		last = font
		if (drawn === '') continue
		const open = runs[runs.length - 1]
		if (open?.font === font) open.text += drawn
		else runs.push({ font, text: drawn })
	}
	return runs
}
