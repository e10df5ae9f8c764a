import { type FieldMapping, type HistoryField, isHistoryField, isOutageField, isTicketField } from './fields'
import { breaches } from './formats/breaches'
import { calls } from './formats/calls'
import { counts } from './formats/counts'
import type { HistoryFormat, JsonShape, TableFormat } from './formats/format'
import { generic } from './formats/generic'
import { intervals } from './formats/intervals'
import { HISTORY_FORMATS } from './formats/list'
import { outages } from './formats/outages'
import { findColumn, type Header, normaliseHeader, withoutUnits } from './header'
import { HistoryError } from './history-error'
import type { KnownColumns } from './row-source'
import { CONSTANT_FIELDS, isTableField, NEEDED_FIELD } from './table-fields'

export type RecognisedColumns = {
	readonly format: HistoryFormat
	/** Positions in the row, per field; few fields may have several. */
	readonly positions: ReadonlyMap<HistoryField, readonly number[]>
	/** What the mapping said instead of a column: `thresholdSeconds=20`. */
	readonly constants: ReadonlyMap<string, string>
	/** Makes the rows that `positions` is about; null where they stand in the file. */
	readonly shape: JsonShape | null
}

export type RecogniseOptions = {
	readonly file: string
	readonly header: Header
	/** Id of a format, null: recognise. */
	readonly format: string | null
	/** What the user said; it beats the format field by field. */
	readonly mapping: FieldMapping<HistoryField>
	/** Several files share a mapping: a column that this one does not have may be in another. */
	readonly isOneOfMany?: boolean
	/** What the container knows; the user's mapping beats it. */
	readonly known?: KnownColumns | undefined
}

/**
 * Throws HistoryError `unknown-format`, `unknown-field`, `unknown-column` or `not-recognised`, naming the option. Parts of the
 * mapping that are about another kind of table are passed over: several files come with one mapping.
 */
export function recogniseColumns(options: RecogniseOptions): RecognisedColumns {
	const { file, header, mapping, known, isOneOfMany = false } = options
	const chosen = known ? formatOf(known.format) : chooseFormat(options)
	const shape = chosen.kind === 'tickets' && !known ? (chosen.shape ?? null) : null
	if (shape !== null) {
		const fields = shape.columns.map(([field], position) => [field, [position]] as const)
		return { format: chosen, positions: new Map(fields), constants: new Map(), shape }
	}
	const positions = new Map<HistoryField, readonly number[]>()
	const constants = new Map<string, string>()
	const taken = new Set<number>()
	/** Fields that the user wants no column for. */
	const unused = new Set<string>()
	for (const [name, columns] of Object.entries(mapping)) {
		if (!belongs(chosen, name)) continue
		const found: number[] = []
		if (columns.every((column) => column === '')) unused.add(name)
		for (const column of columns) {
			if (column === '') continue
			const position = positionOf(header, column)
			if (position >= 0) found.push(position)
			else if (isConstant(name, column)) constants.set(name, column.trim())
			else if (!isOneOfMany) throw new HistoryError({ code: 'unknown-column', file, field: name, column })
		}
		for (const position of found) taken.add(position)
		// Checked by `belongs` above.
		if (found.length > 0) positions.set(name as HistoryField, found)
	}
	for (const [position, field] of (known?.fields ?? []).entries()) {
		if (taken.has(position) || mapping[field] !== undefined) continue
		positions.set(field, [...(positions.get(field) ?? []), position])
	}
	const asked = chosen.kind === 'tickets' || chosen.kind === 'outages' ? header : withoutUnits(header)
	for (const [name, columns] of known ? [] : Object.entries(chosen.columns)) {
		// The keys of a format's columns are fields by its type.
		const field = name as HistoryField
		if (positions.has(field) || constants.has(field) || unused.has(field)) continue
		const found = columns.map((column) => findColumn(asked, [column])).filter((at) => at >= 0 && !taken.has(at))
		const first = found[0]
		if (first === undefined) continue
		positions.set(field, field === 'resolvedAt' ? withFurther(first, chosen, header) : [first])
	}
	if (chosen.kind !== 'tickets' && chosen.kind !== 'outages') findMore(chosen, asked, positions)
	const needed = neededField(chosen)
	if (!positions.has(needed)) throw new HistoryError({ code: 'not-recognised', file, missing: needed, option: '--map' })
	return { format: chosen, positions, constants, shape }
}

