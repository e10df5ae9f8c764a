import type { HistoryProblem } from '../shared/history/history-error'
import { HistoryError } from '../shared/history/history-error'
import type { FilePreview } from '../shared/history/preview'
import type { ImportOutcome } from '../shared/ipc/shapes'
import { previewExport } from './importing/preview-export'

export type ImportProblem = {
	readonly problem: HistoryProblem
	readonly paths: readonly string[]
	/** Mappings of earlier imports, newest first: field to header. */
	readonly remembered: readonly Readonly<Record<string, string>>[]
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

type Need = {
	readonly file: string
	readonly remembered: ImportProblem['remembered']
	readonly missing: string[]
	readonly undecided: 'date-order' | 'time-zone' | null
}

async function needsMapping({ file, remembered, missing, undecided }: Need): Promise<ImportOutcome> {
	let preview: FilePreview
	try {
		preview = await previewExport(file)
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		return { kind: 'refused', reason: error.problem.code, file, line: null }
	}
	const headers = new Set(preview.headers)
	const before = remembered.find(
		(map) => Object.keys(map).length > 0 && Object.values(map).every((name) => headers.has(name)),
	)
	return {
		kind: 'needs-mapping',
		headers: [...preview.headers],
		sample: preview.sample.map((row) => [...row]),
		guess: { ...preview.guess, ...before },
		missing,
		undecided,
	}
}
