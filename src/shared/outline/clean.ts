import type { Block, Inline } from './block'
import { signableEdges, unsignable } from './unsignable'

const NBSP = '\u00A0'

/**
 * What a user typed must never become a signing field or break a file: what a signing service would read is parted (`unsignable`), and
 * control characters that XML cannot carry are dropped.
 */
export function cleanText(text: string): string {
	const carried = text
		.replace(/\r\n?/g, '\n')
		// Lone surrogates and control characters cannot stand in XML.
		.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
		.replace(CONTROL, '')
	return unsignable(carried)
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must go
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

export function cleanBlock(block: Block): Block {
	switch (block.kind) {
		case 'title':
			return {
				...block,
				text: oneLine(block.text),
				subtitle: block.subtitle === null ? null : cleanInlines(block.subtitle),
			}
		case 'heading':
			return { ...block, text: oneLine(block.text) }
		case 'clause':
			return {
				...block,
				title: block.title === null ? null : oneLine(block.title),
				inlines: cleanInlines(block.inlines),
			}
		case 'item':
		case 'paragraph':
			return { ...block, inlines: cleanInlines(block.inlines) }
		case 'table':
			return {
				...block,
				caption: block.caption === null ? null : oneLine(block.caption),
				columns: block.columns.map((column) => ({ ...column, head: oneLine(column.head) })),
				rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cleanInlines) })),
			}
		case 'signature':
			return {
				...block,
				heading: cleanInlines(block.heading),
				lines: block.lines.map((line) => ({
					...line,
					label: oneLine(line.label),
					value: line.value === null ? null : cleanInlines(line.value),
				})),
			}
	}
}

/** A field could arise where inlines touch, so they are looked at in a row too. */
function cleanInlines(inlines: readonly Inline[]): Inline[] {
	const cleaned = inlines.map((inline) => ({ ...inline, text: oneLine(inline.text) }))
	const edges = signableEdges(cleaned.map(({ text }) => text))
	if (edges.size === 0) return cleaned
	return cleaned.map((inline, index) => (edges.has(index) ? { ...inline, text: NBSP + inline.text } : inline))
}

/** A block is one paragraph: line breaks inside typed text become spaces. */
function oneLine(text: string): string {
	return cleanText(text).replace(/[\n\t\u2028\u2029]+/g, ' ')
}
