import { OUTAGE_FIELDS, SEVERAL_COLUMNS, TICKET_FIELDS } from '../../../shared/history/fields'
import { columnsOfField } from '../../../shared/history/mapping-text'
import { NEEDED_FIELD, TABLE_FIELDS } from '../../../shared/history/table-fields'
import type { HistoryOptions, ImportOutcome } from '../../../shared/ipc/shapes'

export type Question = Extract<ImportOutcome, { kind: 'needs-mapping' }>

/** What a column can be taken for, tickets first; `service` means the same everywhere. */
export const FIELDS: readonly string[] = [
	...new Set<string>([...TICKET_FIELDS, ...OUTAGE_FIELDS, ...Object.values(TABLE_FIELDS).flat()]),
]

/** Any of these says what a row is about: a file with one of them needs no creation of a ticket. */
const STARTS: readonly string[] = ['startedAt', ...Object.values(NEEDED_FIELD)]

export type Answers = {
	/** Column to field; columns that are not used are left out. */
	readonly fields: Readonly<Record<string, string>>
	readonly dateOrder: HistoryOptions['dateOrder']
	readonly timeZone: string | null
	/** Seconds within which a first response is automatic; 0: people gave them; null: not decided. */
	readonly ignoreResponsesWithin: number | null
}

/** What is offered for it, beside "people gave them". */
export const IGNORED_SECONDS = [5, 10, 15, 30, 60, 120, 300] as const

/** Whether the zone is all that is asked, and this file's columns were answered before: the answer is known. */
export function answeredBefore(question: Question, remembered: HistoryOptions | null): string | null {
	const isZoneOnly = question.undecided === 'time-zone' && question.missing.length === 0
	return isZoneOnly && question.assumedZone !== null ? (remembered?.timeZone ?? null) : null
}

/** Whether the columns are in question at all; a known format may leave only the order of its dates open. */
export function asksColumns({ missing, undecided }: Question): boolean {
	return missing.length > 0 || undecided === null
}

/** Begins with what was answered just now or for a file of the same columns, else with what can be guessed. */
export function firstAnswers(question: Question, options: HistoryOptions, remembered: HistoryOptions | null): Answers {
	const isSecondRound = Object.keys(options.map).length > 0 || options.dateOrder !== null || options.timeZone !== null
	const known = isSecondRound ? options : (remembered ?? options)
	const map = Object.keys(known.map).length > 0 ? known.map : question.guess
	const fields = Object.entries(map).flatMap(([field, columns]) =>
		columnsOfField(columns)
			.filter((column) => question.headers.includes(column))
			.map((column) => [column, field]),
	)
	return {
		fields: Object.fromEntries(fields),
		dateOrder: known.dateOrder,
		timeZone: known.timeZone ?? question.assumedZone,
		ignoreResponsesWithin: known.ignoreResponsesWithin ?? null,
	}
}

/** Gives a column a field and takes the field from the column that had it, unless several may feed it. */
export function assign(answers: Answers, column: string, field: string | null): Answers {
	const isShared = field !== null && SEVERAL_COLUMNS.has(field)
	const others = Object.entries(answers.fields).filter(
		([name, taken]) => name !== column && (isShared || taken !== field),
	)
	return { ...answers, fields: Object.fromEntries(field === null ? others : [...others, [column, field]]) }
}

/** What still has to be answered before the file can be read. */
export function openPoints(question: Question, answers: Answers): readonly string[] {
	const taken = new Set(Object.values(answers.fields))
	const isKnown = !asksColumns(question) || STARTS.some((field) => taken.has(field))
	const fields = isKnown ? [] : [...new Set([...question.missing, 'createdAt'])].filter((field) => !taken.has(field))
	return [
		...fields.map((field) => `field.${field}`),
		...(question.undecided === 'date-order' && answers.dateOrder === null ? ['date-order'] : []),
		...(question.undecided === 'time-zone' && answers.timeZone === null ? ['time-zone'] : []),
	]
}

const RESPONSES: readonly string[] = ['firstResponseAt', 'responseAfterSeconds', 'agentMessageAt']

/** Whether the file tells first responses, so that it matters who gave them. */
export function asksResponses(question: Question, answers: Answers): boolean {
	if (!asksColumns(question)) return answers.ignoreResponsesWithin !== null
	return Object.values(answers.fields).some((field) => RESPONSES.includes(field))
}

/** The columns of a known format stay as that format has them. */
export function optionsOf(question: Question, options: HistoryOptions, answers: Answers): HistoryOptions {
	const map = asksColumns(question) ? mapOf(question, answers) : options.map
	const { dateOrder, timeZone, ignoreResponsesWithin } = answers
	const { ignoreResponsesWithin: _before, ...others } = options
	return { ...others, map, dateOrder, timeZone, ...(ignoreResponsesWithin !== null && { ignoreResponsesWithin }) }
}

function mapOf({ guess, headers }: Question, { fields }: Answers): HistoryOptions['map'] {
	const map = new Map<string, string | readonly string[]>()
	for (const [column, field] of Object.entries(fields)) {
		const before = map.get(field)
		map.set(field, before === undefined ? column : [...columnsOfField(before), column])
	}
	// What was taken for a field and is not wanted any more must not be found again by its name.
	for (const [field, columns] of Object.entries(guess))
		if (!map.has(field) && columnsOfField(columns).some((column) => headers.includes(column))) map.set(field, '')
	return Object.fromEntries(map)
}

/** The same columns in any order are the same kind of file. */
export function signature(headers: readonly string[]): string {
	return [...headers].sort().join('\n')
}
