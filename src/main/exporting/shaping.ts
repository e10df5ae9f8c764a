import bidiFactory from 'bidi-js'
import { type Face, type FontKey, isPaperFont, type PaperFont, paperFont, shapingFont } from './font-files'
import { fontRuns } from './font-runs'

const { getMirroredCharacter } = bidiFactory()

export type ShapedGlyph = {
	readonly id: number
	/** Thousandths of an em. */
	readonly advance: number
	/** Kerning after the glyph in thousandths of an em, positive to the left, as the TJ operator counts. */
	readonly kern: number
	/** What it stands for, in the order of reading; none for a mark that another glyph tells of. */
	readonly codePoints: readonly number[]
	/** For a mark that takes no room: where it sits, in thousandths of an em right of and above its place in the line. */
	readonly mark: { readonly shift: number; readonly rise: number } | null
}

export type ShapedRun = { readonly font: FontKey; readonly glyphs: readonly ShapedGlyph[] }

/** `width` in thousandths of an em; runs and glyphs from left to right. */
export type Shaped = { readonly width: number; readonly runs: readonly ShapedRun[] }

export type Direction = 'ltr' | 'rtl'

/**
 * The hyphen of a broken word. It gets a code of its own in the subset and is told as U+00AD, so that search, copying and screen readers
 * join the word again.
 */
export const softHyphen = '\u00ad'

/**
 * The signs as our fonts draw them: accents composed, ligature signs as letters, joiners gone, hyphens of other kinds plain. Lines and
 * copied text use the same words.
 */
function drawable(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u2060\u200b\ufeff\u00ad]/g, '')
		.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
		.replace(/[\u2010\u2011]/g, '-')
}

/** Letters that run from right to left. */
const rightToLeft = /(?!\p{N})[\p{Script=Hebrew}\p{Script=Arabic}]/u

const codePointsOf = (text: string): number[] => Array.from(text, (sign) => sign.codePointAt(0)!)
/** For glyphs of the paper's own fonts whose words another glyph tells. */
const nothing = [0x200b]

type Signed = { readonly codePoints: readonly number[] }

/**
 * Which signs each glyph stands for. fontkit remembers a glyph by the first sign that ever asked for it (an apostrophe and a prime-like
 * letter share one), so the text itself is counted: a glyph takes as many signs as it joins. Where that does not add up, the first glyph
 * tells the whole piece. `glyphs` in the order of reading.
 */
function signsOf(glyphs: readonly Signed[], codePoints: readonly number[], isPaper: boolean): (readonly number[])[] {
	// Marks of Arabic letters come as glyphs of their own, which stand for no sign.
	const lengths = glyphs.map((glyph) => Math.max(isPaper ? 1 : 0, glyph.codePoints.length))
	const total = lengths.reduce((sum, length) => sum + length, 0)
	if (total !== codePoints.length) return glyphs.map((_, index) => (index === 0 ? codePoints : isPaper ? nothing : []))
	let end = 0
	return lengths.map((length) => {
		end += length
		return codePoints.slice(end - length, end)
	})
}

/**
 * Thousandths of an em that a space between two braces is wider. Programs that read a page by its gaps close narrow ones where all of a line
 * are alike, and what was parted so that no signing service finds it would be joined again.
 */
const braceGap = 600
const brace = /[{}\ufe37\ufe38\ufe5b\ufe5c\uff5b\uff5d]/
const isBrace = (signs: readonly number[] | undefined) =>
	signs?.length === 1 && brace.test(String.fromCodePoint(signs[0]!))

function partsBraces(signs: readonly (readonly number[])[], index: number): boolean {
	return signs[index]?.[0] === 0xa0 && isBrace(signs[index - 1]) && isBrace(signs[index + 1])
}

