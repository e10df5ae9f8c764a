import type { BreachColumns } from './breaches'
import type { ContactColumns } from './contacts'
import type { CountColumns } from './counts'
import type { NumberField, TimeField, WordField } from './fields'
import type { DateOrder } from './history-error'
import type { IdColumn } from './id-table'
import type { QualityItem } from './quality-items'
import type { IgnoredResponses } from './quick-responses'
import type { TextColumn } from './text-column'
import type { TicketEvents } from './ticket-events'
import type { WordColumn } from './word-column'

export const FLAG_MERGED = 1
export const FLAG_SPAM = 2
export const FLAG_ESCALATED = 4
export const FLAG_ABANDONED = 8
/** What the desk itself said of its own targets; only to compare with, never to judge by. Neither bit: it said nothing. */
export const FLAG_VENDOR_RESPONSE_WITHIN = 16
export const FLAG_VENDOR_RESPONSE_VIOLATED = 32
export const FLAG_VENDOR_RESOLUTION_WITHIN = 64
export const FLAG_VENDOR_RESOLUTION_VIOLATED = 128

/**
 * Tickets as columns; index `i` is one ticket everywhere. Times are epoch seconds, NaN where missing; a column that no
 * file had is null. Names, mails, subjects and other free text are never read, but for one column that the user names.
 */
export type TicketColumns = {
	readonly count: number
	readonly ids: IdColumn | null
	/** Line of the file on which the ticket's row begins, and the file's index in `sources`. */
	readonly lines: Uint32Array
	readonly sourceOf: Uint16Array
	/** `resolvedAt` is the last resolution. */
	readonly times: Readonly<Record<TimeField, Float64Array | null>>
	/** Equal to `times.resolvedAt` where a file tells only one resolution. */
	readonly firstResolvedAt: Float64Array | null
	/**
	 * `custom` is what an agreed measure of its own counts by: seconds, or 1 and 0 for yes and no. `vendorResponseSeconds` and
	 * `vendorResolutionSeconds` are the desk's own durations, on a clock that the file rarely tells. `responseAfterSeconds` is time of
	 * the wall clock from the creation to the first response, where the user says that a column holds it.
	 */
	readonly numbers: Readonly<Record<NumberField, Float64Array | null>>
	/** `agent` holds pseudonyms (`Agent 1`), never names. */
	readonly words: Readonly<Record<WordField | 'agent', WordColumn | null>>
	/** 1 to 4 for P1 to P4, 0 unknown. */
	readonly priority: Uint8Array | null
	/** FLAG_ bits. */
	readonly flags: Uint8Array
	/** Which flags a file could tell at all. */
	readonly flagsKnown: number
	/** null where no file tells more of a ticket than its columns do. */
	readonly events: TicketEvents | null
	/**
	 * Free text, such as the subject, of the column that the user mapped to `kept`: shown beside the clock of a ticket on
	 * this machine, read by no figure and part of no export. null unless it was asked for.
	 */
	readonly kept: TextColumn | null
}

/** Outages as columns: epoch seconds, `endedAt` NaN while down; share 0..1. */
export type OutageColumns = {
	readonly count: number
	readonly lines: Uint32Array
	readonly sourceOf: Uint16Array
	readonly startedAt: Float64Array
	readonly endedAt: Float64Array
	readonly service: WordColumn | null
	readonly planned: Uint8Array
	/** Whether the row's file has a column that tells planned work at all. */
	readonly plannedKnown: Uint8Array
	readonly affectedShare: Float64Array
	/** Why it happened, as the log says; null where no log does. */
	readonly cause: WordColumn | null
}

/** What the rows of a file are. `calls` and `intervals` both become contacts. */
export type SourceKind = 'tickets' | 'outages' | 'calls' | 'intervals' | 'counts' | 'breaches'

/** One file as it was read. `columns` names, per field, the header or headers that fed it. */
export type HistorySource = {
	readonly file: string
	readonly format: string
	readonly kind: SourceKind
	readonly encoding: string
	readonly delimiter: string
	readonly dateOrder: DateOrder | null
	/** Data rows, header and empty lines not counted. */
	readonly rows: number
	readonly columns: Readonly<Record<string, readonly string[]>>
	/** Named columns that feed nothing; absent in what an earlier version stored. */
	readonly unusedColumns?: readonly string[]
	/** Which bare priority number is the most urgent. */
	readonly highestFirst: boolean
	/** How often the monitor behind an outage log looked, seconds; null where neither the file nor its rows tell. */
	readonly samplingSeconds: number | null
}

export type History = {
	readonly sources: readonly HistorySource[]
	readonly tickets: TicketColumns | null
	readonly outages: OutageColumns | null
	readonly contacts: ContactColumns | null
	/** Chatbot and knowledge-base counts. */
	readonly counts: CountColumns | null
	readonly breaches: BreachColumns | null
	/** The zone in which times without one were read. */
	readonly timeZone: string
	/** Whether that zone was named by the user or by the files themselves. */
	readonly timeZoneGiven: boolean
	/** What the user said of first responses given at once; null: nothing. */
	readonly ignoredResponses: IgnoredResponses | null
	/** What the user said of services: a word of the files, in lower case, to the id or name of the service that it means. */
	readonly serviceNames?: Readonly<Record<string, string>>
	/** What was noticed while reading; more is found in the columns afterwards. */
	readonly readingItems: readonly QualityItem[]
}
