import type { Redline, RedlineBlock, RedlineContent, RedlineSpan } from '../../../shared/compare/redline'
import type { Block, Inline, Outline } from '../../../shared/outline/block'
import { cellAddress, labelAddress, lineAddress, subtitleAddress } from '../../../shared/review/printed-texts'
import type { Mark, PaperMarks } from '../../components/paper/marks'

/** Words of both versions have one colour: struck or underlined says which they are. */
const TONE = 3

export type RedlinePaper = {
	readonly outline: Outline
	readonly marks: PaperMarks
	/** Blocks that changed, in print order. */
	readonly changed: readonly string[]
	/** What each of them says otherwise, in the same order. */
	readonly words: readonly WordChange[]
}

/** `block` as the paper has it; `number` null where none is printed. */
export type WordChange = {
	readonly block: string
	/** As the outline has it. */
	readonly of: string
	readonly number: string | null
	readonly removed: string
	readonly added: string
}

/**
 * A redline as the paper draws it: the newer contract with the older one's words between, blocks that are gone where they stood. Ids of
 * those are prefixed, since a moved block stands in both places.
 */
export function redlinePaper(redline: Redline): RedlinePaper {
	const marks: Record<string, Record<string, Mark[]>> = {}
	const words: WordChange[] = []
	const blocks = redline.blocks.map((one, index) => {
		const isGone = one.fate === 'removed' || one.fate === 'moved-away'
		const id = isGone ? `was-${index}.${one.block.id}` : one.block.id
		if (one.fate !== 'same') words.push(wordChange(one, id))
		const drawn = drawnBlock(one, id)
		if (Object.keys(drawn.marks).length > 0) marks[id] = drawn.marks
		return drawn.block
	})
	return { outline: { ...redline.after, blocks }, marks, words, changed: words.map(({ block }) => block) }
}

function wordChange({ block, fate, content }: RedlineBlock, id: string): WordChange {
	const isGone = fate === 'removed' || fate === 'moved-away'
	const said = (change: RedlineSpan['change']) =>
		spansOf(content)
			.filter((span) => span.change === change)
			.map(({ inline }) => inline.text)
			.join(' ')
			.replace(/\s+/g, ' ')
			.trim()
	const number = 'number' in block ? block.number : null
	return { block: id, of: block.id, number, removed: said('removed'), added: isGone ? '' : said('added') }
}

function spansOf(content: RedlineContent): readonly RedlineSpan[] {
	switch (content.kind) {
		case 'text':
			return [...content.title, ...content.spans]
		case 'signature':
			return [...content.heading, ...content.lines.flatMap(({ label, value }) => [...label, ...(value ?? [])])]
		case 'table': {
			const heads = content.columns.flatMap(({ head }) => head)
			return [...content.caption, ...heads, ...content.rows.flatMap(({ cells }) => cells.flat())]
		}
	}
}

type Drawn = { readonly block: Block; readonly marks: Record<string, Mark[]> }

function drawnBlock({ block: given, fate, content }: RedlineBlock, id: string): Drawn {
	const block = { ...given, id } as Block
	if (fate === 'same') return { block, marks: {} }
	const isGone = fate === 'removed' || fate === 'moved-away'
	const marks: Record<string, Mark[]> = {}
	const put = (address: string, spans: readonly RedlineSpan[], start = 0): Inline[] => {
		const made = marksOf(spans, { id, start, isGone })
		if (made.marks.length > 0) marks[address] = [...(marks[address] ?? []), ...made.marks]
		return made.inlines
	}
	return { block: withContent(block, content, put), marks }
}

type Put = (address: string, spans: readonly RedlineSpan[], start?: number) => Inline[]

function withContent(block: Block, content: RedlineContent, put: Put): Block {
	if (content.kind === 'table' && block.kind === 'table') return tableOf(block, content, put)
	if (content.kind === 'signature' && block.kind === 'signature') {
		const lines = content.lines.map(({ label, value }, index) => ({
			label: textOf(put(labelAddress(block.id, index), label)),
			value: value === null ? null : put(lineAddress(block.id, index), value),
		}))
		return { ...block, heading: put(block.id, content.heading), lines }
	}
	if (content.kind !== 'text') return block
	switch (block.kind) {
		case 'title': {
			const text = textOf(put(block.id, content.title))
			return {
				...block,
				text,
				subtitle: block.subtitle === null ? null : put(subtitleAddress(block.id), content.spans),
			}
		}
		case 'heading':
			return { ...block, text: textOf(put(block.id, content.title)) }
		case 'clause': {
			const title = textOf(put(block.id, content.title))
			const start = title === '' ? 0 : title.length + 1
			return { ...block, title: title === '' ? null : title, inlines: put(block.id, content.spans, start) }
		}
		case 'item':
		case 'paragraph':
			return { ...block, inlines: put(block.id, content.spans) }
		default:
			return block
	}
}

type Table = Extract<Block, { kind: 'table' }>

function tableOf(block: Table, content: Extract<RedlineContent, { kind: 'table' }>, put: Put): Table {
	const caption = textOf(put(block.id, content.caption))
	return {
		...block,
		caption: caption === '' ? null : caption,
		columns: content.columns.map(({ column, head }, index) => ({
			...column,
			head: textOf(put(cellAddress(block.id, index), head)),
		})),
		rows: content.rows.map(({ row, cells, fate }, rowIndex) => {
			const id = fate === 'removed' || fate === 'moved-away' ? `was-${rowIndex}.${row.id}` : row.id
			return { ...row, id, cells: cells.map((spans, index) => put(cellAddress(id, index), spans)) }
		}),
	}
}

type Place = { readonly id: string; readonly start: number; readonly isGone: boolean }

/** What is removed stands between the words as other words; where all of a block is gone, its words are drawn and struck. */
function marksOf(spans: readonly RedlineSpan[], { id, start, isGone }: Place): { inlines: Inline[]; marks: Mark[] } {
	const look = { id, tone: TONE, isChosen: false } as const
	const isWhole = isGone || (spans.length > 0 && spans.every(({ change }) => change === 'removed'))
	const inlines: Inline[] = []
	const marks: Mark[] = []
	let at = start
	for (const { change, inline } of spans) {
		const end = at + inline.text.length
		if (change === 'removed' && !isWhole) {
			marks.push({ kind: 'other-words', from: at, text: inline.text, look: 'removed', ...look })
			continue
		}
		if (change !== 'same')
			marks.push({ kind: 'words', from: at, to: end, look: isWhole ? 'removed' : 'added', ...look })
		inlines.push(inline)
		at = end
	}
	return { inlines, marks }
}

function textOf(inlines: readonly Inline[]): string {
	return inlines.map(({ text }) => text).join('')
}