/** The column without which a row of this format says nothing. */
export function neededField({ kind }: HistoryFormat): HistoryField {
	return kind === 'tickets' ? 'createdAt' : kind === 'outages' ? 'startedAt' : NEEDED_FIELD[kind]
}

function belongs({ kind }: HistoryFormat, name: string): boolean {
	return kind === 'tickets' ? isTicketField(name) : kind === 'outages' ? isOutageField(name) : isTableField(kind, name)
}

function isConstant(field: string, text: string): boolean {
	if (!CONSTANT_FIELDS.has(field)) return false
	return field === 'currency' ? /^[A-Z]{3}$/.test(text.trim()) : /^\d+$/.test(text.trim())
}

/** Headers with a number in them, sums of several columns, and a time of day beside the date. */
function findMore(format: TableFormat, header: Header, positions: Map<HistoryField, readonly number[]>): void {
	const taken = new Set([...positions.values()].flat())
	// The keys of these three are fields by the format's type.
	for (const [name, pattern] of Object.entries(format.patterns ?? {})) {
		const field = name as HistoryField
		if (positions.has(field)) continue
		const at = header.names.findIndex((text, position) => !taken.has(position) && pattern.test(text))
		if (at < 0) continue
		positions.set(field, [at])
		taken.add(at)
	}
	for (const [name, parts] of Object.entries(format.parts ?? {})) {
		const field = name as HistoryField
		const found = parts.map((part) => findColumn(header, [part])).filter((at) => at >= 0 && !taken.has(at))
		if (!positions.has(field) && found.length > 0) positions.set(field, [...new Set(found)])
	}
	for (const [name, others] of Object.entries(format.further ?? {})) {
		const field = name as HistoryField
		const first = positions.get(field)
		const more = findColumn(header, others)
		if (first?.length === 1 && more >= 0 && !taken.has(more)) positions.set(field, [...first, more])
	}
}

function chooseFormat({ file, header, format, mapping }: RecogniseOptions): HistoryFormat {
	if (format !== null) return formatOf(format)
	for (const field of Object.keys(mapping))
		if (!isHistoryField(field)) throw new HistoryError({ code: 'unknown-field', field })
	const headers = new Set(header.positions.keys())
	const unitless = new Set(withoutUnits(header).positions.keys())
	const found = HISTORY_FORMATS.find(({ kind, recognises }) =>
		recognises(kind === 'tickets' || kind === 'outages' ? headers : unitless),
	)
	const mapped = byMapping(header, mapping)
	// A column that is named for a field which only one kind of table has says more than a guess by headers.
	if (mapped !== null) return found?.kind === mapped.kind ? found : mapped
	if (found) return found
	const [name, columns] = Object.entries(mapping)[0] ?? []
	if (name !== undefined && columns?.[0] !== undefined)
		throw new HistoryError({ code: 'unknown-column', file, field: name, column: columns[0] })
	throw new HistoryError({ code: 'not-recognised', file, missing: 'createdAt', option: '--map' })
}

function formatOf(id: string): HistoryFormat {
	const named = HISTORY_FORMATS.find((format) => format.id === id)
	if (!named) throw new HistoryError({ code: 'unknown-format', format: id })
	return named
}

/** The broad format of the kind that a mapped column of this file decides; null where none does. */
function byMapping(header: Header, mapping: FieldMapping<HistoryField>): HistoryFormat | null {
	const fields = Object.entries(mapping)
		.filter(([, columns]) => columns.some((column) => positionOf(header, column) >= 0))
		.map(([field]) => field)
	for (const format of [outages, calls, intervals, counts, breaches])
		if (fields.includes(neededField(format))) return format
	if (fields.includes('createdAt')) return generic
	return fields.some((field) => isOutageField(field) && !isTicketField(field)) ? outages : null
}

function positionOf(header: Header, column: string): number {
	const exact = header.names.indexOf(column.trim())
	return exact >= 0 ? exact : (header.positions.get(normaliseHeader(column)) ?? -1)
}

function withFurther(first: number, format: HistoryFormat, header: Header): number[] {
	const found = new Set([first])
	if (format.kind === 'tickets') {
		for (const name of format.furtherResolvedAt ?? []) {
			const position = findColumn(header, [name])
			if (position >= 0) found.add(position)
		}
	}
	return [...found]
}
