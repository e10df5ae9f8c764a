import type { ContractLanguage, HeadingBlock, Outline } from '../../shared/outline/block'
import { columnFrames, type Frame, margin, wholeFrame } from './page-geometry'
import { keepAll, makeRow, type Row, zipRows } from './pdf-pagination'
import { ink } from './pdf-painter'
import { baselineOf } from './pdf-paragraph'
import { node, type StructureNode } from './pdf-structure'
import { breakLines } from './pdf-words'
import { textWidth } from './shaping'

const pageColumn = 34

type Contents = {
	readonly title: string
	readonly heads: readonly HeadingBlock[]
	readonly language: ContractLanguage
	readonly frame: Frame
	readonly parent: StructureNode | null
}

/** The table of contents: one entry a level 1 head, each a link, with dots up to the page number; in two columns, one for each language. */
export function contentsRows(outline: Outline): readonly Row[] {
	const { beside, language, words } = outline
	const heads = outline.blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 1)
	const title = words.contents
	if (beside === undefined) return entryRows({ title, heads, language, frame: wholeFrame, parent: null }).flat()
	const isBeside = (head: HeadingBlock) => head.language === beside.language
	const left: Contents = {
		...{ title, heads: heads.filter((head) => !isBeside(head)), language },
		...{ frame: columnFrames.left, parent: node('Div') },
	}
	const right: Contents = {
		...{ title: beside.contents, heads: heads.filter(isBeside), language: beside.language },
		...{ frame: columnFrames.right, parent: node('Div', null, beside.language) },
	}
	const [lefts, rights, band] = [entryRows(left), entryRows(right), {}]
	const count = Math.max(lefts.length, rights.length)
	return Array.from({ length: count }, (_, index) => zipRows(lefts[index] ?? [], rights[index] ?? [], band)).flat()
}

/** The head and each entry by itself. */
function entryRows({ title: word, heads, language, frame, parent }: Contents): readonly (readonly Row[])[] {
	const { indent } = frame
	const { type } = frame.look
	const start = margin.left + frame.x
	const { size, leading } = type.body
	const list = node('TOC', parent)
	const headNode = node('P', parent)
	const head = makeRow({
		height: type.subheading.leading,
		gap: 24,
		keepWithNext: true,
		paint: (painter, y) => {
			const token = { face: 'bold', text: word, x: 0, width: 0, mark: null } as const
			const baseline = baselineOf(y, type.subheading.size, type.subheading.leading)
			painter.line({ tokens: [token], width: 0 }, { node: headNode, x: start, baseline, size: type.subheading.size })
		},
	})
	const entries: (readonly Row[])[] = [[head]]
	for (const block of heads) {
		const entry = node('TOCI', list)
		const isHanging = block.number !== null && textWidth('regular', block.number, size) < indent.clause - 6
		const left = isHanging ? indent.clause : 0
		const title = isHanging || block.number === null ? block.text : `${block.number}\u2002${block.text}`
		const link = { kind: 'reference', target: block.id, text: title, number: block.number ?? '' } as const
		const width = frame.width - left - pageColumn
		const lines = breakLines([link], width, { language, size, face: 'regular', fill: 0.86 })
		const made = lines.map((line, index) =>
			makeRow({
				height: leading,
				gap: index === 0 ? 1.5 : 0,
				paint: (painter, y) => {
					const baseline = baselineOf(y, size, leading)
					const right = start + frame.width
					if (index === 0 && isHanging && block.number !== null) {
						const token = {
							face: 'regular',
							text: `${block.number} `,
							x: 0,
							width: left,
							mark: line.tokens[0]?.mark ?? null,
						} as const
						painter.line({ tokens: [token], width: 0 }, { node: entry, x: start, baseline, size })
					}
					painter.line(line, { node: entry, x: start + left, baseline, size })
					if (index < lines.length - 1) return
					const number = ` ${painter.pageOf(block.id) ?? ''}`
					const numberX = right - textWidth('regular', number, size)
					const token = { face: 'regular', text: number, x: 0, width: right - numberX, mark: null } as const
					painter.rule([start + left + line.width + 6, baseline - 0.5], [numberX - 4, baseline - 0.5], {
						weight: 0.6,
						gray: ink.rule,
						dash: '[0 3.2] 0',
					})
					painter.line({ tokens: [token], width: 0 }, { node: entry, x: numberX, baseline, size })
				},
			}),
		)
		entries.push([...keepAll(made.slice(0, -1)), ...made.slice(-1)])
	}
	return entries
}
