import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { resourcePath } from '../resources'

export type Face = 'regular' | 'italic' | 'bold'

const files: Readonly<Record<Face, string>> = {
	regular: 'SourceSerif4-Regular.ttf',
	italic: 'SourceSerif4-Italic.ttf',
	bold: 'SourceSerif4-SemiBold.ttf',
}

export type GlyphPath = { readonly command: string; readonly args: readonly number[] }

/** The part of fontkit's font that we use; pdfkit's types do not show it. */
type ShapingFont = {
	readonly unitsPerEm: number
	layout(text: string): {
		readonly glyphs: readonly {
			readonly id: number
			readonly advanceWidth: number
			readonly codePoints: readonly number[]
			readonly path: { readonly commands: readonly GlyphPath[] }
		}[]
		readonly positions: readonly { readonly xAdvance: number }[]
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

type ShapedGlyph = {
	readonly id: number
	/** Thousandths of an em. */
	readonly advance: number
	/** Kerning after the glyph in thousandths of an em, positive to the left, as the TJ operator counts. */
	readonly kern: number
	readonly codePoints: readonly number[]
}

/** `width` in thousandths of an em. */
export type Shaped = { readonly width: number; readonly glyphs: readonly ShapedGlyph[] }

const open = new Map<Face, ShapingFont>()
const shapedByFace: Readonly<Record<Face, Map<string, Shaped>>> = {
	regular: new Map(),
	italic: new Map(),
	bold: new Map(),
}
const shapedLimit = 40_000

/** The font pdfkit currently writes with. */
export function currentFont(doc: PDFKit.PDFDocument): EmbeddedFont {
	// pdfkit has no public access to the embedded font, whose subset we fill glyph by glyph.
	return (doc as unknown as { _font: EmbeddedFont })._font
}

/** Parsed once a process: parsing costs more than writing a page. */
export function shapingFont(face: Face): ShapingFont {
	const known = open.get(face)
	if (known !== undefined) return known
	// The types do not know that null means "no font yet", which keeps Helvetica's metrics out.
	const probe = new PDFDocument({ autoFirstPage: false, font: null as unknown as string })
	probe.font(readFileSync(resourcePath('fonts', files[face])))
	const font = currentFont(probe).font
	open.set(face, font)
	return font
}

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
		.replace(/[\u2060\u200b-\u200d\ufeff\u00ad]/g, '')
		.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
		.replace(/[\u2010\u2011]/g, '-')
}

const codePointsOf = (text: string): number[] => Array.from(text, (sign) => sign.codePointAt(0)!)
/** For glyphs whose words another glyph tells. */
const nothing = [0x200b]

/**
 * Which signs each glyph stands for. fontkit remembers a glyph by the first sign that ever asked for it (an apostrophe and a prime-like
 * letter share one), so the text itself is counted: a glyph takes as many signs as it joins. Where that does not add up, the first glyph
 * tells the whole piece.
 */
function signsOf(
	glyphs: readonly { readonly codePoints: readonly number[] }[],
	codePoints: readonly number[],
): (readonly number[])[] {
	const lengths = glyphs.map((glyph) => Math.max(1, glyph.codePoints.length))
	const total = lengths.reduce((sum, length) => sum + length, 0)
	if (total !== codePoints.length) return glyphs.map((_, index) => (index === 0 ? codePoints : nothing))
	let end = 0
	return lengths.map((length) => {
		end += length
		return codePoints.slice(end - length, end)
	})
}

/** Glyphs of a piece of text without line breaks. Remembered, because contracts repeat their words. */
export function shape(face: Face, text: string): Shaped {
	const cache = shapedByFace[face]
	const known = cache.get(text)
	if (known !== undefined) return known
	const font = shapingFont(face)
	const scale = 1000 / font.unitsPerEm
	const isSoftHyphen = text === softHyphen
	const drawn = isSoftHyphen ? '-' : drawable(text)
	const run = font.layout(drawn)
	const signs = signsOf(run.glyphs, codePointsOf(isSoftHyphen ? softHyphen : drawn))
	const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
		const advance = glyph.advanceWidth * scale
		return {
			id: glyph.id,
			advance,
			kern: Math.round(advance - (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale),
			codePoints: signs[index]!,
		}
	})
	const shaped = { width: glyphs.reduce((sum, glyph) => sum + glyph.advance - glyph.kern, 0), glyphs }
	if (cache.size >= shapedLimit) cache.clear()
	cache.set(text, shaped)
	return shaped
}

/** Width in points. */
export function textWidth(face: Face, text: string, size: number): number {
	return (shape(face, text).width * size) / 1000
}

/** The faces as one document embeds them. */
export type DocumentFonts = {
	/** Name of the face in the page's font resources; adds it there. */
	resource(face: Face): string
	/** The inside of a TJ array: `<00010002> 12 <0003>`. */
	encode(face: Face, text: string): string
}

/** Embeds the three faces as subsets that grow with what is encoded. */
export function embedFonts(doc: PDFKit.PDFDocument): DocumentFonts {
	const embed = (face: Face): EmbeddedFont => {
		// pdfkit accepts an opened font as a source, which its types leave out.
		doc.registerFont(face, shapingFont(face) as unknown as Buffer)
		doc.font(face)
		return currentFont(doc)
	}
	const faces: Readonly<Record<Face, EmbeddedFont>> = {
		bold: embed('bold'),
		italic: embed('italic'),
		regular: embed('regular'),
	}
	const codes: Readonly<Record<Face, Map<string, string>>> = { regular: new Map(), italic: new Map(), bold: new Map() }
	const encode = (face: Face, text: string): string => {
		const known = codes[face].get(text)
		if (known !== undefined) return known
		const code = encodeGlyphs(faces[face], shape(face, text))
		codes[face].set(text, code)
		return code
	}
	return {
		encode,
		resource: (face) => {
			const font = faces[face]
			// The page's font dictionary is not in pdfkit's types.
			const page = doc.page as unknown as { fonts: Record<string, unknown> }
			page.fonts[font.id] ??= font.ref()
			return font.id
		},
	}
}

/** The subset's code for a glyph: one for each meaning, so that a no-break space and a space are told apart although they look alike. */
function codeOf(font: EmbeddedFont, glyph: ShapedGlyph): number {
	const { mapping } = font.subset
	const isMeant = (code: number) => String(font.unicode[code]) === String(glyph.codePoints)
	const plain = mapping[glyph.id]
	if (plain !== undefined && isMeant(plain)) return plain
	const known =
		plain === undefined
			? -1
			: font.unicode.findIndex((_, code) => font.subset.glyphs[code] === glyph.id && isMeant(code))
	if (known !== -1) return known
	// The subset gives a glyph only one code unless it forgets the first.
	delete mapping[glyph.id]
	const code = font.subset.includeGlyph(glyph.id)
	if (plain !== undefined) mapping[glyph.id] = plain
	font.widths[code] = glyph.advance
	font.unicode[code] = glyph.codePoints
	return code
}

function encodeGlyphs(font: EmbeddedFont, shaped: Shaped): string {
	let code = ''
	let isOpen = false
	for (const glyph of shaped.glyphs) {
		const id = codeOf(font, glyph)
		code += `${isOpen ? '' : '<'}${id.toString(16).padStart(4, '0')}`
		isOpen = glyph.kern === 0
		if (!isOpen) code += `>${glyph.kern}`
	}
	return isOpen ? `${code}>` : code
}
