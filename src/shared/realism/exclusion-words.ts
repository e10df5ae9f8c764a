import type { TicketColumns } from '../history/history'

export type Exclusions = {
	/** 1 where a ticket is left out; null where none is. */
	readonly excluded: Uint8Array | null
	/** What of the agreement's words no column of the file says. */
	readonly unread: readonly string[]
}

const COLUMNS = ['type', 'channel', 'group', 'status'] as const
/** Plurals: an agreement leaves out "service requests" where a desk says "Service Request". */
const ENDINGS = ['', 's', 'es', 'e', 'n', 'en']

/**
 * Tickets that an objective leaves out by words which the file has in its type, channel, group or status column: "Chat;
 * service requests". A sentence that no column says is returned: nobody should believe that it was applied.
 */
export function excludedByWords(tickets: TicketColumns, exclusions: string | null | undefined): Exclusions {
	const wanted = (exclusions ?? '')
		.split(/[,;\n]|\s(?:und|oder|sowie|and|or)\s/)
		.map((part) => plain(part))
		.filter((part) => part !== '')
	const unread: string[] = []
	let excluded: Uint8Array | null = null
	for (const part of wanted) {
		const found = COLUMNS.flatMap((name) => {
			const column = tickets.words[name]
			const codes = column === null ? [] : codesSaying(column.words, part)
			return column === null || codes.length === 0 ? [] : [{ column, codes: new Set(codes) }]
		})
		if (found.length === 0) unread.push(part)
		for (const { column, codes } of found) {
			excluded ??= new Uint8Array(tickets.count)
			for (let row = 0; row < tickets.count; row++) if (codes.has(column.codes[row]!)) excluded[row] = 1
		}
	}
	return { excluded, unread }
}

function codesSaying(words: readonly string[], part: string): number[] {
	return words.flatMap((word, code) => {
		const own = plain(word)
		return own !== '' && ENDINGS.some((ending) => own + ending === part) ? [code] : []
	})
}

function plain(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replaceAll(/[-_\s]+/g, ' ')
		.replace(/[.„“”"']+$/u, '')
		.replace(/^[„“”"']+/u, '')
}
