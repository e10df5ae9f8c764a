import type { Inline, TableBlock, TableColumn, TableRow } from '../outline/block'
import { inlineText } from '../outline/to-text'
import { heaviestPairs } from './heaviest-pairs'
import { orderUnits } from './order-units'
import { familyOf, pairUnits, type Unit } from './pair-units'
import type { RedlineColumn, RedlineContent, RedlineRow, RedlineSpan } from './redline'
import { lazyBag, similarity, wordBag } from './similarity'
import { type Comparing, isChangedText, redlineText, wholeText } from './span-text'
import { createVocabulary, type Vocabulary } from './word-tokens'

/** Places of a column in both tables; null where a version has none. */
type ColumnPair = { readonly old: number | null; readonly now: number | null }

/** Cells of rows of the same id (counted rows: of the same words), in columns of the same head; null for a table that is not there. */
export function redlineTable(
	before: TableBlock | null,
	after: TableBlock | null,
	comparing: Comparing,
): Extract<RedlineContent, { kind: 'table' }> {
	const columns = pairColumns(before?.columns ?? [], after?.columns ?? [])
	return {
		kind: 'table',
		caption: words(asText(before?.caption ?? null), asText(after?.caption ?? null), comparing),
		columns: redlineColumns(columns, before, after, comparing),
		rows: redlineRows(before?.rows ?? [], after?.rows ?? [], columns, comparing),
	}
}

export function isChangedTable({ caption, columns, rows }: Extract<RedlineContent, { kind: 'table' }>): boolean {
	return (
		isChangedText(caption) ||
		columns.some(({ change, head }) => change !== 'same' || isChangedText(head)) ||
		rows.some(({ fate }) => fate !== 'same')
	)
}

function asText(text: string | null): readonly Inline[] {
	return text === null || text === '' ? [] : [{ kind: 'text', text }]
}

function words(before: readonly Inline[], after: readonly Inline[], comparing: Comparing): readonly RedlineSpan[] {
	return redlineText(before, after, comparing)
}

/** Heads that read alike; where nothing came or went, a renamed head keeps its place. */
function pairColumns(before: readonly TableColumn[], after: readonly TableColumn[]): ColumnPair[] {
	const vocabulary = createVocabulary()
	const bags = [before, after].map((columns) => columns.map(({ head }) => wordBag(head, vocabulary)))
	const pairs = heaviestPairs(before.length, after.length, (x, y) => {
		if (before[x]!.head === after[y]!.head) return 2
		const alike = similarity(bags[0]![x]!, bags[1]![y]!)
		return alike > 0.5 ? alike : before.length === after.length && x === y ? 0.1 : 0
	})
	const columns: ColumnPair[] = []
	let [old, now] = [0, 0]
	for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
		for (; old < x; old++) columns.push({ old, now: null })
		for (; now < y; now++) columns.push({ old: null, now })
		if (x < before.length) columns.push({ old: old++, now: now++ })
	}
	return columns
}

function redlineColumns(
	pairs: readonly ColumnPair[],
	before: TableBlock | null,
	after: TableBlock | null,
	comparing: Comparing,
): RedlineColumn[] {
	const columns = pairs.map(({ old, now }): RedlineColumn => {
		const was = old === null ? undefined : before?.columns[old]
		const is = now === null ? undefined : after?.columns[now]
		const column = (is ?? was)!
		const head = words(asText(was?.head ?? null), asText(is?.head ?? null), comparing)
		return { change: was === undefined ? 'added' : is === undefined ? 'removed' : 'same', column, head }
	})
	const total = columns.reduce((sum, { column }) => sum + column.width, 0)
	return columns.map((one) => ({ ...one, column: { ...one.column, width: (100 * one.column.width) / total } }))
}

function unitOf(row: TableRow, vocabulary: Vocabulary): Unit {
	return { id: row.id, sort: 'row', bag: lazyBag(() => row.cells.map(inlineText).join('\n'), vocabulary) }
}

function redlineRows(
	before: readonly TableRow[],
	after: readonly TableRow[],
	columns: readonly ColumnPair[],
	comparing: Comparing,
): RedlineRow[] {
	const { vocabulary } = comparing
	const isSameList = before.length === after.length && before.every(({ id }, at) => id === after[at]!.id)
	const isCounted = before.some(({ id }) => familyOf(id) !== id)
	const pairs =
		isSameList && !isCounted
			? new Map(before.map((_, at) => [at, at]))
			: pairUnits(
					before.map((row) => unitOf(row, vocabulary)),
					after.map((row) => unitOf(row, vocabulary)),
				)
	const cell = (row: TableRow, at: number | null) => (at === null ? [] : (row.cells[at] ?? []))
	const never = () => false
	return orderUnits(pairs, {
		lengthBefore: before.length,
		lengthAfter: after.length,
		weightOf: () => 1,
		opensOld: never,
		opensNow: never,
	}).map((placed): RedlineRow => {
		if (placed.fate === 'added') {
			const row = after[placed.now]!
			return { fate: 'added', row, cells: columns.map((column) => wholeText(cell(row, column.now), 'added')) }
		}
		const previous = before[placed.old]!
		if (placed.fate === 'removed' || placed.fate === 'moved-away') {
			const cells = columns.map((column) => wholeText(cell(previous, column.old), 'removed'))
			return { fate: placed.fate, row: previous, cells }
		}
		const row = after[placed.now]!
		const cells = columns.map((column) => words(cell(previous, column.old), cell(row, column.now), comparing))
		const fate = placed.fate === 'both' ? (cells.some(isChangedText) ? 'changed' : 'same') : placed.fate
		return { fate, row, cells }
	})
}
