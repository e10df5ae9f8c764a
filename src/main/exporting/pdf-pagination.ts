import type { Painter } from './pdf-painter'

/** A strip of the paper that is never cut: a line of text, a table row, a row of signatures. */
export type Row = {
	readonly height: number
	/** Space above; dropped at the top of a page. */
	readonly gap: number
	/** No page break between this row and the next. */
	readonly keepWithNext: boolean
	/** With `keepWithNext`: unless much of the page would stay empty for it. */
	readonly keepsLoosely?: boolean
	readonly startsPage: boolean
	/** Rows printed again above this one when it comes first on a page (table heads). */
	readonly repeated: readonly Row[]
	/** Blocks that start here, for page numbers and links. */
	readonly anchors: readonly string[]
	/** `y`: the row's top edge in points from the top of the page. */
	paint(painter: Painter, y: number): void
	/** Rows with one band stand in two columns, of which the left one is read first. */
	readonly band?: object
	/** The right column's part of the strip. */
	paintBeside?(painter: Painter, y: number): void
}

export type PlacedRow = { readonly row: Row; readonly y: number; readonly isRepeat: boolean }
export type Page = readonly PlacedRow[]

const defaults = { gap: 0, keepWithNext: false, startsPage: false, repeated: [], anchors: [] } as const

/** A row with the usual freedoms. */
export function makeRow(row: Partial<Row> & Pick<Row, 'height' | 'paint'>): Row {
	return { ...defaults, ...row }
}

/** Lines of one paragraph: the first two and the last two stay together (no widows, no orphans). */
export function keepEnds(rows: readonly Row[]): readonly Row[] {
	return rows.map((row, index) => {
		const isNearStart = index === 0 && rows.length > 1
		const isNearEnd = index === rows.length - 2
		return isNearStart || isNearEnd ? { ...row, keepWithNext: true } : row
	})
}

export function keepAll(rows: readonly Row[]): readonly Row[] {
	return rows.map((row) => ({ ...row, keepWithNext: true }))
}

/**
 * Rows of two columns as rows of both, line beside line: a pair starts level and breaks across pages together. Where one column has no
 * line left the other goes on alone.
 */
export function zipRows(left: readonly Row[], right: readonly Row[], band: object): readonly Row[] {
	const [lefts, rights] = [paragraphsOf(left), paragraphsOf(right)]
	const count = Math.max(lefts.length, rights.length)
	return Array.from({ length: count }, (_, at) => zipLines(lefts[at] ?? [], rights[at] ?? [], band)).flat()
}

/** A gap parts the lines of a title from those below it. */
function paragraphsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
	const starts = rows.flatMap(({ gap }, index) => (index === 0 || gap > 0 ? [index] : []))
	return starts.map((start, at) => rows.slice(start, starts[at + 1]))
}

function zipLines(left: readonly Row[], right: readonly Row[], band: object): readonly Row[] {
	return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
		const [one, other] = [left[index], right[index]]
		const both = [one, other].filter((row) => row !== undefined)
		return makeRow({
			height: Math.max(...both.map(({ height }) => height)),
			gap: Math.max(...both.map(({ gap }) => gap)),
			keepWithNext: both.some(({ keepWithNext }) => keepWithNext),
			startsPage: both.some(({ startsPage }) => startsPage),
			anchors: both.flatMap(({ anchors }) => anchors),
			band,
			paint: (painter, y) => one?.paint(painter, y),
			paintBeside: (painter, y) => other?.paint(painter, y),
		})
	})
}

/** Paints in reading order: what a page shows of a band in the left column, then in the right one. */
export function paintPage(page: Page, painter: Painter, top: number): void {
	let band: object | undefined
	let waiting: (() => void)[] = []
	const flush = () => {
		for (const paint of waiting) paint()
		waiting = []
	}
	for (const { row, y } of page) {
		if (row.band !== band) flush()
		band = row.band
		row.paint(painter, top + y)
		waiting.push(() => row.paintBeside?.(painter, top + y))
	}
	flush()
}

/** Runs of rows that must share a page; `strictly`: without those that only keep loosely. */
function groupsOf(rows: readonly Row[], strictly = false): Row[][] {
	const groups: Row[][] = []
	let group: Row[] = []
	for (const row of rows) {
		if (row.startsPage && group.length > 0) {
			groups.push(group)
			group = []
		}
		group.push(row)
		if (row.keepWithNext && !(strictly && row.keepsLoosely === true)) continue
		groups.push(group)
		group = []
	}
	if (group.length > 0) groups.push(group)
	return groups
}

/** Points from the top of the first row to the foot of the last. */
export const heightOf = (rows: readonly Row[]): number =>
	rows.reduce((sum, row, index) => sum + row.height + (index === 0 ? 0 : row.gap), 0)

/** Share of a page that may stay empty so that what keeps loosely stays together. */
const MOST_EMPTY = 0.2

/**
 * Places rows on pages of `height` points from top to bottom. A group that must stay together moves to the next page; one that is taller
 * than a page is placed row by row.
 */
export function paginate(rows: readonly Row[], height: number): readonly Page[] {
	const pages: PlacedRow[][] = [[]]
	let y = 0
	const newPage = () => {
		pages.push([])
		y = 0
	}
	const place = (row: Row) => {
		const target = pages[pages.length - 1]!
		if (target.length === 0) {
			for (const head of row.repeated) {
				target.push({ row: head, y, isRepeat: true })
				y += head.height
			}
		} else y += row.gap
		target.push({ row, y, isRepeat: false })
		y += row.height
	}
	const isEmpty = () => pages[pages.length - 1]!.length === 0
	const placeGroup = (group: readonly Row[]): void => {
		const first = group[0]!
		if (first.startsPage && !isEmpty()) newPage()
		const total = heightOf(group)
		const headHeight = heightOf(first.repeated)
		if (y + (isEmpty() ? headHeight : first.gap) + total <= height) {
			group.forEach(place)
			return
		}
		const parts = height - y > MOST_EMPTY * height ? groupsOf(group, true) : []
		if (parts.length > 1) {
			parts.forEach(placeGroup)
			return
		}
		if (headHeight + total <= height) {
			if (!isEmpty()) newPage()
			group.forEach(place)
			return
		}
		for (const row of group) {
			if (!isEmpty() && y + row.gap + row.height > height) newPage()
			place(row)
		}
	}
	groupsOf(rows).forEach((group) => {
		placeGroup(group)
	})
	return pages
}

/** Page number (from 1) of every anchor. */
export function pageNumbers(pages: readonly Page[]): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>()
	for (const [index, placed] of pages.entries()) {
		for (const { row, isRepeat } of placed) {
			if (isRepeat) continue
			for (const anchor of row.anchors) if (!numbers.has(anchor)) numbers.set(anchor, index + 1)
		}
	}
	return numbers
}
