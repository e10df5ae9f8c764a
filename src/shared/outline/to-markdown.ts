import type { Block, Inline, Outline, SignatureBlock, TableBlock } from './block'
import { runInTitle } from './to-text'

/** Escapes what CommonMark (and the table extension) would read as a mark; letters, digits and dots inside a line stay as they are. */
function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~{}&]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

/** A line of text must not begin like a list, a heading or a rule: `5.2 x`, `a) x`, `- x`, `+ x`. */
function lineStart(text: string): string {
	return text.replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** Emphasis marks must touch the word, so spaces move outside. */
function marked(mark: string, text: string): string {
	const inner = text.trim()
	if (inner === '') return text
	const start = text.indexOf(inner)
	return `${text.slice(0, start)}${mark}${escapeMarkdown(inner)}${mark}${text.slice(start + inner.length)}`
}

function inlineToMarkdown(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
		case 'value':
		case 'blank':
			return escapeMarkdown(inline.text)
		case 'term':
		case 'strong':
			return marked('**', inline.text)
		case 'emphasis':
			return marked('*', inline.text)
		case 'reference':
			return `[${escapeMarkdown(inline.text)}](#${inline.target})`
	}
}

function inlinesToMarkdown(inlines: readonly Inline[]): string {
	return inlines.map(inlineToMarkdown).join('')
}

/** HTML anchors keep the block ids alive, so references work wherever raw HTML does and do no harm elsewhere. */
function anchor(id: string): string {
	return `<a id="${id}"></a>`
}

function tableToMarkdown(block: TableBlock): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
	return [
		...(block.caption === null ? [] : [`*${escapeMarkdown(block.caption)}*`, '']),
		row(block.columns.map((column) => escapeMarkdown(column.head))),
		row(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
		...block.rows.map((tableRow) => row(tableRow.cells.map(inlinesToMarkdown))),
	].join('\n')
}

function signatureToMarkdown(block: SignatureBlock): string {
	const lines = block.lines.map(
		(line) => `| ${escapeMarkdown(line.label)} | ${line.value === null ? '' : inlinesToMarkdown(line.value)} |`,
	)
	return [`| **${inlinesToMarkdown(block.heading)}** | |`, '| --- | --- |', ...lines].join('\n')
}

function blockToMarkdown(block: Block): string {
	switch (block.kind) {
		case 'title': {
			const subtitle = block.subtitle === null ? '' : `\n\n${lineStart(inlinesToMarkdown(block.subtitle))}`
			return `# ${escapeMarkdown(block.text)}${subtitle}`
		}
		case 'heading': {
			const number = block.number === null ? '' : `${escapeMarkdown(block.number)} `
			return `${block.level === 1 ? '##' : '###'} ${anchor(block.id)}${number}${escapeMarkdown(block.text)}`
		}
		case 'clause': {
			const title = block.title === null ? '' : `**${escapeMarkdown(runInTitle(block.title))}** `
			return `${anchor(block.id)}${block.number} ${title}${inlinesToMarkdown(block.inlines)}`
		}
		case 'item':
			// A list item keeps the point indented; its own letter is the number that counts.
			return `${block.level === 3 ? '' : '  '}- ${anchor(block.id)}${escapeMarkdown(block.number)} ${inlinesToMarkdown(block.inlines)}`
		case 'paragraph':
			return lineStart(inlinesToMarkdown(block.inlines))
		case 'table':
			return tableToMarkdown(block)
		case 'signature':
			return signatureToMarkdown(block)
	}
}

/**
 * The outline as CommonMark with pipe tables: numbers are printed words (they never depend on a reader's own counting), cross references
 * are links to anchors named by block id. Of two languages the other one is quoted, clause by clause. Ends with a line feed.
 */
export function outlineToMarkdown(outline: Outline): string {
	const { blocks, beside } = outline
	const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '')
	const isQuoted = (block: Block | undefined) => beside !== undefined && block?.language === beside.language
	const parts = blocks.map((block, index) => {
		const text = blockToMarkdown(block)
		// The quotation goes on through a clause and its points.
		const lead = isQuoted(block) && isQuoted(blocks[index - 1]) ? '>\n' : index === 0 ? '' : '\n'
		return lead + (isQuoted(block) ? quoted(text) : text)
	})
	return `${parts.join('\n')}\n`
}
