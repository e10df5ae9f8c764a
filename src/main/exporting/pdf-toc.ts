import type { Outline } from '../../shared/outline/block'
import { indent, margin, textArea, type } from './page-geometry'
import { keepAll, makeRow, type Row } from './pdf-pagination'
import { ink } from './pdf-painter'
import { baselineOf } from './pdf-paragraph'
import { node } from './pdf-structure'
import { breakLines } from './pdf-words'
import { textWidth } from './shaping'

const pageColumn = 34

/** The table of contents: one entry a level 1 head, each a link, with dots up to the page number. */
export function contentsRows(outline: Outline): readonly Row[] {
	const { size, leading } = type.body
	const list = node('TOC')
	const head = makeRow({
		height: type.subheading.leading,
		gap: 24,
		keepWithNext: true,
		paint: (painter, y) => {
			const words = outline.words.contents
			const token = { face: 'bold', text: words, x: 0, width: 0, mark: null } as const
			const baseline = baselineOf(y, type.subheading.size, type.subheading.leading)
			painter.line(
				{ tokens: [token], width: 0 },
				{ node: node('P'), x: margin.left, baseline, size: type.subheading.size },
			)
		},
	})
	const rows: Row[] = [head]
	for (const block of outline.blocks) {
		if (block.kind !== 'heading' || block.level !== 1) continue
		const entry = node('TOCI', list)
		const isHanging = block.number !== null && textWidth('regular', block.number, size) < indent.clause - 6
		const left = isHanging ? indent.clause : 0
		const title = isHanging || block.number === null ? block.text : `${block.number}\u2002${block.text}`
		const link = { kind: 'reference', target: block.id, text: title, number: block.number ?? '' } as const
		const width = textArea.width - left - pageColumn
		const lines = breakLines([link], width, { language: outline.language, size, face: 'regular', fill: 0.86 })
		const made = lines.map((line, index) =>
			makeRow({
				height: leading,
				gap: index === 0 ? 1.5 : 0,
				paint: (painter, y) => {
					const baseline = baselineOf(y, size, leading)
					const right = margin.left + textArea.width
					if (index === 0 && isHanging && block.number !== null) {
						const token = {
							face: 'regular',
							text: `${block.number} `,
							x: 0,
							width: left,
							mark: line.tokens[0]?.mark ?? null,
						} as const
						painter.line({ tokens: [token], width: 0 }, { node: entry, x: margin.left, baseline, size })
					}
					painter.line(line, { node: entry, x: margin.left + left, baseline, size })
					if (index < lines.length - 1) return
					const number = ` ${painter.pageOf(block.id) ?? ''}`
					const numberX = right - textWidth('regular', number, size)
					const token = { face: 'regular', text: number, x: 0, width: right - numberX, mark: null } as const
					painter.rule([margin.left + left + line.width + 6, baseline - 0.5], [numberX - 4, baseline - 0.5], {
						weight: 0.6,
						gray: ink.rule,
						dash: '[0 3.2] 0',
					})
					painter.line({ tokens: [token], width: 0 }, { node: entry, x: numberX, baseline, size })
				},
			}),
		)
		rows.push(...keepAll(made.slice(0, -1)), ...made.slice(-1))
	}
	return rows
}
