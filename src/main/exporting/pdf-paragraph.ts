import type { ContractLanguage, Inline } from '../../shared/outline/block'
import type { Face } from './font-files'
import { margin, textArea } from './page-geometry'
import { keepEnds, makeRow, type Row } from './pdf-pagination'
import type { StructureNode } from './pdf-structure'
import type { Tone } from './pdf-tone'
import { breakLines, type Line, type Token } from './pdf-words'
import { textWidth } from './shaping'

export type ParagraphShape = {
	readonly language: ContractLanguage
	readonly node: StructureNode
	readonly size: number
	readonly leading: number
	readonly face?: Face
	readonly left?: number
	readonly width?: number
	readonly gap?: number
	readonly gray?: number
	/** A colour of the house, where it has one. */
	readonly tone?: Tone
	readonly anchors?: readonly string[]
	/** Share of a line that must be filled before a word moves down whole; 0 never hyphenates. */
	readonly fill?: number
	/** Printed in the margin of the first line; `node` where the structure tells it apart from the text. */
	readonly number?: { readonly text: string; readonly x: number; readonly face?: Face; readonly node?: StructureNode }
}

/** Baseline inside a line pitch: the letters sit a little below the middle, as in print. */
export function baselineOf(y: number, size: number, leading: number): number {
	return y + (leading - size * 1.2) / 2 + size * 0.93
}

function lineOfText(words: string, face: Face, size: number): Line {
	const token: Token = { face, text: words, x: 0, width: textWidth(face, words, size), mark: null }
	return { tokens: [token], width: token.width }
}

/** Between a number and its text, points. */
const numberGap = 3

/** A number too wide for its margin ("A1.1000") is set smaller: it never stands on the words beside it. */
function fittingSize(
	number: string,
	face: Face,
	{ size, room }: { readonly size: number; readonly room: number },
): number {
	const width = textWidth(face, number, size)
	return width + numberGap <= room ? size : (size * (room - numberGap)) / width
}

/** Rows of one paragraph, without regard to its neighbours. */
export function paragraphRows(inlines: readonly Inline[], shape: ParagraphShape): readonly Row[] {
	const { size, leading, left = 0, face = 'regular', number } = shape
	const width = (shape.width ?? textArea.width) - left
	// English words are short enough to move down whole; German compounds leave holes.
	const fill = shape.fill ?? (shape.language === 'en' ? 0.7 : 0.86)
	const lines = breakLines(inlines, width, { language: shape.language, size, face, fill })
	const rows = lines.map((line, index) => {
		return makeRow({
			height: leading,
			gap: index === 0 ? (shape.gap ?? 0) : 0,
			anchors: index === 0 ? (shape.anchors ?? []) : [],
			paint: (painter, y) => {
				const baseline = baselineOf(y, size, leading)
				const { gray, tone } = shape
				const ground = {
					size,
					baseline,
					...(gray === undefined ? {} : { gray }),
					...(tone === undefined ? {} : { tone }),
				}
				if (index === 0 && number !== undefined) {
					const small = fittingSize(number.text, number.face ?? face, { size, room: left - number.x })
					const label = lineOfText(`${number.text} `, number.face ?? face, small)
					const place = { ...ground, size: small, x: margin.left + number.x }
					painter.line(label, { ...place, node: number.node ?? shape.node })
				}
				painter.line(line, { ...ground, node: shape.node, x: margin.left + left })
			},
		})
	})
	return keepEnds(rows)
}
