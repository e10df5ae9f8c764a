import type { Block, Inline, Outline, TableColumn, TableRow } from '../outline/block'

/** A piece of printed words. `inline` is the new one where words are kept; a number in a reference may be new without being a change. */
export type RedlineSpan = { readonly change: 'same' | 'removed' | 'added'; readonly inline: Inline }

/**
 * What became of a block or row. `moved-away` and `moved-here` are the two places of one that stands elsewhere now: the old words at the
 * old place, and at the new place its words with what changed in them. `changed` may be a changed title, cell or line alone.
 */
export type Fate = 'same' | 'changed' | 'added' | 'removed' | 'moved-away' | 'moved-here'

export type RedlineRow = {
	readonly fate: Fate
	/** The row drawn: the old one where it is `removed` or `moved-away`, else the new one. */
	readonly row: TableRow
	/** One for each column of the redline's table, in its order; empty where the row's version had no such column. */
	readonly cells: readonly (readonly RedlineSpan[])[]
}

export type RedlineColumn = {
	readonly change: 'same' | 'removed' | 'added'
	/** As in the new table, or in the old one for a removed column; widths of all columns of the redline add up to 100. */
	readonly column: TableColumn
	readonly head: readonly RedlineSpan[]
}

export type RedlineLine = {
	readonly change: 'same' | 'removed' | 'added'
	readonly label: readonly RedlineSpan[]
	/** null where neither version prints a value. */
	readonly value: readonly RedlineSpan[] | null
}

/**
 * The words of a block. Concatenated, the pieces that are not `added` are the old words, those not `removed` the new ones; the kinds of
 * spaces and hyphens are the new ones.
 */
export type RedlineContent =
	/** `title` of a clause is its run-in title with its full stop (not the space behind it), of a heading or title its text. */
	| { readonly kind: 'text'; readonly title: readonly RedlineSpan[]; readonly spans: readonly RedlineSpan[] }
	| {
			readonly kind: 'table'
			readonly caption: readonly RedlineSpan[]
			readonly columns: readonly RedlineColumn[]
			readonly rows: readonly RedlineRow[]
	  }
	| { readonly kind: 'signature'; readonly heading: readonly RedlineSpan[]; readonly lines: readonly RedlineLine[] }

export type RedlineBlock = {
	readonly fate: Fate
	/** The block drawn: the old one where it is `removed` or `moved-away`, else the new one, with its new number. */
	readonly block: Block
	/** What it was, where it was. Its number may differ although nothing changed. */
	readonly previous: Block | null
	readonly content: RedlineContent
}

/** Two versions of one contract as one document, in print order; removed and moved blocks stand where they stood. */
export type Redline = {
	readonly before: Outline
	/** Gives the frame: language, title, words in the margins. */
	readonly after: Outline
	readonly blocks: readonly RedlineBlock[]
}

/** Blocks by what became of them; a block that moved counts once, whether it changed or not. */
export function countFates({ blocks }: Redline): Readonly<Record<'changed' | 'added' | 'removed' | 'moved', number>> {
	const count = (fate: Fate) => blocks.filter((block) => block.fate === fate).length
	return { changed: count('changed'), added: count('added'), removed: count('removed'), moved: count('moved-here') }
}
