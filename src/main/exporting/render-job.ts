import type { ExportFile } from '../../shared/ipc/export-file'
import type { ProofLine } from '../../shared/sheets/summary/proof'
import { type Ending, renderFile } from './export-files'
import type { Payload } from './payload'
import { type Paper, paperOf } from './render-payload'

/** One file to make. Jobs that share a payload, by reference, share what is made of it once. */
export type RenderJob = {
	readonly payload: Payload
	readonly file: ExportFile
	readonly ending: Ending
	readonly proof: readonly ProofLine[]
}

export type Renderer = (job: RenderJob) => Promise<Uint8Array>

/** Makes files of jobs; keeps the print tree of the last payload, since an export makes several files of one. */
export function createRenderer(): Renderer {
	let last: { readonly payload: Payload; readonly paper: Paper } | null = null
	return ({ payload, file, ending, proof }) => {
		if (last?.payload !== payload) last = { payload, paper: paperOf(payload) }
		return renderFile(payload, file, { ending, paper: last.paper, proof })
	}
}
