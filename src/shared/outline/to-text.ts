import type { Block, Inline, Outline } from './block'

/** The words of a run of inlines, as printed. */
export function inlineText(inlines: readonly Inline[]): string {
	return inlines.map((inline) => inline.text).join('')
}

/**
 * A clause title as it stands before its text: `Verfügbarkeit.`. Every output prints the full stop, so they all read alike; a title that
 * already ends a sentence keeps its own mark.
 */
export function runInTitle(title: string): string {
	return /[.:;?!…]$/u.test(title) ? title : `${title}.`
}

/** Number, run-in title and text of a block that has them, in print order and without the absent ones. */
function joined(...parts: readonly (string | null)[]): string {
	return parts.filter((part) => part !== null && part !== '').join(' ')
}

/** One block in the words of `outlineToText`; a table or a signature has a line for each row. */
export function blockText(block: Block): string {
	switch (block.kind) {
		case 'title':
			return block.subtitle === null ? block.text : `${block.text}\n${inlineText(block.subtitle)}`
		case 'heading':
			return joined(block.number, block.text)
		case 'clause':
			return joined(block.number, block.title === null ? null : runInTitle(block.title), inlineText(block.inlines))
		case 'item':
			return joined(block.number, inlineText(block.inlines))
		case 'paragraph':
			return inlineText(block.inlines)
		case 'table': {
			const head = block.columns.map((column) => column.head).join('\t')
			const rows = block.rows.map((row) => row.cells.map(inlineText).join('\t'))
			return [...(block.caption === null ? [] : [block.caption]), head, ...rows].join('\n')
		}
		case 'signature':
			return [
				inlineText(block.heading),
				...block.lines.map((line) => (line.value === null ? line.label : `${line.label}\t${inlineText(line.value)}`)),
			].join('\n')
	}
}

/**
 * The words of an outline in print order: the golden text that every output is compared with. One line a block; a table row is a line
 * with tabs between its cells; a signature has its heading and a line for each label. Page furniture (header, footer, watermark, contents)
 * is not in it. Ends with a line feed unless the outline is empty.
 */
export function outlineToText(outline: Outline): string {
	return outline.blocks.map((block) => `${blockText(block)}\n`).join('')
}
