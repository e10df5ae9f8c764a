import type { Brand } from '../../shared/brand/brand'
import type { Face, FontKey } from './font-files'
import { placeDirections } from './pdf-bidi'
import { type DocumentFonts, embedFonts } from './pdf-fonts'
import { node, type StructureNode, structureOf } from './pdf-structure'
import { type Tone, toneOf } from './pdf-tone'
import type { Line, Mark, Token } from './pdf-words'

/** Where a line goes: `x` its left edge, `baseline` from the top of the page, both in points. `gray` 0 is black. */
export type LinePlace = {
	readonly node: StructureNode
	readonly x: number
	readonly baseline: number
	readonly size: number
	readonly gray?: number
	/** A colour of the house, where it has one. */
	readonly tone?: Tone
}

export type Painter = {
	readonly doc: PDFKit.PDFDocument
	readonly pageNumber: number
	readonly pageCount: number
	elementOf(node: StructureNode): PDFKit.PDFStructureElement
	pageOf(blockId: string): number | undefined
	/** A line of the document's own words. */
	line(line: Line, place: LinePlace): void
	/** Words that are furniture or repetition, outside the logical structure. */
	artifactText(face: Face, text: string, place: Omit<LinePlace, 'node'>): void
	artifactLine(line: Line, place: Omit<LinePlace, 'node'>): void
	/** Words for a signing service in one piece, outside the logical structure; `stretch` is the width of their letters in percent. */
	tag(face: Face, text: string, place: Omit<LinePlace, 'node'> & { readonly stretch: number }): void
	rule(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): void
	/** A filled rectangle, outside the logical structure; `y` its upper edge. */
	box(place: { x: number; y: number; width: number; height: number }, gray: number): void
}

export type Stroke = { readonly weight: number; readonly gray: number; readonly dash?: string; readonly tone?: Tone }

export const ink = { text: 0.08, muted: 0.36, rule: 0.72, strong: 0.2, tag: 0.5 } as const

const blankFill = '1 0.945 0.76 rg'

/** Two decimals are a seventieth of a point: invisible, and they keep the streams short. */
export function coordinate(value: number): string {
	return String(Math.round(value * 100) / 100)
}

/** Text as a PDF string that says any letter: UTF-16 with its mark, in hexadecimal. */
function pdfString(text: string): string {
	return `<feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`
}

type InkedPlace = Omit<LinePlace, 'node'> & {
	/** The colour operator, where it is not a grey. */ readonly ink?: string
}

/** A PDF text object for tokens on one baseline; adjacent codes of one font share one operator. */
function textObject(fonts: DocumentFonts, tokens: readonly Token[], place: InkedPlace): string {
	let code = ''
	let font: FontKey | null = null
	let rise = 0
	let array = ''
	const flush = () => {
		if (array !== '') code += `[${array}]TJ\n`
		array = ''
	}
	const riseTo = (wanted: number) => {
		if (wanted === rise) return
		flush()
		code += `${coordinate((wanted * place.size) / 1000)} Ts\n`
		rise = wanted
	}
	for (const token of tokens) {
		for (const { font: wanted, told, parts } of fonts.encode(token.face, token.text, token.direction ?? 'ltr')) {
			if (wanted !== font) {
				flush()
				font = wanted
				code += `/${fonts.resource(font)} ${place.size} Tf\n`
			}
			if (told !== null) {
				flush()
				code += `/Span <</ActualText ${pdfString(told)}>> BDC\n`
			}
			for (const part of parts) {
				riseTo(part.rise)
				array += part.array
			}
			if (told === null) continue
			flush()
			code += 'EMC\n'
		}
	}
	riseTo(0)
	flush()
	const x = coordinate(place.x + (tokens[0]?.x ?? 0))
	// pdfkit's page runs downwards, so the text matrix turns the letters upright again.
	return `BT ${place.ink ?? `${place.gray ?? ink.text} g`} 1 0 0 -1 ${x} ${coordinate(place.baseline)} Tm\n${code}ET`
}

/**
 * Tokens of one line. With right-to-left words among them each token is placed by itself, in the order of reading; that its letters are
 * shown from the last to the first is said as ISO 32000-1, 14.8.2.3.3 asks.
 */
function textObjects(fonts: DocumentFonts, tokens: readonly Token[], place: InkedPlace): string {
	if (tokens[0]?.direction === undefined) return textObject(fonts, tokens, place)
	return tokens
		.map((token) => {
			const code = textObject(fonts, [token], place)
			return token.direction === 'rtl' ? `/ReversedChars BMC\n${code}\nEMC` : code
		})
		.join('\n')
}

/** Neighbours that share a mark. */
function runsOf(tokens: readonly Token[]): Token[][] {
	const runs: Token[][] = []
	let mark: Mark | null = null
	for (const token of tokens) {
		const run = runs[runs.length - 1]
		const isSameLink = token.mark?.kind === 'link' && mark?.kind === 'link' && token.mark.target === mark.target
		const isPlain = token.mark?.kind !== 'link' && mark?.kind !== 'link'
		if (run !== undefined && (isSameLink || isPlain)) run.push(token)
		else runs.push([token])
		mark = token.mark
	}
	return runs
}

