import { normaliseHeader } from './header'
import { FLAG_MERGED, FLAG_SPAM, type TicketColumns } from './history'

/** States of their own in some desks: a merged ticket of Zammad, a deleted one of Zendesk's incremental export. */
const MERGED = ['merged', 'zusammengeführt', 'zusammengefasst', 'fusionado', 'fusionada', 'fusionné', 'fusionnée']
const SPAM = ['spam', 'deleted', 'trash', 'trashed', 'gelöscht', 'eliminado', 'eliminada', 'supprimé', 'supprimée']

const FLAG_OF = new Map([
	...MERGED.map((word) => [word, FLAG_MERGED] as const),
	...SPAM.map((word) => [word, FLAG_SPAM] as const),
])

/** Marks the tickets whose last status alone says that they were merged, deleted or spam. */
export function withStatusFlags<Columns extends Pick<TicketColumns, 'flags' | 'flagsKnown' | 'words'>>(
	columns: Columns,
): Columns {
	const { status } = columns.words
	if (status === null) return columns
	const bits = Uint8Array.from(status.words, (word) => FLAG_OF.get(normaliseHeader(word)) ?? 0)
	const known = bits.reduce((all, bit) => all | bit, 0)
	if (known === 0) return columns
	const flags = columns.flags.map((own, row) => own | bits[status.codes[row]!]!)
	return { ...columns, flags, flagsKnown: columns.flagsKnown | known }
}
