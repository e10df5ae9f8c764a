import { pseudonymous } from './agent-names'
import type { EventBuilder, LateEvent } from './event-builder'
import { NUMBER_FIELDS, type NumberField, TIME_FIELDS, type TimeField, WORD_FIELDS, type WordField } from './fields'
import type { TicketColumns } from './history'
import { groupRows, type RowGroups } from './row-groups'
import { stateEvents } from './state-events'
import { withStatusFlags } from './status-flags'
import { pickTexts, type TextColumn } from './text-column'
import type { RowWord } from './ticket-builder'
import { withEvents } from './ticket-event-times'
import { verdictBit, verdictBits } from './vendor-figures'
import type { WordColumn } from './word-column'

/** Everything that was read, row by row; times are settled. `sources` are the files that have the column. */
export type RowColumns = {
	readonly rows: number
	readonly tickets: number
	/** Ticket of every row; null where every row is a ticket of its own. */
	readonly ticketOf: Uint32Array | null
	readonly lines: Uint32Array
	readonly sourceOf: Uint16Array
	readonly flags: Uint8Array
	/** FLAG_ bits that a file can tell. */
	readonly flagsOf: readonly number[]
	readonly updatedAt: Float64Array | null
	readonly times: readonly { field: TimeField; values: Float64Array; sources: ReadonlySet<number> }[]
	readonly numbers: readonly { field: NumberField; values: Float64Array; sources: ReadonlySet<number> }[]
	readonly words: readonly { field: RowWord; column: WordColumn; sources: ReadonlySet<number> }[]
	/** Text that the user wants to keep. */
	readonly kept: { readonly column: TextColumn; readonly sources: ReadonlySet<number> } | null
}

type Joined = Omit<TicketColumns, 'priority' | 'ids'>

/** A later state may take these back: a reopened ticket is not resolved any more. */
const CAN_BE_UNSAID: ReadonlySet<TimeField> = new Set<TimeField>(['resolvedAt', 'closedAt'])
/** The first of its kind stays the first, whatever later rows say. */
const FIRST_COUNTS: ReadonlySet<TimeField> = new Set<TimeField>(['firstResponseAt', 'acknowledgedAt'])

/**
 * Joins the rows of one ticket: the last state wins, column by column among the files that have the column; the first
 * resolution and the first response of earlier rows are not lost; words and numbers are only replaced by something. Rows
 * are ordered by their own time of update, or as they stand in the files where none has one.
 */
export function joinTickets(rows: RowColumns, events: EventBuilder): Joined {
	const groups = rows.ticketOf === null ? null : groupRows(rows, rows.ticketOf)
	const agent = rows.words.find(({ field }) => field === 'agent')
	const late: LateEvent[] = groups === null ? [] : stateEvents(rows, groups)
	const times = Object.fromEntries(TIME_FIELDS.map((field) => [field, timesOf(rows, groups, field)])) as Record<
		TimeField,
		Float64Array | null
	> // fromEntries forgets the keys it was given
	const base: Joined = {
		count: rows.tickets,
		lines: groups === null ? rows.lines : groups.last.map((row) => rows.lines[row]!),
		sourceOf: groups === null ? rows.sourceOf : Uint16Array.from(groups.last, (row) => rows.sourceOf[row]!),
		times,
		firstResolvedAt: firstResolution(rows, groups, times.resolvedAt),
		numbers: Object.fromEntries(
			NUMBER_FIELDS.map((field) => {
				const found = rows.numbers.find((one) => one.field === field)
				if (!found || groups === null) return [field, found?.values ?? null]
				const picked = groups.lastWhere(found.sources, (row) => !Number.isNaN(found.values[row]!))
				return [field, valuesAt(found.values, picked)]
			}),
		) as Record<NumberField, Float64Array | null>, // as above
		words: {
			...(Object.fromEntries(WORD_FIELDS.map((field) => [field, wordsOf(rows, groups, field)])) as Record<
				WordField,
				WordColumn | null
			>), // as above
			agent: agent ? pseudonymous(wordsOf(rows, groups, 'agent') ?? agent.column) : null,
		},
		flags: flagsOf(rows, groups),
		flagsKnown: rows.flagsOf.reduce((all, known) => all | known, 0),
		events: events.finish(rows.tickets, rows.ticketOf, late),
		kept: keptOf(rows, groups),
	}
	return withEvents(withStatusFlags(withVerdicts(withResponseAfter(base), rows, groups)))
}

