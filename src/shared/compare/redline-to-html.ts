import type { Block, ContractLanguage, Inline, Outline } from '../outline/block'
import { bandsOf, type PairRow } from '../outline/side-by-side'
import { escapeHtml, inlinesToHtml, languageTag } from '../outline/to-html'
import type { Fate, Redline, RedlineBlock, RedlineColumn, RedlineRow, RedlineSpan } from './redline'

/** What is written beside moved blocks, in the language of their text; `number` may be empty. */
export type MoveNotes = {
	readonly movedHere: (language: ContractLanguage, number: string) => string
	readonly movedAway: (language: ContractLanguage, number: string) => string
}

/**
 * The redline as the inside of an HTML `<main>`: `<ins>` and `<del>` around words, `marked` and what became of it as classes of each block that
 * is not the same, ids on the blocks of the new text alone. Both languages stand side by side where the outline has both.
 */
export function redlineToHtml(redline: Redline, notes: MoveNotes): string {
	const { after, blocks } = redline
	const writer = new RedlineWriter(redline, notes)
	const drawn = new Map(blocks.map((one) => [one.block, one]))
	if (after.beside === undefined) return writer.blocks(blocks).join('\n')
	const outline: Outline = { ...after, blocks: blocks.map(({ block }) => block) }
	const { language } = after.beside
	return bandsOf(outline)
		.map((band) => {
			const of = (list: readonly (Block | null)[]) =>
				list.map((block) => (block === null ? undefined : drawn.get(block))).filter((one) => one !== undefined)
			if (band.kind === 'whole') return writer.blocks(of([band.block])).join('')
			const column = (side: keyof PairRow) => writer.blocks(of(band.rows.map((row) => row[side]))).join('\n')
			return `<div class="pair"><div>${column('left')}</div><div lang="${languageTag(language)}">${column('right')}</div></div>`
		})
		.join('\n')
}

/** Neighbouring spans of one change as one element; moved words are marked as such. */
function spansToHtml(spans: readonly RedlineSpan[], fate: Fate = 'same'): string {
	const isMoved = fate === 'moved-here' || fate === 'moved-away'
	let html = ''
	for (let at = 0; at < spans.length; ) {
		const { change } = spans[at]!
		const run: Inline[] = []
		for (; at < spans.length && spans[at]!.change === change; at++) run.push(spans[at]!.inline)
		const inside = inlinesToHtml(run)
		if (change === 'same') html += isMoved ? `<span class="moved">${inside}</span>` : inside
		else if (change === 'added') html += `<ins>${inside}</ins>`
		else html += isMoved && fate === 'moved-away' ? `<del class="moved">${inside}</del>` : `<del>${inside}</del>`
	}
	return html
}

const numberOf = (block: Block | null): string => (block !== null && 'number' in block ? (block.number ?? '') : '')

/** The first block of each run that moved together, in each column; what came or went in between belongs to the run. */
function firstOfMoves(blocks: readonly RedlineBlock[]): ReadonlySet<RedlineBlock> {
	const first = new Set<RedlineBlock>()
	const latest = new Map<ContractLanguage | undefined, Fate>()
	for (const one of blocks) {
		const { fate, block } = one
		if (fate === 'added' || fate === 'removed') continue
		const isMove = fate === 'moved-here' || fate === 'moved-away'
		// What stands across both columns goes on with either.
		const isGoingOn =
			latest.get(block.language) === fate || (block.kind === 'table' && [...latest.values()].includes(fate))
		if (isMove && !isGoingOn) first.add(one)
		latest.set(block.language, fate)
	}
	return first
}

class RedlineWriter {
	private readonly redline: Redline
	private readonly notes: MoveNotes
	/** Where what left its place stands now, by the id of the old block. */
	private readonly here: ReadonlyMap<string, string>
	/** What moved together is told at its first block. */
	private readonly told: ReadonlySet<RedlineBlock>

	constructor(redline: Redline, notes: MoveNotes) {
		this.redline = redline
		this.notes = notes
		this.here = new Map(
			redline.blocks
				.filter(({ fate }) => fate === 'moved-here')
				.map(({ block, previous }) => [previous?.id ?? '', numberOf(block)]),
		)
		this.told = firstOfMoves(redline.blocks)
	}

	/** Runs of lettered points become nested lists. */
	blocks(blocks: readonly RedlineBlock[]): string[] {
		const parts: string[] = []
		let open: number[] = []
		let list = ''
		const close = () => {
			if (open.length > 0) parts.push(list + '</li></ol>'.repeat(open.length))
			open = []
			list = ''
		}
		for (const one of blocks) {
			if (one.block.kind !== 'item') {
				close()
				parts.push(this.block(one))
				continue
			}
			const { level } = one.block
			while (open.length > 0 && level < open.at(-1)!) {
				list += '</li></ol>'
				open.pop()
			}
			if (open.at(-1) === level) list += '</li>\n'
			else {
				list += '<ol class="items">\n'
				open.push(level)
			}
			list += `<li${this.head(one)}>${this.number(one)}${this.text(one)}${this.note(one)}`
		}
		close()
		return parts
	}

