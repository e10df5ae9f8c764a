import { EVENT_KINDS, type EventKind } from './ticket-events'

/** Kind of a word as a cell of events names it, case and hyphens apart (`customer-message`); 0 where it names none. */
function kindNumber(word: string): number {
	const key = word.toLowerCase().replaceAll('-', '')
	for (const [name, number] of Object.entries(EVENT_KINDS)) if (name.toLowerCase() === key) return number
	return 0
}

/** `paused@2026-03-12T15:04:00Z`: how containers hand over what happened to a ticket in one cell, parted by spaces or `;`. */
export function eventText(kind: EventKind, instant: string): string {
	return `${kind}@${instant.trim().replace(' ', 'T')}`
}

/** Calls `visit` for every entry of a cell; kind 0 where the word is none of ours. */
export function visitEvents(cell: string, visit: (kind: number, instant: string) => void): void {
	for (const entry of cell.split(/[\s;,]+/)) {
		const cut = entry.indexOf('@')
		if (cut > 0) visit(kindNumber(entry.slice(0, cut)), entry.slice(cut + 1))
	}
}

/** A status that a ticket came to at an instant. */
export type StatusChange = { readonly instant: string; readonly from: string; readonly to: string }
