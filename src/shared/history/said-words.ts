import type { History } from './history'
import type { WordColumn } from './word-column'

/** A word of a column and how many rows say it. */
export type SaidWord = { readonly word: string; readonly rows: number }
/** `priority` 1 to 4 for P1 to P4, 0: for none. */
export type SaidPriority = SaidWord & { readonly priority: number }

/** What the columns say for which a reader may know better what it means. */
export type SaidWords = { readonly priorities: readonly SaidPriority[]; readonly services: readonly SaidWord[] }

/** Beyond this a column is no vocabulary that anybody would go through. */
const MOST = 60

/** The words of the priorities and of the services of all tables, those said most often first. */
export function saidWords(history: History): SaidWords {
	const { tickets, outages, contacts, counts } = history
	const priorities = new Map<string, SaidPriority>()
	const ranks = tickets?.priority ?? null
	const column = tickets?.words.priority ?? null
	if (column !== null && ranks !== null)
		for (const { word, rows, firstRow } of countWords(column))
			priorities.set(word, { word, rows, priority: ranks[firstRow]! })
	const services = new Map<string, number>()
	const columns = [
		tickets?.words.service,
		outages?.service,
		contacts?.calls?.words.service,
		contacts?.intervals?.words.service,
		counts?.words.service,
	]
	for (const words of columns)
		for (const { word, rows } of countWords(words ?? null)) services.set(word, (services.get(word) ?? 0) + rows)
	return {
		priorities: mostOften([...priorities.values()]),
		services: mostOften([...services].map(([word, rows]) => ({ word, rows }))),
	}
}

function countWords(column: WordColumn | null): readonly (SaidWord & { readonly firstRow: number })[] {
	if (column === null) return []
	const rows = new Uint32Array(column.words.length)
	const firstRows = new Uint32Array(column.words.length)
	for (let row = 0; row < column.codes.length; row++) {
		const code = column.codes[row]!
		if (rows[code]!++ === 0) firstRows[code] = row
	}
	return column.words.flatMap((word, code) =>
		word === '' || rows[code] === 0 ? [] : [{ word, rows: rows[code]!, firstRow: firstRows[code]! }],
	)
}

function mostOften<Word extends SaidWord>(words: readonly Word[]): readonly Word[] {
	return [...words].sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1)).slice(0, MOST)
}
