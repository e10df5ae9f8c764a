import type { ReactNode } from 'react'
import { choiceEntry, type Option } from '../entry/choice'
import type { Entry, Read } from '../entry/entry'
import { refused, taken } from '../entry/entry'

/** A row is an item of a list in the agreement. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export type Cell =
	/** Typed values: text, durations, shares, money, dates, counts. `empty` is what no text stands for; undefined refuses it. */
	| {
			readonly type: 'entry'
			readonly entry: Entry<unknown>
			readonly empty: unknown
			readonly figure?: boolean
			/** A line of text that wraps instead of being cut. */
			readonly wraps?: boolean
			readonly placeholder?: string
	  }
	| { readonly type: 'long'; readonly empty: string | null; readonly placeholder?: string }
	| { readonly type: 'choice'; readonly options: readonly Option[]; readonly nullLabel?: string }
	| { readonly type: 'switch' }
	/** Short texts, one a line. */
	| { readonly type: 'lines' }
	/** A typed value whose kind depends on the rest of its row. */
	| {
			readonly type: 'row-entry'
			readonly entryFor: (row: Row) => Entry<unknown>
			readonly emptyFor: (row: Row) => unknown
	  }
	/** Only shown; edited in the drawer. */
	| {
			readonly type: 'shown'
			readonly show: (row: Row) => ReactNode
			/** Reads what is pasted. */
			readonly entry?: Entry<unknown>
			/** `entry` gives several fields of the row at once. */
			readonly several?: boolean
	  }

export type Column = {
	/** Path inside the row. */
	readonly key: string
	readonly label: string
	readonly cell: Cell
	/** Name of the field, under which its help stands. */
	readonly name?: string
	/** An empty cell takes the entry out of its record. */
	readonly clears?: boolean
	/** Left out where the table is narrow: the drawer has it. */
	readonly optional?: boolean
	/** CSS width; the others share what is left. */
	readonly width?: string
}

/** How a pasted cell is read; null where a column takes no paste. */
export function pasteEntry(cell: Cell, row: Row, words: { readonly yes: readonly string[] }): Entry<unknown> | null {
	switch (cell.type) {
		case 'row-entry':
			return cell.entryFor(row)
		case 'entry':
			// The table hands the entry only texts, and its values back to the same column.
			return cell.entry as Entry<unknown>
		case 'long':
			return {
				show: String,
				read: (text) => (text.length > 50_000 ? refused('too-long', { max: 50_000 }) : taken(text)),
			}
		case 'choice':
			return choiceEntry(cell.options) as Entry<unknown>
		case 'switch':
			return { show: String, read: (text): Read<unknown> => taken(words.yes.includes(text.trim().toLowerCase())) }
		case 'lines':
			return { show: String, read: (text): Read<unknown> => taken(linesIn(text)) }
		case 'shown':
			return cell.entry ?? null
	}
}

/** What an empty pasted cell means; undefined leaves the field alone. */
export function pasteEmpty(cell: Cell): unknown {
	if (cell.type === 'entry' || cell.type === 'long') return cell.empty
	if (cell.type === 'lines') return []
	if (cell.type === 'switch') return false
	if (cell.type === 'choice' && cell.nullLabel !== undefined) return null
	return undefined
}

export function linesIn(text: string): string[] {
	return text
		.split(/\n|;/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
}
