import type { Inline, Outline, SignatureBlock, SignatureLine } from '../../shared/outline/block'
import { inlineText } from '../../shared/outline/to-text'
import { margin } from './page-geometry'
import { keepAll, makeRow, type Row } from './pdf-pagination'
import { ink, type Painter } from './pdf-painter'
import { baselineOf } from './pdf-paragraph'
import { addSignatureField } from './pdf-signature-fields'
import { node, type StructureNode } from './pdf-structure'
import { paintTag } from './pdf-tag'
import { levelHeights, measuredHeading, measuredLine, signatureColumns, signatureType } from './signature-measures'
import { signatureLineIndex, signaturePairs } from './signature-pairs'

const { gutter, width: columnWidth, label: labelWidth, value: valueWidth } = signatureColumns

type Part = { readonly height: number; paint(painter: Painter, x: number, y: number): void }

function headingPart(inlines: readonly Inline[], place: { outline: Outline; sect: StructureNode }): Part {
	const { size, leading } = signatureType(place.outline).body
	const lines = measuredHeading(inlines, place.outline)
	const paragraph = node('P', place.sect)
	return {
		height: lines.length * leading,
		paint: (painter, x, y) => {
			for (const [index, line] of lines.entries()) {
				painter.line(line, { node: paragraph, x, size, baseline: baselineOf(y + index * leading, size, leading) })
			}
		},
	}
}

/** A label at the left, a rule to write on at the right, with the value on it or what a signing service looks for. */
function linePart(
	line: SignatureLine,
	options: { outline: Outline; block: SignatureBlock; sect: StructureNode; isSigned: boolean },
): Part {
	const { outline, block, sect, isSigned } = options
	const { signing } = outline
	const { label, value, room, height } = measuredLine(line, block, outline)
	const { label: small, body } = signatureType(outline)
	const paragraph = node('P', sect)
	return {
		height,
		paint: (painter, x, y) => {
			const foot = y + height
			for (const [index, words] of label.entries()) {
				const baseline = foot - 2.5 - (label.length - 1 - index) * small.leading
				painter.line(words, { node: paragraph, x, size: small.size, baseline, gray: ink.muted })
			}
			for (const [index, words] of value.entries()) {
				const baseline = foot - 3 - (value.length - 1 - index) * body.leading
				painter.line(words, { node: paragraph, x: x + labelWidth, size: body.size, baseline })
			}
			painter.rule([x + labelWidth, foot], [x + columnWidth, foot], { weight: 0.5, gray: ink.muted })
			if (signing !== undefined && room !== null) {
				const at = { x: x + columnWidth - room.place.width, y: foot - room.above - room.place.height }
				paintTag(painter, { service: signing, place: room.place, at })
			}
			// A service brings its own fields: those of the file would be a second one each (DocuSeal, DocuSign) or go unused.
			if (signing !== undefined || !isSigned) return
			const box = { x: x + labelWidth, y: y + 4, width: valueWidth, height: height - 5 }
			const tip = `${outline.words.signatureHint}: ${inlineText(block.heading)}`
			addSignatureField(painter, { name: block.field, tip, box, node: node('Form', sect) })
		},
	}
}

function partsOf(block: SignatureBlock, outline: Outline): readonly Part[] {
	const sect = node('Sect')
	const signed = signatureLineIndex(block)
	return [
		headingPart(block.heading, { outline, sect }),
		...block.lines.map((line, index) => linePart(line, { outline, block, sect, isSigned: index === signed })),
	]
}

/** Signature blocks, two side by side, none of them cut; all stay with the text before them as far as a page allows. */
export function signatureRows(blocks: readonly SignatureBlock[], outline: Outline): readonly Row[] {
	const rows = signaturePairs(blocks).map((pair, index) => {
		const columns = pair.map((block) => ({ block, parts: partsOf(block, outline) }))
		const heights = levelHeights(pair, outline)
		const height = heights.reduce((sum, each) => sum + each, 0)
		return makeRow({
			height,
			gap: index === 0 ? 24 : 34,
			anchors: pair.map((block) => block.id),
			paint: (painter, y) => {
				for (const [column, { block, parts }] of columns.entries()) {
					painter.doc.addNamedDestination(block.id, 'XYZ', 0, y - 10, null as unknown as number)
					let top = y
					for (const [line, part] of parts.entries()) {
						const room = heights[line] ?? part.height
						// The heading hangs from the top, all else stands on its rule.
						const drop = line === 0 ? 0 : room - part.height
						part.paint(painter, margin.left + column * (columnWidth + gutter), top + drop)
						top += room
					}
				}
			},
		})
	})
	return [...keepAll(rows.slice(0, -1)), ...rows.slice(-1)]
}
