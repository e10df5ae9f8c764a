import type {
	Block,
	ContractLanguage,
	HeadingBlock,
	Inline,
	ItemBlock,
	Outline,
	SignatureBlock,
	TableBars,
	TableBlock,
} from './block'
import { bandsOf, type PairRow } from './side-by-side'
import { runInTitle } from './to-text'

/** Text for HTML and XML, in element content and in double-quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Inlines as HTML; references lead to the target's id, blanks are marked. */
export function inlinesToHtml(inlines: readonly Inline[]): string {
	return inlines.map(inlineToHtml).join('')
}

function inlineToHtml(inline: Inline): string {
	const text = escapeHtml(inline.text)
	switch (inline.kind) {
		case 'text':
		case 'value':
			return text
		case 'blank':
			return `<mark>${text}</mark>`
		case 'term':
			return `<dfn>${text}</dfn>`
		case 'strong':
			return `<strong>${text}</strong>`
		case 'emphasis':
			return `<em>${text}</em>`
		case 'reference':
			return `<a href="#${escapeHtml(inline.target)}">${text}</a>`
	}
}

/** The tag of a language that a page or a part of it declares. */
export function languageTag(language: ContractLanguage): string {
	return language === 'de' ? 'de-DE' : 'en-GB'
}

function numbered(number: string | null): string {
	return number === null ? '' : `<span class="number">${escapeHtml(number)}</span> `
}

/** A bar with its mark; readers who do not see it find the figure in another column. */
function barToHtml(bars: TableBars | undefined, row: number): string {
	const value = bars?.values[row] ?? null
	if (bars === undefined || value === null) return ''
	const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
	const mark = bars.mark === null ? '' : `<i style="left:${percent(bars.mark)}"></i>`
	return `<span class="bar" aria-hidden="true"><b style="width:${percent(value)}"></b>${mark}</span>`
}

/** What a narrow screen shows before a cell of a wide table, where it cannot show the heads above the columns. */
function headOf({ columns }: TableBlock, index: number): string {
	const head = columns[index]?.head ?? ''
	return columns.length < 3 || index === 0 || head === '' ? '' : ` data-head="${escapeHtml(head)}"`
}

function tableToHtml(block: TableBlock): string {
	const side = (index: number) => (block.columns[index]?.align === 'right' ? ' class="right"' : '')
	const widths = block.columns.map((column) => `<col style="width:${column.width}%">`).join('')
	const head = block.columns.map((column, index) => `<th scope="col"${side(index)}>${escapeHtml(column.head)}</th>`)
	const rows = block.rows.map((row, at) => {
		const cells = row.cells.map(
			(cell, index) =>
				`<td${side(index)}${headOf(block, index)}>${inlinesToHtml(cell)}${barToHtml(block.columns[index]?.bars, at)}</td>`,
		)
		return `<tr id="${escapeHtml(row.id)}">${cells.join('')}</tr>`
	})
	const caption = block.caption === null ? '' : `<caption>${escapeHtml(block.caption)}</caption>`
	const language = block.language === undefined ? '' : ` lang="${languageTag(block.language)}"`
	return [
		`<table id="${escapeHtml(block.id)}"${language}${block.indent === 1 ? ' class="indent"' : ''}>${caption}<colgroup>${widths}</colgroup>`,
		`<thead><tr>${head.join('')}</tr></thead>`,
		`<tbody>`,
		...rows,
		`</tbody></table>`,
	].join('\n')
}

function signatureToHtml(block: SignatureBlock): string {
	const lines = block.lines.map((line) => {
		const value = line.value === null ? '' : inlinesToHtml(line.value)
		return `<div><dt>${escapeHtml(line.label)}</dt> <dd>${value}</dd></div>`
	})
	const heading = `<p class="signatory">${inlinesToHtml(block.heading)}</p>`
	return `<section class="signature" id="${escapeHtml(block.id)}">${heading}<dl>${lines.join('')}</dl></section>`
}

