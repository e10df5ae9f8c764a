import type { Outline } from '../../shared/outline/block'
import { paperFont, shapingFont } from './font-files'
import { footerDrop, margin, page, textArea, type } from './page-geometry'
import { coordinate, ink, type Painter } from './pdf-painter'
import { paintTag } from './pdf-tag'
import { fittedWords, houseLineSize, runningHead } from './running-head'
import { textWidth } from './shaping'
import { initialsPlace } from './signature-lines'

const { size } = type.running

/** `words` say which text it is, `footer` is the house's own line below them. */
type Foot = { readonly words: string | null; readonly footer?: string | undefined }

/** Running head (title left from the second page on, state right) and foot (id and hash left, page x of y right). */
export function paintFurniture(painter: Painter, outline: Outline, { words, footer = '' }: Foot): void {
	const right = margin.left + textArea.width
	const head = { size, gray: ink.muted, baseline: margin.header }
	const foot = { size, gray: ink.muted, baseline: page.height - margin.footer }
	const stateWidth = textWidth('regular', outline.runningState, size)
	if (painter.pageNumber > 1) {
		painter.artifactText('regular', runningHead(outline), { ...head, x: margin.left })
	}
	painter.artifactText('regular', outline.runningState, { ...head, x: right - stateWidth })
	if (painter.pageNumber > 1) {
		const at = margin.header + 6
		painter.rule([margin.left, at], [right, at], { weight: 0.4, gray: ink.rule, tone: 'line' })
	}
	const counts: Readonly<Record<string, number>> = { page: painter.pageNumber, pages: painter.pageCount }
	const pageOf = outline.words.pageOf.replace(/\{(pages?)\}/g, (_, key: string) => String(counts[key]))
	painter.artifactText('regular', pageOf, { ...foot, x: right - textWidth('regular', pageOf, size) })
	paintInitials(painter, outline)
	if (footer !== '') {
		const at = { ...foot, size: houseLineSize(footer), x: margin.left }
		const line = fittedWords(footer, textArea.width, at.size)
		painter.artifactText('regular', line, { ...at, baseline: foot.baseline + footerDrop })
	}
	if (words !== null) {
		const narrow = Math.min(size, (size * (textArea.width - 90)) / textWidth('regular', words, size))
		painter.artifactText('regular', words, { ...foot, size: Math.min(6.5, narrow), x: margin.left })
	}
}

/** Labels with lines to initial on, above the foot. */
function paintInitials(painter: Painter, { words, signing }: Outline): void {
	const baseline = page.height - margin.footer - 15
	for (const [index, label] of (words.initials ?? []).entries()) {
		const x = margin.left + index * 190
		const start = x + textWidth('regular', label, size) + 4
		const end = x + 160
		painter.artifactText('regular', label, { size, gray: ink.muted, baseline, x })
		painter.rule([start, baseline + 1], [end, baseline + 1], { weight: 0.4, gray: ink.muted })
		if (signing === undefined) continue
		const place = initialsPlace(index, { width: end - start, page: painter.pageNumber })
		paintTag(painter, { service: signing, place, at: { x: start, y: baseline - 1 - place.height } })
	}
}

type FormObject = { write(content: string): void; end(): void }

/** The outlines of the letters: a watermark made of shapes stays out of copied and searched text. */
function letterPaths(text: string): { readonly code: string; readonly width: number } {
	const font = shapingFont(paperFont('bold'))
	const run = font.layout(text)
	let code = ''
	let pen = 0
	for (const [index, glyph] of run.glyphs.entries()) {
		let last: readonly [number, number] = [0, 0]
		for (const { command, args } of glyph.path.commands) {
			const points: [number, number][] = []
			for (let at = 0; at + 1 < args.length; at += 2) points.push([args[at]! + pen, args[at + 1]!])
			const say = (...list: readonly (readonly [number, number])[]) => list.flat().map(coordinate).join(' ')
			if (command === 'moveTo') code += `${say(...points)} m\n`
			else if (command === 'lineTo') code += `${say(...points)} l\n`
			else if (command === 'bezierCurveTo') code += `${say(...points)} c\n`
			else if (command === 'quadraticCurveTo') {
				const [control, end] = [points[0]!, points[1]!]
				const near = (from: readonly [number, number]): [number, number] => [
					from[0] + ((control[0] - from[0]) * 2) / 3,
					from[1] + ((control[1] - from[1]) * 2) / 3,
				]
				code += `${say(near(last), near(end), end)} c\n`
			} else code += 'h\n'
			last = points[points.length - 1] ?? last
		}
		pen += run.positions[index]!.xAdvance
	}
	return { code: `${code}f`, width: pen }
}

/**
 * A large pale word across every page, behind the text and without transparency (PDF/A-1 knows none). Returns what to call on each page.
 */
export function prepareWatermark(doc: PDFKit.PDFDocument, text: string | null): () => void {
	if (text === null || text.trim() === '') return () => {}
	const { code, width } = letterPaths(text)
	const scale = Math.min(430 / width, 0.13)
	// pdfkit's types do not show `ref` for a dictionary of one's own.
	const form = (doc as unknown as { ref(data: object): FormObject }).ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [-10, -400, width + 10, 1200],
		Resources: {},
	})
	form.write(code)
	form.end()
	const angle = Math.atan2(page.height, page.width) * 0.9
	const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
	const shift = {
		x: page.width / 2 - (cos * width) / 2 + sin * 330,
		y: page.height / 2 + (sin * width) / 2 + cos * 330,
	}
	// The page runs downwards: the second column turns the letters upright and along the diagonal.
	const matrix = [cos, -sin, -sin, -cos, shift.x, shift.y].map((value) => Math.round(value * 10_000) / 10_000).join(' ')
	return () => {
		// The page's XObject resources are not in pdfkit's types.
		;(doc.page as unknown as { xobjects: Record<string, unknown> }).xobjects.Watermark = form
		doc.addContent(`/Artifact <</Type /Pagination /Subtype /Watermark>> BDC q 0.945 g ${matrix} cm /Watermark Do Q EMC`)
	}
}
