import type { Block, TableRow } from '../../../outline/block'
import { inlineText } from '../../../outline/to-text'
import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

/** "Grundpreis:" between points that say their prices, and the one cell of a column in which nothing stands. */
export const emptyEntries: DocumentRule = {
	id: 'open-blank',
	severity: 'warning',
	find: ({ parts, blocks }) => [...emptyPoints(parts), ...emptyCells(parts, blocks)],
}

/** Other points that must say something behind their colon. */
const LEAST_FULL = 2

function emptyPoints(parts: readonly Part[]): readonly Located[] {
	return parts.flatMap((part, at): readonly Located[] => {
		if (part.kind !== 'running' || entryOf(part.passage) !== 'empty') return []
		const level = levelOf(part.at.block)
		const next = parts[at + 1]
		// What stands a level below, or a table right behind, is what the label speaks of.
		if (level === null || (next !== undefined && isBelow(next.at.block, level))) return []
		const others = [...siblings(parts, at, -1), ...siblings(parts, at, 1)]
		const full = others.filter(({ passage }) => entryOf(passage) === 'full').length
		return full >= LEAST_FULL && full * 2 > others.length
			? [{ part, from: 0, to: part.passage.tokens.length, values: {} }]
			: []
	})
}

const levelOf = (block: Block): number | null =>
	block.kind === 'item' ? block.level : block.kind === 'clause' ? 2 : null

function isBelow(block: Block, level: number): boolean {
	if (block.kind === 'table' || block.kind === 'paragraph') return true
	const own = levelOf(block)
	return own !== null && own > level
}

function siblings(parts: readonly Part[], at: number, step: 1 | -1): readonly Part[] {
	const level = levelOf(parts[at]!.at.block)
	const found: Part[] = []
	for (let next = at + step; levelOf(parts[next]?.at.block ?? parts[at]!.at.block) === level; next += step) {
		if (parts[next] === undefined) break
		found.push(parts[next]!)
	}
	return found
}

const entryOf = remembered(({ text }: Passage): 'empty' | 'full' | 'none' => {
	const [, value] = /^\p{L}[^:.;]{1,40}: ?(.*)$/su.exec(text.trim()) ?? []
	return value === undefined ? 'none' : value.trim() === '' ? 'empty' : 'full'
})

const LEAST_ROWS = 3
/** Columns that need not say anything, and rows that add up. */
const MAY_BE_EMPTY =
	/^(?:bemerkung|anmerkung|hinweis|kommentar|notiz|sonstiges|zusatz|remark|note|comment|other|exception|ausnahme)/i
const TOTAL = /^(?:summe|gesamt|insgesamt|zwischensumme|total|sub-?total|sum\b|all\b)/i

function emptyCells(parts: readonly Part[], blocks: readonly Block[]): readonly Located[] {
	return blocks.flatMap((block) => {
		if (block.kind !== 'table' || block.rows.length < LEAST_ROWS || !block.rows.some(hasGap)) return []
		const rows = block.rows.map(({ id, cells }) => ({ id, cells: cells.map((cell) => inlineText(cell).trim()) }))
		return block.columns.flatMap(({ head }, column): readonly Located[] => {
			if (column === 0 || head.trim() === '' || MAY_BE_EMPTY.test(head.trim())) return []
			const [row, ...others] = rows.filter(({ cells }) => (cells[column] ?? '') === '')
			if (row === undefined || others.length > 0 || !isOnlyGap(row.cells)) return []
			const says = rows.filter((one) => one !== row && /\p{L}{3}|\d/u.test(one.cells[column] ?? ''))
			if (says.length < rows.length - 1) return []
			const part = parts.find(({ at }) => at.address === `${row.id}#0`)
			return part === undefined ? [] : [{ part, from: 0, to: part.passage.tokens.length, values: {} }]
		})
	})
}

/** Most tables are full, and need no closer look. */
const hasGap = ({ cells }: TableRow): boolean => cells.some((cell) => cell.every(({ text }) => text.trim() === ''))

const isOnlyGap = (cells: readonly string[]): boolean =>
	cells[0] !== '' && !TOTAL.test(cells[0]!) && cells.filter((cell) => cell === '').length === 1 && cells.length > 2