function blockToHtml(block: Exclude<Block, ItemBlock>): string {
	const id = ` id="${escapeHtml(block.id)}"`
	switch (block.kind) {
		case 'title': {
			const subtitle = block.subtitle === null ? '' : `\n<p class="subtitle">${inlinesToHtml(block.subtitle)}</p>`
			// A document has one title; the other language's stands beside it.
			if (block.language !== undefined) return `<p${id} class="title">${escapeHtml(block.text)}</p>${subtitle}`
			return `<h1${id}>${escapeHtml(block.text)}</h1>${subtitle}`
		}
		case 'heading': {
			const tag = block.level === 1 ? 'h2' : 'h3'
			const className = block.pageBreakBefore ? ` class="${block.role} break"` : ` class="${block.role}"`
			return `<${tag}${id}${className}>${numbered(block.number)}${escapeHtml(block.text)}</${tag}>`
		}
		case 'clause': {
			const title = block.title === null ? '' : `<b>${escapeHtml(runInTitle(block.title))}</b> `
			return `<p${id} class="clause">${numbered(block.number)}${title}${inlinesToHtml(block.inlines)}</p>`
		}
		case 'paragraph':
			return `<p${id} class="${block.style}${block.indent === 1 ? ' indent' : ''}">${inlinesToHtml(block.inlines)}</p>`
		case 'table':
			return tableToHtml(block)
		case 'signature':
			return signatureToHtml(block)
	}
}

/** A run of lettered points as nested lists; a level 4 point without a level 3 one before it still gets a list of its own. */
function itemsToHtml(items: readonly ItemBlock[]): string {
	let html = ''
	const open: number[] = []
	for (const item of items) {
		while (open.length > 0 && item.level < open[open.length - 1]!) {
			html += '</li></ol>'
			open.pop()
		}
		if (open[open.length - 1] === item.level) html += '</li>\n'
		else {
			html += '<ol class="items">\n'
			open.push(item.level)
		}
		html += `<li id="${escapeHtml(item.id)}"${item.isAtMargin ? ' class="margin"' : ''}>${numbered(item.number)}${inlinesToHtml(item.inlines)}`
	}
	return html + '</li></ol>'.repeat(open.length)
}

/** Groups every run of items; all other blocks stand alone. */
function blocksToHtml(blocks: readonly Block[]): string[] {
	const parts: string[] = []
	let items: ItemBlock[] = []
	const flush = () => {
		if (items.length > 0) parts.push(itemsToHtml(items))
		items = []
	}
	for (const block of blocks) {
		if (block.kind === 'item') items.push(block)
		else {
			flush()
			parts.push(blockToHtml(block))
		}
	}
	flush()
	return parts
}

function listToHtml(title: string, heads: readonly HeadingBlock[]): string {
	const entries = heads.map(
		({ id, number, text }) => `<li><a href="#${escapeHtml(id)}">${numbered(number)}${escapeHtml(text)}</a></li>`,
	)
	return `<p>${escapeHtml(title)}</p><ol>\n${entries.join('\n')}\n</ol>`
}

function contentsToHtml({ blocks, words, beside }: Outline): string {
	const heads = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 1)
	if (beside === undefined) return `<nav class="contents">${listToHtml(words.contents, heads)}</nav>`
	const isRight = (head: HeadingBlock) => head.language === beside.language
	const left = listToHtml(
		words.contents,
		heads.filter((head) => !isRight(head)),
	)
	return `<nav class="contents">${columnsToHtml(left, listToHtml(beside.contents, heads.filter(isRight)), beside.language)}</nav>`
}

function columnsToHtml(left: string, right: string, language: ContractLanguage): string {
	return `<div class="pair"><div>${left}</div><div lang="${languageTag(language)}">${right}</div></div>`
}

function pairToHtml(rows: readonly PairRow[], language: ContractLanguage): string {
	const column = (side: keyof PairRow) => rows.map((row) => row[side]).filter((block) => block !== null)
	return columnsToHtml(blocksToHtml(column('left')).join('\n'), blocksToHtml(column('right')).join('\n'), language)
}

/** A clause and its points stand beside the same of the other language. */
function bilingualToHtml(outline: Outline, language: ContractLanguage): string {
	const [title, ...rest] = bandsOf(outline).map((band) =>
		band.kind === 'whole' ? blocksToHtml([band.block]).join('') : pairToHtml(band.rows, language),
	)
	const contents = outline.hasContents ? [contentsToHtml(outline)] : []
	return [...(title === undefined ? [] : [title]), ...contents, ...rest].join('\n')
}

/**
 * The outline as the inside of an HTML `<main>`: one element a block whose `id` is the block's id, no scripts, no classes beyond the block
 * kinds. The contents follow the title when the outline has them.
 */
export function outlineToHtml(outline: Outline): string {
	if (outline.beside !== undefined) return bilingualToHtml(outline, outline.beside.language)
	const [first, ...rest] = outline.blocks
	const opening = first?.kind === 'title' ? [first] : []
	const body = opening.length === 1 ? rest : outline.blocks
	const contents = outline.hasContents ? [contentsToHtml(outline)] : []
	return [...blocksToHtml(opening), ...contents, ...blocksToHtml(body)].join('\n')
}
