import type { Brand } from '../../../shared/brand/brand'
import { logoBox } from '../page-geometry'
import { type Part, relationshipTypes } from './package'
import { escapeXml } from './xml'

/** English Metric Units a point. */
const EMU = 12_700
const emu = (points: number) => Math.round(points * EMU)
const relation = 'rIdLogo'

const spaces = {
	wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
	a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
	pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** A run that holds the logo where the PDF has it, beside the head's own words; empty without one. */
export function logoXml(brand: Brand | null | undefined, words: string): string {
	const logo = brand?.logo
	if (logo === null || logo === undefined) return ''
	const { x, y, width, height } = logoBox(logo)
	const extent = `cx="${emu(width)}" cy="${emu(height)}"`
	const place = (axis: string, at: number) =>
		`<wp:position${axis} relativeFrom="page"><wp:posOffset>${emu(at)}</wp:posOffset></wp:position${axis}>`
	const name = `id="9001" name="Logo" descr="${escapeXml(words)}"`
	return [
		`<w:r><w:drawing><wp:anchor xmlns:wp="${spaces.wp}" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
		`<wp:simplePos x="0" y="0"/>${place('H', x)}${place('V', y)}<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
		`<wp:docPr ${name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${spaces.a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic xmlns:a="${spaces.a}"><a:graphicData uri="${spaces.pic}"><pic:pic xmlns:pic="${spaces.pic}">`,
		`<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
		`<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
		'</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
	].join('')
}

type LogoParts = { readonly parts: readonly Part[]; readonly relatedTo: NonNullable<Part['relatedTo']> }

/** The picture's file, and how the first page's head points to it. */
export function logoParts(brand: Brand | null | undefined): LogoParts {
	const logo = brand?.logo
	if (logo === null || logo === undefined) return { parts: [], relatedTo: [] }
	const path = `word/media/logo.${logo.format}`
	const data = new Uint8Array(Buffer.from(logo.base64, 'base64'))
	return {
		parts: [{ path, data, contentType: `image/${logo.format}` }],
		relatedTo: [{ id: relation, type: relationshipTypes.image, path }],
	}
}
