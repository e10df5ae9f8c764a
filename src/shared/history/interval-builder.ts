import { offsetAt, readingKind, type ZoneTable } from '../calendar/zone-table'
import { countOf } from './amount-text'
import { shareOf } from './cell-values'
import type { IntervalColumns } from './contacts'
import { durationOf, secondsInHeader, unitOfHeader } from './duration-text'
import { dayStartKind, monthAsDay, secondsToEnd, startOfRange } from './period-text'
import { createTableBuilder, type FileColumns, type TableSpec } from './table-builder'

const seconds = (text: string, header: string): number => durationOf(text, unitOfHeader(header))

/** A bare 15, 30 or 60 means minutes whatever the header says. */
function lengthOf(text: string, header: string): number {
	const found = seconds(text, header)
	return found > 0 && found <= 60 ? found * 60 : found
}

type Num = keyof IntervalColumns['numbers']
const SPEC: TableSpec<'intervalStart', Num | 'serviceLevel', 'channel' | 'group' | 'service'> = {
	times: ['intervalStart'],
	numbers: {
		intervalSeconds: lengthOf,
		offered: countOf,
		answered: countOf,
		abandoned: countOf,
		answeredWithin: countOf,
		abandonedWithin: countOf,
		thresholdSeconds: seconds,
		averageWaitSeconds: seconds,
		averageHandlingSeconds: seconds,
		serviceLevel: shareOf,
	},
	words: ['channel', 'group', 'service'],
	timeText: (text) => monthAsDay(startOfRange(text)),
}

/** Counts of contacts per interval; what a file leaves out is worked out from the rest where that is certain. */
export function createIntervalBuilder() {
	const table = createTableBuilder(SPEC)
	return {
		...table,
		startFile(index: number, columns: FileColumns): void {
			const { positions, names, constants } = columns
			const told = positions.has('thresholdSeconds') || constants.has('thresholdSeconds')
			const headers = (['answeredWithin', 'serviceLevel'] as const).map(
				(field) => names[positions.get(field)?.[0] ?? -1],
			)
			const threshold = headers.map((header) => (header === undefined ? null : secondsInHeader(header))).find(Boolean)
			const more = told || !threshold ? constants : new Map([...constants, ['thresholdSeconds', String(threshold)]])
			table.startFile(index, { ...columns, constants: more })
		},
		finish(zone: ZoneTable): IntervalColumns {
			const { yes: _, numbers: found, times, ...rest } = table.finish()
			const { serviceLevel, ...numbers } = found
			const start = times.intervalStart
			if (start !== null) separateRepeatedHour({ zone, start, key: keyOf(rest), length: numbers.intervalSeconds })
			const lengths = numbers.intervalSeconds?.slice() ?? new Float64Array(rest.count).fill(Number.NaN)
			if (start !== null) fillLengths({ zone, start, sourceOf: rest.sourceOf, lengths })
			const offered = numbers.offered ?? sumOf(numbers.answered, numbers.abandoned)
			const answeredWithin = numbers.answeredWithin ?? productOf(serviceLevel, offered)
			return {
				...rest,
				times,
				numbers: {
					...numbers,
					intervalSeconds: lengths,
					offered,
					answeredWithin,
					abandoned: numbers.abandoned ?? differenceOf(numbers.offered, numbers.answered),
					answered: numbers.answered ?? differenceOf(numbers.offered, numbers.abandoned),
				},
			}
		},
	}
}

type Keyed = Pick<IntervalColumns, 'sourceOf' | 'words'>

/** Rows of one channel, group and service of one file follow each other in time. */
export function keyOf({ sourceOf, words }: Keyed): (row: number) => string {
	const columns = [words.channel, words.group, words.service]
	return (row) => [sourceOf[row], ...columns.map((column) => column?.codes[row] ?? 0)].join(' ')
}

type Hours = {
	readonly zone: ZoneTable
	readonly start: Float64Array
	readonly key: (row: number) => string
	readonly length: Float64Array | null
}

/** In autumn a local hour comes twice and without an offset both look alike: the second of two equal rows is the later one. */
function separateRepeatedHour({ zone, start, key }: Hours): void {
	const seen = new Set<string>()
	for (const [row, at] of start.entries()) {
		if (Number.isNaN(at)) continue
		const offset = offsetAt(zone, at)
		const name = `${key(row)} ${at}`
		if (seen.has(name) && readingKind(zone, at + offset) === 'repeated') {
			// The step back is read from the table: most zones take an hour, Lord Howe half of one.
			const next = zone.transitions.find((transition) => transition > at)
			if (next !== undefined) start[row] = at + (offset - offsetAt(zone, next))
		} else seen.add(name)
	}
}

type Lengths = {
	readonly zone: ZoneTable
	readonly start: Float64Array
	readonly sourceOf: Uint16Array
	readonly lengths: Float64Array
}

const ASSUMED_SECONDS = 1_800
const MAX_STEP_SECONDS = 7_200

/** Fills missing lengths per file: days or months where every row begins one, else the commonest step between starts. */
function fillLengths({ zone, start, sourceOf, lengths }: Lengths): void {
	const sources = new Map<number, number[]>()
	for (const [row, source] of sourceOf.entries()) {
		if (Number.isNaN(start[row]!) || lengths[row]! > 0) continue
		const rows = sources.get(source)
		if (rows === undefined) sources.set(source, [row])
		else rows.push(row)
	}
	for (const rows of sources.values()) {
		const kinds = new Set(rows.map((row) => dayStartKind(zone, start[row]!)))
		const unit = kinds.has('none') ? null : kinds.has('day') ? 'day' : 'month'
		const step = unit === null ? commonestStep(rows.map((row) => start[row]!)) : 0
		for (const row of rows) lengths[row] = unit === null ? step : secondsToEnd(zone, start[row]!, unit)
	}
}

function commonestStep(starts: readonly number[]): number {
	const sorted = Float64Array.from(new Set(starts)).sort()
	const counts = new Map<number, number>()
	for (let i = 1; i < sorted.length; i++) {
		const step = sorted[i]! - sorted[i - 1]!
		if (step <= MAX_STEP_SECONDS) counts.set(step, (counts.get(step) ?? 0) + 1)
	}
	let best = ASSUMED_SECONDS
	let most = 0
	for (const [step, count] of counts) {
		if (count < most || (count === most && step > best)) continue
		best = step
		most = count
	}
	return best
}

function sumOf(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
	return a === null || b === null ? null : a.map((value, row) => value + b[row]!)
}

function differenceOf(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
	return a === null || b === null ? null : a.map((value, row) => Math.max(0, value - b[row]!))
}

/** A share of a count is a count again. */
function productOf(share: Float64Array | null, count: Float64Array | null): Float64Array | null {
	return share === null || count === null ? null : share.map((value, row) => Math.round(value * count[row]!))
}
