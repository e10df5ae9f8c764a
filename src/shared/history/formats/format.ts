import type { HistoryField, OutageField, TicketField } from '../fields'
import type { JsonCell, JsonRecord } from '../json-record'
import type { TableField, TableKind } from '../table-fields'

/**
 * How one product's JSON becomes rows of a table. Without a shape the plain values of a record are its columns, named by
 * the keys that lead to them (`stats.resolved_at`).
 */
export type JsonShape = {
	/**
	 * `keys` are the names of all plain values of the table's records, as in header.ts; `table` is the path of the array
	 * that holds them (`ticket_metrics`), empty for records that stand alone; `samples` are its first records, for what the
	 * names alone do not tell.
	 */
	readonly recognises: (keys: ReadonlySet<string>, table: string, samples: readonly JsonRecord[]) => boolean
	/** What the cells mean and the names shown for them. */
	readonly columns: readonly (readonly [HistoryField, string])[]
	/** Cells in the order of `columns`: none, one or several rows for one record. */
	readonly rows: (record: JsonRecord) => readonly (readonly JsonCell[])[]
}

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
	/** For files whose rows are not tickets: a record holds the cells by header, and the shape's columns replace the file's. */
	readonly shape?: JsonShape
	/** In order of trial. */
	readonly json?: readonly JsonShape[]
}

export type OutageFormat = {
	readonly id: string
	readonly kind: 'outages'
	readonly recognises: (headers: ReadonlySet<string>) => boolean
	readonly columns: Readonly<Partial<Record<OutageField, readonly string[]>>>
	readonly json?: readonly JsonShape[]
	/** How often such a monitor looks where neither the file nor its rows tell. */
	readonly usualSamplingSeconds?: number
}

/** Contacts, counts or breaches; there are no two products that write them alike, so each kind has one broad format. */
export type TableFormat = {
	readonly id: string
	readonly kind: TableKind
	readonly recognises: (headers: ReadonlySet<string>) => boolean
	readonly columns: Readonly<Partial<Record<TableField, readonly string[]>>>
	/** For headers that carry a number: asked, in the file's own spelling, where no name fits. */
	readonly patterns?: Readonly<Partial<Record<TableField, RegExp>>>
	/** Fields that are added up from several columns where none holds the sum. */
	readonly parts?: Readonly<Partial<Record<TableField, readonly string[]>>>
	/** Fields that take a second column where it is there, such as the time of day beside the date. */
	readonly further?: Readonly<Partial<Record<TableField, readonly string[]>>>
	readonly json?: readonly JsonShape[]
}

export type HistoryFormat = TicketFormat | OutageFormat | TableFormat

export function hasAll(headers: ReadonlySet<string>, wanted: readonly string[]): boolean {
	return wanted.every((name) => headers.has(name))
}

export function hasAny(headers: ReadonlySet<string>, wanted: readonly string[]): boolean {
	return wanted.some((name) => headers.has(name))
}
