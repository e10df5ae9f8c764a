import { currentFont, type EmbeddedFont, type Face, type FontKey, paperFont, shapingFont } from './font-files'
import { type Direction, type ShapedGlyph, type ShapedRun, shape } from './shaping'

/** Codes of one font, all at one height. */
type CodePart = {
	/** The inside of a TJ array, a byte in each letter: `(AB)12(C)` with two bytes a glyph. */
	readonly array: string
	/** Thousandths of an em above the line. */
	readonly rise: number
}

/** What a text object shows in one font. */
export type Code = {
	readonly font: FontKey
	/** What readers of the text are told instead of the glyphs' own signs; null for those. */
	readonly told: string | null
	readonly parts: readonly CodePart[]
}

/** The fonts as one document embeds them. */
export type DocumentFonts = {
	/** Name of the font in the page's font resources; adds it there. */
	resource(font: FontKey): string
	/** From left to right. */
	encode(face: Face, text: string, direction: Direction): readonly Code[]
}

/** Embeds the three faces as subsets that grow with what is encoded, and a fallback font when the first of its letters comes up. */
export function embedFonts(doc: PDFKit.PDFDocument): DocumentFonts {
	const embedded = new Map<FontKey, EmbeddedFont>()
	const embed = (key: FontKey): EmbeddedFont => {
		const known = embedded.get(key)
		if (known !== undefined) return known
		// pdfkit accepts an opened font as a source, which its types leave out.
		doc.registerFont(key, shapingFont(key) as unknown as Buffer)
		doc.font(key)
		const font = currentFont(doc)
		embedded.set(key, font)
		return font
	}
	for (const face of ['bold', 'italic', 'regular'] as const) embed(paperFont(face))
	const codes: Readonly<Record<Face, Map<string, readonly Code[]>>> = {
		regular: new Map(),
		italic: new Map(),
		bold: new Map(),
	}
	const encode: DocumentFonts['encode'] = (face, text, direction) => {
		const key = direction === 'rtl' ? `\u0001${text}` : text
		const known = codes[face].get(key)
		if (known !== undefined) return known
		const code = shape(face, text, direction).runs.flatMap((run) => encodeRun(embed(run.font), run))
		codes[face].set(key, code)
		return code
	}
	return {
		encode,
		resource: (key) => {
			const font = embed(key)
			// The page's font dictionary is not in pdfkit's types.
			const page = doc.page as unknown as { fonts: Record<string, unknown> }
			page.fonts[font.id] ??= font.ref()
			return font.id
		},
	}
}

/** For a glyph that another one tells of: PDF/A wants every glyph to say something. */
const silent = [0x200b]

/** Asked for every letter of a document. */
function isSameMeaning(one: readonly number[] | undefined, other: readonly number[]): boolean {
	if (one === undefined || one.length !== other.length) return false
	for (let at = 0; at < other.length; at++) if (one[at] !== other[at]) return false
	return true
}

/** The subset's code for a glyph: one for each meaning, so that a no-break space and a space are told apart although they look alike. */
function codeOf(font: EmbeddedFont, glyph: ShapedGlyph): number {
	const meaning = glyph.codePoints.length === 0 ? silent : glyph.codePoints
	const { mapping } = font.subset
	const isMeant = (code: number) => isSameMeaning(font.unicode[code], meaning)
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
	font.unicode[code] = meaning
	return code
}

/** What a byte is called inside of a string, where it is not itself there (ISO 32000-1, 7.3.4.2). */
const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '(': '\\(', ')': '\\)', '\r': '\\r', '\n': '\\n' }
const byteOf = (value: number): string => {
	const byte = String.fromCharCode(value)
	return escaped[byte] ?? byte
}
const bytesByCode: string[] = []

/** The two bytes of a code inside of a string: half as long as in hexadecimal, and so half the work to deflate. */
function stringBytes(code: number): string {
	bytesByCode[code] ??= byteOf(code >> 8) + byteOf(code & 0xff)
	return bytesByCode[code]
}

/** Letters in one go, then the marks above and below them, which readers of the text pass over: the letters tell them. */
function encodeRun(font: EmbeddedFont, { font: key, glyphs }: ShapedRun): readonly Code[] {
	const letters = glyphs.filter((glyph) => glyph.mark === null)
	const code: Code = { font: key, told: null, parts: [{ array: encodeLetters(font, letters), rise: 0 }] }
	return letters.length === glyphs.length
		? [code]
		: [...(letters.length === 0 ? [] : [code]), { font: key, told: '', parts: encodeMarks(font, glyphs) }]
}

/** Each mark where it sits, and back to the end of the run. */
function encodeMarks(font: EmbeddedFont, glyphs: readonly ShapedGlyph[]): readonly CodePart[] {
	const end = glyphs.reduce((sum, glyph) => sum + glyph.advance - glyph.kern, 0)
	const parts: CodePart[] = []
	const moved = (distance: number) => (distance === 0 ? '' : String(Math.round(distance * 100) / 100))
	let at = end
	let place = 0
	for (const glyph of glyphs) {
		if (glyph.mark !== null) {
			const left = place + glyph.mark.shift
			parts.push({ array: `${moved(at - left)}(${stringBytes(codeOf(font, glyph))})`, rise: glyph.mark.rise })
			at = left + glyph.advance
		}
		place += glyph.advance - glyph.kern
	}
	return [...parts, { array: moved(at - end), rise: 0 }]
}

function encodeLetters(font: EmbeddedFont, glyphs: readonly ShapedGlyph[]): string {
	let array = ''
	let isOpen = false
	for (const glyph of glyphs) {
		if (!isOpen) array += '('
		array += stringBytes(codeOf(font, glyph))
		isOpen = glyph.kern === 0
		if (!isOpen) array += `)${glyph.kern}`
	}
	return isOpen ? `${array})` : array
}