/** Not in pdfkit's types. */
type Page = { content: { write(bytes: Uint8Array): void }; write(content: string): void }

export function createPainter(
	doc: PDFKit.PDFDocument,
	pages: { readonly count: number; readonly numbers: ReadonlyMap<string, number>; readonly brand?: Brand | null },
): { readonly painter: Painter; turnPage(): void; finishPage(): void } {
	const fonts = embedFonts(doc)
	const elementOf = structureOf(doc)
	let pageNumber = 0

	const shadeBlanks = (tokens: readonly Token[], place: LinePlace) => {
		for (const token of tokens) {
			if (token.mark?.kind !== 'blank') continue
			const box = [place.x + token.x - 0.5, place.baseline - place.size * 0.86, token.width + 1, place.size * 1.18]
			doc.addContent(`/Artifact BMC ${blankFill} ${box.map(coordinate).join(' ')} re f EMC`)
		}
	}
	const mark = (element: PDFKit.PDFStructureElement, role: StructureNode['role'], content: string) => {
		const marked = doc.markStructureContent(role)
		element.add(marked)
		doc.addContent(content)
		doc.endMarkedContent()
	}
	const link = (run: readonly Token[], target: Mark & { kind: 'link' }, content: string, place: LinePlace) => {
		const element = elementOf(node('Link', place.node))
		mark(element, 'Link', content)
		const left = Math.min(...run.map(({ x }) => x))
		const width = Math.max(...run.map((token) => token.x + token.width)) - left
		doc.goTo(place.x + left, place.baseline - place.size, width, place.size * 1.3, target.target, {
			// pdfkit's options leave these two out; PDF/UA wants both.
			...({ structParent: element, Contents: new String(target.text) } as object),
		})
		// Ended on its own page: pdfkit notes the current page as the annotation's.
		element.end()
	}
	const painter: Painter = {
		doc,
		get pageNumber() {
			return pageNumber
		},
		pageCount: pages.count,
		elementOf,
		pageOf: (blockId) => pages.numbers.get(blockId),
		line: (line, place) => {
			shadeBlanks(line.tokens, place)
			for (const run of runsOf(line.tokens)) {
				const colour = toneOf(pages.brand, place.tone)
				const inked = colour === null ? place : { ...place, ink: `${colour} rg` }
				const content = textObjects(fonts, run, inked)
				const target = run[0]!.mark
				if (target?.kind === 'link' && pages.numbers.has(target.target)) link(run, target, content, place)
				else mark(elementOf(place.node), place.node.role, content)
			}
		},
		artifactText: (face, text, place) => {
			const tokens: Token[] = [{ face, text, x: 0, width: 0, mark: null }]
			doc.addContent(
				`/Artifact <</Type /Pagination>> BDC\n${textObjects(fonts, placeDirections([{ tokens, width: 0 }], place.size)[0]!.tokens, place)}\nEMC`,
			)
		},
		artifactLine: (line, place) => {
			doc.addContent(`/Artifact <</Type /Pagination>> BDC\n${textObjects(fonts, line.tokens, place)}\nEMC`)
		},
		tag: (face, text, place) => {
			const tokens: Token[] = [{ face, text, x: 0, width: 0, mark: null }]
			const content = textObject(fonts, tokens, place)
			doc.addContent(`/Artifact <</Type /Layout>> BDC\nq ${place.stretch} Tz ${content} Q\nEMC`)
		},
		rule: (from, to, stroke) => {
			const path = `${from.map(coordinate).join(' ')} m ${to.map(coordinate).join(' ')} l S`
			const dash = stroke.dash === undefined ? '' : `${stroke.dash} d 1 J `
			const colour = toneOf(pages.brand, stroke.tone)
			const ink = colour === null ? `${stroke.gray} G` : `${colour} RG`
			doc.addContent(`/Artifact BMC q ${stroke.weight} w ${ink} ${dash}${path} Q EMC`)
		},
		box: ({ x, y, width, height }, gray) => {
			const path = `${[x, y, width, height].map(coordinate).join(' ')} re f`
			doc.addContent(`/Artifact BMC q ${gray} g ${path} Q EMC`)
		},
	}
	let written: string[] = []
	return {
		painter,
		finishPage: () => {
			if (written.length > 0)
				(doc.page as unknown as Page).content.write(Buffer.from(`${written.join('\n')}\n`, 'latin1'))
			written = []
		},
		turnPage: () => {
			doc.addPage()
			// Gathered and written at once: pdfkit turns every piece into bytes by itself, which takes longer than the layout.
			;(doc.page as unknown as Page).write = (content) => written.push(content)
			// Tab order follows the structure (PDF/UA).
			;(doc.page.dictionary as unknown as { data: Record<string, unknown> }).data.Tabs = 'S'
			pageNumber++
		},
	}
}