/** Marks are drawn when their word is, so the letter that bears them says them too. */
function toldByLetters(glyphs: readonly ShapedGlyph[], direction: Direction | null): readonly ShapedGlyph[] {
	const read = direction === 'rtl' ? [...glyphs].reverse() : [...glyphs]
	let letter = -1
	for (const [index, glyph] of read.entries()) {
		if (glyph.mark === null) letter = index
		else if (letter !== -1) {
			read[letter] = { ...read[letter]!, codePoints: [...read[letter]!.codePoints, ...glyph.codePoints] }
			read[index] = { ...glyph, codePoints: [] }
		}
	}
	return direction === 'rtl' ? read.reverse() : read
}

/**
 * Stands for a letter that no font of ours has: a black square nobody overlooks, which is told as the letter itself. The font's own sign for
 * it would be an empty box, and PDF/A forbids that one.
 */
const missing = '\u25a0'

function shapeRun(font: FontKey, text: string, told: string, direction: Direction | null): ShapedRun {
	const source = shapingFont(font)
	const scale = 1000 / source.unitsPerEm
	const isPaper = isPaperFont(font)
	// Digits of Arabic run from left to right; its letters do not, even where they are only measured.
	const wanted = direction === null && !isPaper && !rightToLeft.test(text) ? 'ltr' : direction
	const run = wanted === null ? source.layout(text) : source.layout(text, {}, undefined, undefined, wanted)
	const read = direction === 'rtl' ? [...run.glyphs].reverse() : run.glyphs
	const signs = signsOf(read, codePointsOf(told), isPaper)
	if (direction === 'rtl') signs.reverse()
	const glyphs = run.glyphs.map((found, index): ShapedGlyph => {
		const isMissing = found.id === 0
		const glyph = isMissing ? source.layout(missing).glyphs[0]! : found
		const advance = glyph.advanceWidth * scale
		const place = isMissing ? undefined : run.positions[index]
		const forward = (place?.xAdvance ?? glyph.advanceWidth) * scale
		return {
			id: glyph.id,
			advance,
			kern: Math.round(advance - forward) - (partsBraces(signs, index) ? braceGap : 0),
			codePoints: signs[index]!,
			mark:
				isPaper || forward !== 0
					? null
					: { shift: Math.round(place!.xOffset * scale), rise: Math.round(place!.yOffset * scale) },
		}
	})
	return { font, glyphs: isPaper ? glyphs : toldByLetters(glyphs, direction) }
}

const mirrored = (text: string): string => Array.from(text, (sign) => getMirroredCharacter(sign) ?? sign).join('')

function shapeAnew(face: Face, text: string, direction: Direction): Shaped {
	const isRightToLeft = direction === 'rtl'
	const runs =
		text === softHyphen
			? [shapeRun(paperFont(face), '-', softHyphen, null)]
			: fontRuns(face, drawable(text)).map((run) =>
					shapeRun(run.font, isRightToLeft ? mirrored(run.text) : run.text, run.text, isRightToLeft ? 'rtl' : null),
				)
	if (isRightToLeft) runs.reverse()
	const width = runs.reduce((sum, run) => run.glyphs.reduce((line, glyph) => line + glyph.advance - glyph.kern, sum), 0)
	return { width, runs }
}

const shapedByFont = new Map<PaperFont, Map<string, Shaped>>()
const shapedLimit = 40_000

/** Glyphs of a piece of text without line breaks that runs in one direction. Remembered, because contracts repeat their words. */
export function shape(face: Face, text: string, direction: Direction = 'ltr'): Shaped {
	const font = paperFont(face)
	const cache = shapedByFont.get(font) ?? new Map<string, Shaped>()
	shapedByFont.set(font, cache)
	// No text of ours holds the sign.
	const key = direction === 'rtl' ? `\u0001${text}` : text
	const known = cache.get(key)
	if (known !== undefined) return known
	const shaped = shapeAnew(face, text, direction)
	if (cache.size >= shapedLimit) cache.clear()
	cache.set(key, shaped)
	return shaped
}

/** Width in points. */
export function textWidth(face: Face, text: string, size: number, direction: Direction = 'ltr'): number {
	return (shape(face, text, direction).width * size) / 1000
}
