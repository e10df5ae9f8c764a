import { z } from 'zod'
import { SHEET_IDS } from '../sheets/sheet-list'

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'md'] as const
/** What an export may hold: the contract in its formats, then the papers beside it. */
export const EXPORT_FILES = [...EXPORT_FORMATS, ...SHEET_IDS] as const
export type ExportFile = (typeof EXPORT_FILES)[number]

/** A file that an export wrote, as the log has it. */
export const exportedFileSchema = z.object({
	/** `bundle`: the agreement itself, to be worked on. */
	format: z.enum([...EXPORT_FILES, 'bundle']),
	path: z.string(),
	sha256: z.string(),
	bytes: z.number(),
	/** Of Word: SHA-256 of the words that it carries as those that were sent. Left out in older lines. */
	words: z.string().optional(),
})
