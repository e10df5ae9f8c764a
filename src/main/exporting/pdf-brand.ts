import type { Brand } from '../../shared/brand/brand'
import { type Picture, pictureOf } from '../branding/logo'
import { logoBox, page } from './page-geometry'
import { coordinate, type Painter } from './pdf-painter'
import { node } from './pdf-structure'

type ImageObject = { write(bytes: Uint8Array): void; end(): void }

/** The picture as an object of the file: without transparency, which older archive forms refuse. */
function imageOf(doc: PDFKit.PDFDocument, picture: Picture): ImageObject {
	const isGray = picture.kind === 'jpeg' && picture.components === 1
	// pdfkit's types do not show `ref` for a dictionary of one's own.
	const image = (doc as unknown as { ref(data: object): ImageObject }).ref({
		Type: 'XObject',
		Subtype: 'Image',
		Width: picture.width,
		Height: picture.height,
		ColorSpace: isGray ? 'DeviceGray' : 'DeviceRGB',
		BitsPerComponent: 8,
		...(picture.kind === 'jpeg' ? { Filter: 'DCTDecode' } : {}),
	})
	image.write(picture.kind === 'jpeg' ? picture.bytes : picture.rgb)
	image.end()
	return image
}

/** The logo at the head of the first page, a figure of the text's structure that is read first. */
export function paintLogo(painter: Painter, brand: Brand | null | undefined, words: string): void {
	const picture = brand?.logo === null || brand?.logo === undefined ? null : pictureOf(brand.logo)
	if (picture === null) return
	const { doc } = painter
	const { x, y, width, height } = logoBox(picture)
	const element = painter.elementOf(node('Figure'))
	// Neither an element's dictionary nor the page's resources are in pdfkit's types.
	const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
	data.Alt = new String(words)
	const box = [x, page.height - y - height, x + width, page.height - y]
	data.A = { O: 'Layout', Placement: 'Block', BBox: box.map((value) => Math.round(value * 100) / 100) }
	const resources = doc.page as unknown as { xobjects: Record<string, unknown> }
	resources.xobjects.Logo = imageOf(doc, picture)
	const marked = doc.markStructureContent('Figure')
	element.add(marked)
	// The page runs downwards, a picture upwards.
	const matrix = [width, 0, 0, -height, x, y + height].map(coordinate).join(' ')
	doc.addContent(`q ${matrix} cm /Logo Do Q`)
	doc.endMarkedContent()
}
