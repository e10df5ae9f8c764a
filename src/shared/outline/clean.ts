import type { Block, Inline } from './block'

const NBSP = '\u00A0'

/**
 * What a user typed must never become a signing field or break a file: braces that a signing service would read are parted
 * by a no-break space, `/sn1/`-like anchors too, and control characters that XML cannot carry are dropped.
 */
export function cleanText(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			// Lone surrogates and control characters cannot stand in XML.
			.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
			.replace(CONTROL, '')
			.replace(/\{(?=\{)/g, `{${NBSP}`)
			.replace(/\}(?=\})/g, `}${NBSP}`)
			.replace(/\/(?=[a-z]{1,12}\d{1,3}\/)/gi, `/${NBSP}`)
	)
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
					label: oneLine(line.label),
					value: line.value === null ? null : cleanInlines(line.value),
				})),
			}
	}
}

/** Braces could meet where two inlines touch, so neighbours are looked at too. */
function cleanInlines(inlines: readonly Inline[]): Inline[] {
	const cleaned = inlines.map((inline) => ({ ...inline, text: oneLine(inline.text) }))
	for (let index = 1; index < cleaned.length; index++) {
		const before = cleaned[index - 1]!
		const here = cleaned[index]!
		if (
			(before.text.endsWith('{') && here.text.startsWith('{')) ||
			(before.text.endsWith('}') && here.text.startsWith('}'))
		) {
			cleaned[index] = { ...here, text: NBSP + here.text }
		}
	}
	return cleaned
}

/** A block is one paragraph: line breaks inside typed text become spaces. */
function oneLine(text: string): string {
	return cleanText(text).replace(/[\n\t\u2028\u2029]+/g, ' ')
}
