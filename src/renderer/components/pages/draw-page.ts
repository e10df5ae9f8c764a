import type { OpenPdf, PdfPage } from './open-pdf'
import { PIXELS_PER_POINT } from './zoom'

/** More pixels than this take long and show nothing more. */
const MOST_PIXELS = 24_000_000

export type Drawing = { readonly canvas: HTMLCanvasElement; readonly cancel: () => void; readonly done: Promise<void> }

/** The page as a picture, sharp at this percentage on this screen. */
export function drawPicture(page: PdfPage, percent: number): Drawing {
	const scale = (PIXELS_PER_POINT * percent) / 100
	const plain = page.getViewport({ scale: scale * window.devicePixelRatio })
	const reduced = Math.min(1, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
	const viewport = page.getViewport({ scale: scale * window.devicePixelRatio * reduced })
	const canvas = document.createElement('canvas')
	canvas.width = Math.floor(viewport.width)
	canvas.height = Math.floor(viewport.height)
	const task = page.render({ canvas, viewport })
	return { canvas, cancel: () => task.cancel(), done: task.promise }
}

export type PageText = { readonly cancel: () => void; readonly done: Promise<void> }

/**
 * The page's words over its picture, to be selected and read aloud; headings are headings, as the document's own tags say. Sizes hang on
 * `--total-scale-factor`, so that a zoom needs no second call.
 */
export function layText(pdf: OpenPdf, page: PdfPage, container: HTMLElement): PageText {
	let isWanted = true
	let layer: InstanceType<OpenPdf['pdfjs']['TextLayer']> | null = null
	const lay = async () => {
		const [text, tags] = await Promise.all([
			page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
			page.getStructTree(),
		])
		if (!isWanted) return
		layer = new pdf.pdfjs.TextLayer({ textContentSource: text, container, viewport: page.getViewport({ scale: 1 }) })
		await layer.render()
		if (isWanted && tags !== null) markHeadings(container, tags)
	}
	return {
		cancel: () => {
			isWanted = false
			layer?.cancel()
		},
		done: lay(),
	}
}

/** A node of the document's tag tree; its types leave out what stands on the leaves. */
type Tag = { readonly role?: string; readonly id?: string; readonly children?: readonly unknown[] }

function markHeadings(container: HTMLElement, tag: Tag, level: string | null = null): void {
	const own = /^H([1-6])$/.exec(tag.role ?? '')?.[1] ?? level
	if (own !== null && tag.id !== undefined) {
		const element = container.querySelector(`#${CSS.escape(tag.id)}`)
		element?.setAttribute('role', 'heading')
		element?.setAttribute('aria-level', own)
	}
	for (const child of tag.children ?? []) markHeadings(container, child as Tag, own)
}

/** A link to another place of the document: its corners in percent of the page. */
export type PageLink = {
	readonly id: string
	readonly destination: unknown
	readonly place: { readonly left: string; readonly top: string; readonly width: string; readonly height: string }
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Number, title and page of a line of the contents are one link here, as to the eye. */
export async function linksOf(page: PdfPage): Promise<readonly PageLink[]> {
	const viewport = page.getViewport({ scale: 1 })
	// pdf.js types annotations as any.
	const annotations: readonly { id: string; subtype: string; dest?: unknown; rect: number[] }[] =
		await page.getAnnotations()
	const lines: { readonly id: string; readonly destination: unknown; box: Box }[] = []
	for (const { id, subtype, dest, rect } of annotations) {
		if (subtype !== 'Link' || dest == null) continue
		const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect)
		const box = { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
		const last = lines.at(-1)
		if (last !== undefined && isSamePlace(last.destination, dest) && Math.abs(last.box.top - box.top) < 1)
			last.box = { ...last.box, left: Math.min(last.box.left, box.left), right: Math.max(last.box.right, box.right) }
		else lines.push({ id, destination: dest, box })
	}
	return lines.map(({ id, destination, box }) => ({ id, destination, place: placeOf(box, viewport) }))
}

function isSamePlace(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other)
}

function placeOf({ left, top, right, bottom }: Box, whole: { width: number; height: number }): PageLink['place'] {
	const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(3)}%`
	return {
		left: percent(left, whole.width),
		top: percent(top, whole.height),
		width: percent(right - left, whole.width),
		height: percent(bottom - top, whole.height),
	}
}
