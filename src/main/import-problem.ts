import { isZonelessTime } from '../shared/history/date-text'
import type { History } from '../shared/history/history'
import type { HistoryProblem } from '../shared/history/history-error'
import { HistoryError } from '../shared/history/history-error'
import { type KeptMapping, namedColumns } from '../shared/history/mapping-text'
import type { FilePreview } from '../shared/history/preview'
import type { HistoryOptions, ImportOutcome } from '../shared/ipc/shapes'
import { previewExport } from './importing/preview-export'

export type ImportProblem = {
	readonly problem: HistoryProblem
	readonly paths: readonly string[]
	/** Mappings of earlier imports, newest first: field to header. */
	readonly remembered: readonly KeptMapping[]
}

/** What the window is told: to ask the user for what is missing, where a mapping or a choice can help; else why not. */
export async function importProblemOutcome({ problem, paths, remembered }: ImportProblem): Promise<ImportOutcome> {
	const file = 'file' in problem ? problem.file : (paths[0] ?? '')
	switch (problem.code) {
		case 'cancelled':
			return { kind: 'cancelled' }
		case 'not-recognised':
			return needsMapping({ file, remembered, missing: [problem.missing], undecided: null })
		case 'unknown-column':
			return needsMapping({ file, remembered, missing: [problem.field], undecided: null })
		case 'date-order':
			return needsMapping({ file, remembered, missing: [], undecided: 'date-order' })
		case 'unknown-time-zone':
			return needsMapping({ file, remembered, missing: [], undecided: 'time-zone' })
		default:
			return { kind: 'refused', reason: problem.code, file, line: 'line' in problem ? problem.line : null }
	}
}

/**
 * A table of one's own is read by the names of its columns, and a promise cannot be judged by a column that nobody
 * recognised: the user is asked where one was left unread while an end, an answer or a priority is missing. Null: no question.
 */
export async function columnsToAsk({ history, paths, options, remembered }: Asked): Promise<ImportOutcome | null> {
	if (isToldColumns(options)) return null
	for (const [index, source] of history.sources.entries()) {
		const found = new Set<string>(Object.keys(source.columns))
		if (source.kind !== 'tickets' || !isIncomplete(source.format, found)) continue
		const file = paths[index] ?? source.file
		const outcome = await needsMapping({ file, remembered, missing: [], undecided: null })
		if (outcome.kind === 'needs-mapping' && outcome.headers.length > found.size) return outcome
	}
	return null
}

/** Asks for the zone where the first rows of a file have times of day that name none. Null: no question. */
export async function zoneToAsk({ paths, options, remembered, assumedZone }: ZoneAsked): Promise<ImportOutcome | null> {
	for (const file of paths) {
		let preview: FilePreview
		try {
			preview = await previewExport(file)
		} catch (error) {
			if (!(error instanceof HistoryError)) throw error
			// Reading the file says what is wrong with it.
			continue
		}
		const taken = new Set(namedColumns({ ...preview.guess, ...options.map }))
		const columns = preview.headers.flatMap((name, at) => (taken.has(name) ? [at] : []))
		if (!preview.sample.some((row) => columns.some((at) => isZonelessTime(row[at] ?? '')))) continue
		// Where the columns are in question too, one dialog asks for both; the zone is filled in.
		const found = new Set(Object.keys(preview.guess))
		const isBoth = !isToldColumns(options) && preview.headers.length > found.size
		const undecided = isBoth && isIncomplete(preview.format, found) ? null : 'time-zone'
		return needsMapping({ file, remembered, missing: [], undecided, assumedZone, known: preview })
	}
	return null
}

type ZoneAsked = Pick<Asked, 'paths' | 'options' | 'remembered'> & { readonly assumedZone: string }

/** The columns of the first file, for a user who wants to say themselves what they mean. */
export function askColumns({ paths, remembered }: Pick<Asked, 'paths' | 'remembered'>): Promise<ImportOutcome> {
	return needsMapping({ file: paths[0] ?? '', remembered, missing: [], undecided: null })
}

const ENDS = ['resolvedAt', 'closedAt']

function isToldColumns({ format, map }: HistoryOptions): boolean {
	return format !== null || Object.keys(map).length > 0
}

/** A table of tickets of one's own in which an end, an answer or a priority was not found. */
function isIncomplete(format: string | null, found: ReadonlySet<string>): boolean {
	const isEnough = found.has('firstResponseAt') && found.has('priority') && ENDS.some((end) => found.has(end))
	return format === 'generic' && !isEnough
}

type Asked = {
	readonly history: Pick<History, 'sources'>
	readonly paths: readonly string[]
	readonly options: HistoryOptions
	readonly remembered: ImportProblem['remembered']
}

type Need = {
	readonly file: string
	readonly remembered: ImportProblem['remembered']
	readonly missing: string[]
	readonly undecided: 'date-order' | 'time-zone' | null
	readonly assumedZone?: string
	/** The top of the file where it was looked at already. */
	readonly known?: FilePreview
}

async function needsMapping({
	file,
	remembered,
	missing,
	undecided,
	assumedZone,
	known,
}: Need): Promise<ImportOutcome> {
	let preview: FilePreview
	try {
		preview = known ?? (await previewExport(file))
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		const { problem } = error
		return { kind: 'refused', reason: problem.code, file, line: 'line' in problem ? problem.line : null }
	}
	const headers = new Set(preview.headers)
	const before = remembered.find(
		(map) => Object.keys(map).length > 0 && namedColumns(map).every((name) => name === '' || headers.has(name)),
	)
	return {
		kind: 'needs-mapping',
		headers: [...preview.headers],
		sample: preview.sample.map((row) => [...row]),
		guess: { ...preview.guess, ...before },
		missing,
		undecided,
		assumedZone: assumedZone ?? null,
	}
}
