import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import type { FontSet } from '../../shared/brand/brand'
import { resourcePath } from '../resources'
import { currentFontSet } from './font-set'

/** How words stand on the paper, whichever fonts draw them. */
export type Face = 'regular' | 'italic' | 'bold'

/** The faces of the font sets. */
export type PaperFont = Face | 'sans' | 'sans-italic' | 'sans-bold'

/** A font of ours: the paper's own faces, and the fallbacks for letters that those lack. */
export type FontKey = PaperFont | 'hebrew' | 'hebrew-bold' | 'arabic' | 'arabic-bold' | 'emoji'

const files: Readonly<Record<FontKey, string>> = {
	regular: 'SourceSerif4-Regular.ttf',
	italic: 'SourceSerif4-Italic.ttf',
	bold: 'SourceSerif4-SemiBold.ttf',
	sans: 'SourceSans3-Regular.ttf',
	'sans-italic': 'SourceSans3-Italic.ttf',
	'sans-bold': 'SourceSans3-SemiBold.ttf',
	hebrew: 'NotoSerifHebrew-Regular.ttf',
	'hebrew-bold': 'NotoSerifHebrew-SemiBold.ttf',
	arabic: 'NotoNaskhArabic-Regular.ttf',
	'arabic-bold': 'NotoNaskhArabic-SemiBold.ttf',
	emoji: 'NotoEmoji-Regular.ttf',
}

const paperFonts: Readonly<Record<FontSet, Readonly<Record<Face, PaperFont>>>> = {
	'source-serif-4': { regular: 'regular', italic: 'italic', bold: 'bold' },
	'source-sans-3': { regular: 'sans', italic: 'sans-italic', bold: 'sans-bold' },
}

/** The font that a face has in the current set. */
export function paperFont(face: Face): PaperFont {
	return paperFonts[currentFontSet()][face]
}

export function isPaperFont(font: FontKey): font is PaperFont {
	return font in paper
}
const paper: Readonly<Record<PaperFont, true>> = {
	regular: true,
	italic: true,
	bold: true,
	sans: true,
	'sans-italic': true,
	'sans-bold': true,
}

/** Hebrew and Arabic know no italics. */
const light = ['hebrew', 'arabic', 'emoji'] as const
const heavy = ['hebrew-bold', 'arabic-bold', 'emoji'] as const

/** Where a letter is looked for that the face's own font lacks, in this order: the serif has more letters than the sans. */
export function fallbacksOf(face: Face): readonly FontKey[] {
	return [face, ...(face === 'bold' ? heavy : light)]
}

export type GlyphPath = { readonly command: string; readonly args: readonly number[] }

/** The part of fontkit's font that we use; pdfkit's types do not show it. */
export type ShapingFont = {
	readonly unitsPerEm: number
	readonly characterSet: readonly number[]
	/** Glyphs from left to right, whatever the direction of the text. What is left out the font chooses. */
	layout(
		text: string,
		features?: Readonly<Record<string, boolean>>,
		script?: string | undefined,
		language?: string | undefined,
		direction?: 'ltr' | 'rtl',
	): {
		readonly glyphs: readonly {
			readonly id: number
			readonly advanceWidth: number
			readonly codePoints: readonly number[]
			readonly path: { readonly commands: readonly GlyphPath[] }
		}[]
		readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
	}
}

/** The part of pdfkit's embedded font that turns glyphs into codes of the subset. */
export type EmbeddedFont = {
	readonly id: string
	readonly font: ShapingFont
	readonly widths: number[]
	readonly unicode: (readonly number[])[]
	readonly subset: {
		readonly mapping: Record<number, number>
		readonly glyphs: readonly number[]
		includeGlyph(id: number): number
	}
	ref(): unknown
}

/** The font pdfkit currently writes with. */
export function currentFont(doc: PDFKit.PDFDocument): EmbeddedFont {
	// pdfkit has no public access to the embedded font, whose subset we fill glyph by glyph.
	return (doc as unknown as { _font: EmbeddedFont })._font
}

type Opened = { readonly font: ShapingFont; readonly letters: ReadonlySet<number> }
const opened = new Map<FontKey, Opened>()

/** Parsed once a process: parsing costs more than writing a page. */
function open(key: FontKey): Opened {
	const known = opened.get(key)
	if (known !== undefined) return known
	// The types do not know that null means "no font yet", which keeps Helvetica's metrics out.
	const probe = new PDFDocument({ autoFirstPage: false, font: null as unknown as string })
	probe.font(readFileSync(resourcePath('fonts', files[key])))
	const { font } = currentFont(probe)
	const made = { font, letters: new Set(font.characterSet) }
	opened.set(key, made)
	return made
}

export function shapingFont(key: FontKey): ShapingFont {
	return open(key).font
}

export function hasLetter(key: FontKey, codePoint: number): boolean {
	return open(key).letters.has(codePoint)
}
