import { wordsOfBlock } from '../../outline/definitions'
import { undrawable } from '../../outline/drawable'
import type { Finding, Rule } from '../finding'

/** Letters that no shipped font can draw would be black squares on the page. */
export const glyphsRule: Rule = {
	id: 'glyphs',
	check: ({ outlines }) =>
		outlines.flatMap((outline) =>
			outline.blocks.flatMap((block): Finding[] => {
				const letters = undrawable(wordsOfBlock(block))
				if (letters.length === 0) return []
				return [
					{
						rule: 'glyphs',
						severity: 'error',
						section: block.section,
						path: block.path ?? '',
						values: { letters: letters.slice(0, 5).join(' '), block: block.id },
					},
				]
			}),
		),
}
