import type { OutageField, TicketField } from '../fields'

/**
 * How one product writes its export. `columns` names, per field, headers in order of preference (compared as in
 * header.ts).
 */
export type TicketFormat = {
	readonly id: string
	readonly kind: 'tickets'
	/** Whether these normalised headers are this product's. */
	readonly recognises: (headers: ReadonlySet<string>) => boolean
	readonly columns: Readonly<Partial<Record<TicketField, readonly string[]>>>
	/** Taken besides the first of `columns.resolvedAt`: columns for the first and the last of several resolutions. */
	readonly furtherResolvedAt?: readonly string[]
	/** Which bare number is the most urgent: false where 4 is. */
	readonly highestFirst: boolean
}

export type OutageFormat = {
	readonly id: string
	readonly kind: 'outages'
	readonly recognises: (headers: ReadonlySet<string>) => boolean
	readonly columns: Readonly<Partial<Record<OutageField, readonly string[]>>>
}

export type HistoryFormat = TicketFormat | OutageFormat

export function hasAll(headers: ReadonlySet<string>, wanted: readonly string[]): boolean {
	return wanted.every((name) => headers.has(name))
}

export function hasAny(headers: ReadonlySet<string>, wanted: readonly string[]): boolean {
	return wanted.some((name) => headers.has(name))
}