function timesOf(rows: RowColumns, groups: RowGroups | null, field: TimeField): Float64Array | null {
	const found = rows.times.filter((one) => one.field === field)
	const columns = found.map(({ values, sources }) => {
		if (groups === null) return values
		if (FIRST_COUNTS.has(field)) return groups.smallest(values)
		const isUnsayable = CAN_BE_UNSAID.has(field)
		return valuesAt(
			values,
			groups.lastWhere(sources, (row) => isUnsayable || !Number.isNaN(values[row]!)),
		)
	})
	return extreme(columns, FIRST_COUNTS.has(field) ? Math.min : Math.max)
}

function firstResolution(rows: RowColumns, groups: RowGroups | null, last: Float64Array | null): Float64Array | null {
	const found = rows.times.filter(({ field }) => field === 'resolvedAt').map(({ values }) => values)
	if (groups !== null) return extreme(found.map(groups.smallest), Math.min)
	return found.length > 1 ? extreme(found, Math.min) : last
}

function wordsOf(rows: RowColumns, groups: RowGroups | null, field: RowWord): WordColumn | null {
	const found = rows.words.find((one) => one.field === field)
	if (!found || groups === null) return found?.column ?? null
	const { codes, words } = found.column
	const picked = groups.lastWhere(found.sources, (row) => codes[row] !== 0)
	return { codes: Uint16Array.from(picked, (row) => (row < 0 ? 0 : codes[row]!)), words }
}

/** The last text of each ticket. */
function keptOf({ kept }: RowColumns, groups: RowGroups | null): TextColumn | null {
	if (kept === null || groups === null) return kept?.column ?? null
	const { ends } = kept.column
	const isSaid = (row: number) => ends[row]! > (row === 0 ? 0 : ends[row - 1]!)
	return pickTexts(kept.column, groups.lastWhere(kept.sources, isSaid))
}

/** Every bit as the last row says whose file can tell it. */
function flagsOf(rows: RowColumns, groups: RowGroups | null): Uint8Array {
	if (groups === null) return rows.flags
	const flags = new Uint8Array(rows.tickets)
	for (const bit of [1, 2, 4, 8]) {
		const sources = new Set(rows.flagsOf.flatMap((known, source) => ((known & bit) === 0 ? [] : [source])))
		const picked = groups.lastWhere(sources, () => true)
		for (let ticket = 0; ticket < flags.length; ticket++)
			if (picked[ticket]! >= 0) flags[ticket]! |= rows.flags[picked[ticket]!]! & bit
	}
	return flags
}

function withVerdicts(columns: Joined, rows: RowColumns, groups: RowGroups | null): Joined {
	let { flagsKnown } = columns
	const flags = columns.flags.slice()
	for (const field of ['vendorResponseStatus', 'vendorResolutionStatus'] as const) {
		const column = wordsOf(rows, groups, field)
		if (column === null) continue
		flagsKnown |= verdictBits(field)
		const ends = field === 'vendorResponseStatus' ? columns.times.firstResponseAt : columns.times.resolvedAt
		const [open, ended] = [false, true].map((hasEnded) =>
			Uint8Array.from(column.words, (word) => verdictBit(field, word, hasEnded)),
		) as [Uint8Array, Uint8Array] // one for each of the two
		for (let i = 0; i < flags.length; i++) {
			const hasEnded = ends !== null && !Number.isNaN(ends[i]!)
			flags[i]! |= (hasEnded ? ended : open)[column.codes[i]!]!
		}
	}
	return { ...columns, flags, flagsKnown }
}

/** The instant of a response that is told by its distance from the creation; one that is told itself stands. */
function withResponseAfter(columns: Joined): Joined {
	const { createdAt, firstResponseAt } = columns.times
	const after = columns.numbers.responseAfterSeconds
	if (after === null || createdAt === null) return columns
	const told = createdAt.map((at, i) => {
		const known = firstResponseAt?.[i] ?? Number.NaN
		return Number.isNaN(known) ? at + after[i]! : known
	})
	return { ...columns, times: { ...columns.times, firstResponseAt: told } }
}

function valuesAt(values: Float64Array, picked: Int32Array): Float64Array {
	return Float64Array.from(picked, (row) => (row < 0 ? Number.NaN : values[row]!))
}

/** Row by row the smallest or largest of several columns; a missing value is passed over. */
export function extreme(columns: readonly Float64Array[], pick: (a: number, b: number) => number): Float64Array | null {
	const [first, ...rest] = columns
	if (!first) return null
	if (rest.length === 0) return first
	return first.map((value, row) => {
		let best = value
		for (const column of rest) {
			const other = column[row]!
			if (Number.isNaN(best)) best = other
			else if (!Number.isNaN(other)) best = pick(best, other)
		}
		return best
	})
}
