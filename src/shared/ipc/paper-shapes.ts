import { z } from 'zod'
import { idSchema } from '../agreement/values/scalars'
import { PAPER_FORMATS, paperFileSchema } from '../paper/paper-file'

/** Worded by `papers.json` under `refused.<reason>`. */
export const PAPER_REFUSALS = ['not-text', 'not-a-document', 'encrypted', 'damaged', 'too-large', 'empty'] as const
const refused = z.object({ kind: z.literal('refused'), reason: z.enum(PAPER_REFUSALS) })

const lines = z.array(z.object({ at: z.int(), line: z.int() }))
const pieceSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('text'),
		text: z.string(),
		lines,
		heading: z.int().nullable(),
		number: z.string().nullable(),
		depth: z.int(),
	}),
	z.object({ kind: z.literal('table'), rows: z.array(z.array(z.object({ text: z.string(), lines }))) }),
])

export const paperAddedSchema = z.discriminatedUnion('kind', [
	/** `isKnown`: the same file was in the workspace already. */
	z.object({ kind: z.literal('added'), id: idSchema, isKnown: z.boolean() }),
	/** A document of Pledge's: nobody else's paper. */
	z.object({ kind: z.literal('ours') }),
	z.object({ kind: z.literal('cancelled') }),
	refused,
])
export type PaperAdded = z.infer<typeof paperAddedSchema>

export const paperOpenedSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('paper'), file: paperFileSchema, pieces: z.array(pieceSchema) }),
	/** Its own file, or what was said about it, cannot be read. */
	z.object({ kind: z.literal('unreadable'), file: z.string() }),
	refused,
])
export type PaperOpened = z.infer<typeof paperOpenedSchema>

/** What the wording rules say of a paper that is kept; `refused` where it took too long or the file cannot be read any more. */
export const paperFindingsSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('found'),
		found: z.array(
			z.object({
				rule: z.string(),
				severity: z.enum(['error', 'warning', 'info']),
				language: z.enum(['de', 'en']),
				address: z.string(),
				start: z.int(),
				end: z.int(),
				values: z.record(z.string(), z.union([z.string(), z.number()])),
			}),
		),
	}),
	z.object({ kind: z.literal('cancelled') }),
	refused,
])
export type PaperFindings = z.infer<typeof paperFindingsSchema>

/** Names work on a paper that can be cancelled; empty where nobody will. */
export const paperWorkSchema = z.string().max(64).default('')

export const paperSummarySchema = z.object({
	id: idSchema,
	name: z.string(),
	title: z.string(),
	format: z.enum(PAPER_FORMATS),
	language: z.enum(['de', 'en']),
	addedAt: z.string(),
	findings: z.int(),
	openThreads: z.int(),
	threads: z.int(),
})
export type PaperSummary = z.infer<typeof paperSummarySchema>

/** `list`: everything said and found, as text. */
export const PAPER_EXPORTS = ['docx', 'list'] as const
export type PaperExport = (typeof PAPER_EXPORTS)[number]

export const paperExportedSchema = z.discriminatedUnion('kind', [
	/** How many comments stand on their words, and how many only in the list at the end. */
	z.object({ kind: z.literal('exported'), path: z.string(), placed: z.int(), unplaced: z.int() }),
	z.object({ kind: z.literal('closed') }),
	/** The original cannot carry comments. */
	z.object({ kind: z.literal('cannot') }),
])
