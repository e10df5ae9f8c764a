import type { TableBlock } from '../../shared/outline/block'
import { inlineText } from '../../shared/outline/to-text'
import type { Face } from './font-files'
import { type } from './page-geometry'
import { textWidth } from './shaping'

/** Points at each side of a cell, but none at the outer edges of the table. */
export const cellPadding = 5
/** A word that would take more of the table than this (a mail address) is parted rather than given room. */
const WIDEST_WORD = 0.24
/** Running text from this many lines on may grow a little taller for its neighbours; shorter cells keep their lines. */
const LONG_LINES = 3
/** How much of its width running text gives away at most. */
const GENEROSITY = 0.12

type Column = {
	/** Points, padding included: the share of the outline, and what the widest word needs. */
	readonly share: number
	readonly need: number
	/** What the column can give away. */
	readonly spare: number
}

/**
 * Widths in points that add up to `total`: the shares of the outline, except that a column too narrow for one of its words gets what the
 * others can spare. Where that is not enough for all, the columns that lack least come first. `size` in points: Word counts in halves, so
 * its letters are a little larger.
 */
export function columnWidths(block: TableBlock, total: number, size: number = type.table.size): readonly number[] {
	const columns = block.columns.map((_, index) => columnOf(block, index, { total, size }))
	const budget = columns.reduce((all, { spare }) => all + spare, 0)
	const lacking = columns
		.filter(({ need, share }) => need > share)
		.sort((a, b) => a.need - a.share - (b.need - b.share))
	const served = new Set<Column>()
	let given = 0
	for (const column of lacking) {
		if (given + column.need - column.share > budget) break
		served.add(column)
		given += column.need - column.share
	}
	const part = budget === 0 ? 0 : given / budget
	return columns.map((column) => (served.has(column) ? column.need : column.share - column.spare * part))
}

type Paper = { readonly total: number; readonly size: number }

function columnOf(block: TableBlock, index: number, { total, size }: Paper): Column {
	const sum = block.columns.reduce((all, column) => all + column.width, 0) || 1
	const { head, width } = block.columns[index]!
	const share = (total * width) / sum
	const isOuter = index === 0 || index === block.columns.length - 1
	// A hair more than the word, so that no rounding parts it after all.
	const sides = (isOuter ? 1 : 2) * cellPadding + 0.5
	const cells = block.rows.map((row) => inlineText(row.cells[index] ?? []))
	const limit = total * WIDEST_WORD
	const need =
		sides +
		Math.max(
			widestWord(head, { face: 'bold', size, limit }),
			...cells.map((text) => widestWord(text, { face: 'regular', size, limit })),
		)
	const whole = Math.max(textWidth('bold', head, size), ...cells.map((text) => textWidth('regular', text, size)))
	const isLong = whole > LONG_LINES * (share - sides)
	const least = isLong ? Math.max(need, share * (1 - GENEROSITY)) : Math.max(need, whole + sides)
	return { share, need, spare: Math.max(0, share - least) }
}

type Measure = { readonly face: Face; readonly size: number; readonly limit: number }

function widestWord(text: string, { face, size, limit }: Measure): number {
	const widths = text.split(/[ \t\n\r]+/).map((word) => textWidth(face, word, size))
	return Math.max(0, ...widths.filter((width) => width <= limit))
}
