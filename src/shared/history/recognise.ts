import { type FieldMapping, type HistoryField, isOutageField, isTicketField } from './fields'
import type { HistoryFormat } from './formats/format'
import { generic } from './formats/generic'
import { HISTORY_FORMATS } from './formats/list'
import { outages } from './formats/outages'
import { findColumn, type Header, normaliseHeader } from './header'
import { HistoryError } from './history-error'

export type RecognisedColumns = {
	readonly format: HistoryFormat
	/** Positions in the row, per field; only `resolvedAt` may have several. */
	readonly positions: ReadonlyMap<HistoryField, readonly number[]>
}

export type RecogniseOptions = {
	readonly file: string
	readonly header: Header
	/** Id of a format, null: recognise. */
	readonly format: string | null
	/** What the user said; it beats the format field by field. */
	readonly mapping: FieldMapping<HistoryField>
}

/** Throws HistoryError `unknown-format`, `unknown-field`, `unknown-column` or `not-recognised`, naming the option. */
export function recogniseColumns({ file, header, format, mapping }: RecogniseOptions): RecognisedColumns {
	const chosen = chooseFormat({ file, header, format, mapping })
	const positions = new Map<HistoryField, readonly number[]>()
	const taken = new Set<number>()
	for (const [name, columns] of Object.entries(mapping)) {
		const belongs = chosen.kind === 'tickets' ? isTicketField(name) : isOutageField(name)
		if (!belongs) throw new HistoryError({ code: 'unknown-field', field: name })
		const found = columns.map((column) => mappedPosition({ file, header, field: name, column }))
		for (const position of found) taken.add(position)
		// Checked by isTicketField or isOutageField above.
		positions.set(name as HistoryField, found)
	}
	for (const [name, columns] of Object.entries(chosen.columns)) {
		// The keys of a format's columns are fields by its type.
		const field = name as HistoryField
		if (positions.has(field)) continue
		const found = columns.map((column) => findColumn(header, [column])).filter((at) => at >= 0 && !taken.has(at))
		const first = found[0]
		if (first === undefined) continue
		positions.set(field, field === 'resolvedAt' ? withFurther(first, chosen, header) : [first])
	}
	const needed = chosen.kind === 'tickets' ? 'createdAt' : 'startedAt'
	if (!positions.has(needed)) throw new HistoryError({ code: 'not-recognised', file, missing: needed, option: '--map' })
	return { format: chosen, positions }
}

function chooseFormat({ file, header, format, mapping }: RecogniseOptions): HistoryFormat {
	if (format !== null) {
		const named = HISTORY_FORMATS.find(({ id }) => id === format)
		if (!named) throw new HistoryError({ code: 'unknown-format', format })
		return named
	}
	const fields = Object.keys(mapping)
	for (const field of fields)
		if (!isTicketField(field) && !isOutageField(field)) throw new HistoryError({ code: 'unknown-field', field })
	if (fields.some((field) => isOutageField(field) && !isTicketField(field))) return outages
	const headers = new Set(header.positions.keys())
	const found = HISTORY_FORMATS.find(({ recognises }) => recognises(headers))
	if (found) return found
	if (fields.includes('createdAt')) return generic
	throw new HistoryError({ code: 'not-recognised', file, missing: 'createdAt', option: '--map' })
}

function mappedPosition(wanted: { file: string; header: Header; field: string; column: string }): number {
	const exact = wanted.header.names.indexOf(wanted.column.trim())
	const position = exact >= 0 ? exact : (wanted.header.positions.get(normaliseHeader(wanted.column)) ?? -1)
	if (position < 0)
		throw new HistoryError({
			code: 'unknown-column',
			file: wanted.file,
			field: wanted.field,
			column: wanted.column,
		})
	return position
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
