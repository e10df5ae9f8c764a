import type { History } from '../../shared/history/history'
import type { HistoryProblem } from '../../shared/history/history-error'
import type { HistoryOptions } from '../../shared/history/history-reader'
import type { ImportProgress } from './import-files'

/** What the worker is started with. */
export type WorkerRequest = { readonly paths: readonly string[]; readonly options: HistoryOptions }

/** What it answers: progress, then exactly one of the other two. */
export type WorkerAnswer =
	| { readonly kind: 'progress'; readonly progress: ImportProgress }
	| { readonly kind: 'history'; readonly history: History }
	| { readonly kind: 'problem'; readonly problem: HistoryProblem }

/** Every buffer of a history, each once: sent along instead of being copied. */
export function buffersOf(history: History): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>()
	const collect = (value: unknown): void => {
		if (ArrayBuffer.isView(value)) {
			if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
		} else if (Array.isArray(value)) {
			for (const entry of value) if (typeof entry === 'object') collect(entry)
		} else if (typeof value === 'object' && value !== null) {
			for (const entry of Object.values(value)) collect(entry)
		}
	}
	collect(history)
	return [...buffers]
}
