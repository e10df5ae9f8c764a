import type { Inline, Outline, SignatureBlock, SignatureLine } from '../../shared/outline/block'
import { frameOf, type Look, textArea } from './page-geometry'
import { breakLines, type Line } from './pdf-words'
import { lineHeight, type TagRoom, tagRoomOf } from './signature-lines'
import { signatureLineIndex } from './signature-pairs'
import { recipientsOf } from './signing-tags'

const gutter = 28
const columnWidth = (textArea.width - gutter) / 2
const labelWidth = 66

/** Of two signatories side by side and of their lines, in points; both papers share them. */
export const signatureColumns = {
	gutter,
	width: columnWidth,
	label: labelWidth,
	value: columnWidth - labelWidth,
} as const

/** Two columns are set smaller, and so is who signs below them. */
export function signatureType(outline: Outline): Look['type'] {
	return frameOf(outline).look.type
}

/** Between a rule and the words above its own. */
const headroom = 10

export type MeasuredLine = {
	readonly label: readonly Line[]
	readonly value: readonly Line[]
	/** Where a signing service's field goes. */
	readonly room: TagRoom | null
	readonly height: number
}

export function measuredHeading(inlines: readonly Inline[], outline: Outline): readonly Line[] {
	const { size } = signatureType(outline).body
	return breakLines(inlines, columnWidth, { language: outline.language, size, face: 'bold', fill: 0.6 })
}

export function measuredLine(line: SignatureLine, block: SignatureBlock, outline: Outline): MeasuredLine {
	const { language, signing } = outline
	const type = signatureType(outline)
	const isSigned = block.lines.indexOf(line) === signatureLineIndex(block)
	const inLabel = { language, size: type.label.size, face: 'regular', fill: 0.5 } as const
	const label = breakLines([{ kind: 'text', text: line.label }], labelWidth - 6, inLabel)
	const { value: width } = signatureColumns
	const recipient = recipientsOf(outline).get(block.id)!
	const room = signing === undefined ? null : tagRoomOf(line, { service: signing, recipient, width })
	const inValue = { language, size: type.body.size, face: 'regular', fill: 0.5 } as const
	const value = line.value === null ? [] : breakLines(line.value, room?.left ?? width, inValue)
	const height = Math.max(
		isSigned ? lineHeight.signature : lineHeight.plain,
		headroom + label.length * type.label.leading,
		headroom + value.length * type.body.leading,
	)
	return { label, value, room, height }
}

/**
 * Heights at which the heading and the lines of signatories side by side stand level, in points: even where the name or function of one of
 * them takes two lines.
 */
export function levelHeights(pair: readonly SignatureBlock[], outline: Outline): readonly number[] {
	const heights = pair.map((block) => [
		measuredHeading(block.heading, outline).length * signatureType(outline).body.leading,
		...block.lines.map((line) => measuredLine(line, block, outline).height),
	])
	const count = Math.max(...heights.map(({ length }) => length))
	return Array.from({ length: count }, (_, at) => Math.max(...heights.map((each) => each[at] ?? 0)))
}