	/** Attributes: the id of what stands in the new text, and what became of it. */
	private head({ fate, block }: RedlineBlock, classes = ''): string {
		const id = fate === 'removed' || fate === 'moved-away' ? '' : ` id="${escapeHtml(block.id)}"`
		const all = [classes, fate === 'same' ? '' : `marked ${fate}`].filter((one) => one !== '').join(' ')
		return `${id}${all === '' ? '' : ` class="${all}"`}`
	}

	private number({ fate, block }: RedlineBlock): string {
		const number = numberOf(block)
		if (number === '') return ''
		const inside = escapeHtml(number)
		const marked =
			fate === 'removed' || fate === 'moved-away'
				? `<del>${inside}</del>`
				: fate === 'added'
					? `<ins>${inside}</ins>`
					: inside
		return `<span class="number">${marked}</span> `
	}

	private text({ fate, content }: RedlineBlock): string {
		if (content.kind !== 'text') return ''
		const title = spansToHtml(content.title, fate)
		const isBare = title === '' || content.spans.length === 0
		return `${title === '' ? '' : `<b>${title}</b>`}${isBare ? '' : ' '}${spansToHtml(content.spans, fate)}`
	}

	private note(one: RedlineBlock): string {
		const { fate, block, previous } = one
		if ((fate !== 'moved-here' && fate !== 'moved-away') || !this.told.has(one)) return ''
		const language = block.language ?? this.redline.after.language
		const words =
			fate === 'moved-here'
				? this.notes.movedHere(language, numberOf(previous))
				: this.notes.movedAway(language, this.here.get(block.id) ?? '')
		return ` <span class="move-note">[${escapeHtml(words)}]</span>`
	}

	private block(one: RedlineBlock): string {
		const { block, content, fate } = one
		switch (block.kind) {
			case 'title': {
				if (content.kind !== 'text') return ''
				const subtitle =
					content.spans.length === 0 ? '' : `\n<p class="subtitle">${spansToHtml(content.spans, fate)}</p>`
				const tag = block.language === undefined ? 'h1' : 'p'
				return `<${tag}${this.head(one, tag === 'p' ? 'title' : '')}>${spansToHtml(content.title, fate)}</${tag}>${subtitle}`
			}
			case 'heading': {
				const tag = block.level === 1 ? 'h2' : 'h3'
				const title = content.kind === 'text' ? spansToHtml(content.title, fate) : ''
				return `<${tag}${this.head(one, block.role)}>${this.number(one)}${title}${this.note(one)}</${tag}>`
			}
			case 'clause':
				return `<p${this.head(one, 'clause')}>${this.number(one)}${this.text(one)}${this.note(one)}</p>`
			case 'paragraph': {
				const classes = `${block.style}${block.indent === 1 ? ' indent' : ''}`
				return `<p${this.head(one, classes)}>${this.text(one)}${this.note(one)}</p>`
			}
			case 'table':
				return this.table(one, block.indent)
			case 'signature':
				return this.signature(one)
			case 'item':
				return ''
		}
	}

	private table(one: RedlineBlock, indent: 0 | 1): string {
		const { content, fate } = one
		if (content.kind !== 'table') return ''
		const side = ({ column, change }: RedlineColumn) => {
			const classes = [column.align === 'right' ? 'right' : '', change === 'same' ? '' : change].filter(
				(name) => name !== '',
			)
			return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
		}
		const row = ({ fate: of, row: { id }, cells }: RedlineRow) => {
			const isGone = fate === 'moved-away' || fate === 'removed' || of === 'removed' || of === 'moved-away'
			const head = `${isGone ? '' : ` id="${escapeHtml(id)}"`}${of === 'same' ? '' : ` class="${of}"`}`
			const shown = fate === 'moved-away' || fate === 'moved-here' ? fate : of
			const tds = cells.map((spans, at) => `<td${side(content.columns[at]!)}>${spansToHtml(spans, shown)}</td>`)
			return `<tr${head}>${tds.join('')}</tr>`
		}
		const caption = [spansToHtml(content.caption, fate), this.note(one)].join('')
		return [
			`<table${this.head(one, indent === 1 ? 'indent' : '')}>${caption === '' ? '' : `<caption>${caption}</caption>`}`,
			`<colgroup>${content.columns.map(({ column }) => `<col style="width:${column.width.toFixed(2)}%">`).join('')}</colgroup>`,
			`<thead><tr>${content.columns.map((column) => `<th scope="col"${side(column)}>${spansToHtml(column.head, fate)}</th>`).join('')}</tr></thead>`,
			'<tbody>',
			...content.rows.map(row),
			'</tbody></table>',
		].join('\n')
	}

	private signature(one: RedlineBlock): string {
		const { content, fate } = one
		if (content.kind !== 'signature') return ''
		const lines = content.lines.map(
			({ label, value }) =>
				`<div><dt>${spansToHtml(label, fate)}</dt> <dd>${value === null ? '' : spansToHtml(value, fate)}</dd></div>`,
		)
		const heading = `<p class="signatory">${spansToHtml(content.heading, fate)}</p>`
		return `<section${this.head(one, 'signature')}>${heading}<dl>${lines.join('')}</dl></section>`
	}
}
