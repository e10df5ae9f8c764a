import { z } from 'zod'
import type { EXPORT_FILES, ExportFile } from './export-file'
import { exportRequestSchema } from './shapes'

/** What has pages to look at: the contract, and the papers beside it. */
export const PREVIEW_FILES = [
	'pdf',
	'summary',
	'help-card',
	'customer-view',
	'report-template',
	'staff',
] as const satisfies readonly ExportFile[]
export type PreviewFile = (typeof PREVIEW_FILES)[number]

export function hasPages(file: (typeof EXPORT_FILES)[number]): file is PreviewFile {
	return (PREVIEW_FILES as readonly ExportFile[]).includes(file)
}

export const previewRequestSchema = exportRequestSchema
	.omit({ formats: true, folder: true, recipient: true })
	.extend({ file: z.enum(PREVIEW_FILES) })
export type PreviewRequest = z.infer<typeof previewRequestSchema>

export const previewOutcomeSchema = z.discriminatedUnion('kind', [
	/** `state` is a draft where a final was wished and something still stands in its way. */
	z.object({ kind: z.literal('made'), pdf: z.instanceof(Uint8Array), state: z.enum(['draft', 'final']) }),
	z.object({ kind: z.literal('cancelled') }),
])
export type PreviewOutcome = z.infer<typeof previewOutcomeSchema>
