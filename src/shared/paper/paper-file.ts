import { z } from 'zod'
import { emptyReview, REVIEW_LIMITS, type Review, threadSchema } from '../agreement/review'
import { idSchema } from '../agreement/values/scalars'

/** Raised when older Pledges could no longer read it rightly. */
export const PAPER_VERSION = 1

export const PAPER_FORMATS = ['docx', 'md', 'txt'] as const

/**
 * Somebody else's contract as the workspace keeps it: what is said about it, beside the file itself, which is never changed. Anchors name
 * blocks of the paper as it is laid out (`paper.ts`).
 */
export const paperFileSchema = z.object({
	schemaVersion: z.literal(PAPER_VERSION),
	id: idSchema,
	/** Name of the file it came in. */
	name: z.string().min(1).max(255),
	format: z.enum(PAPER_FORMATS),
	/** Of the file. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	/** Its words', as guessed or chosen. */
	language: z.enum(['de', 'en']),
	/** ISO instant. */
	addedAt: z.string().max(40),
	/** As it was counted last, for the list. */
	title: z.string().max(2_000),
	findings: z.int().min(0),
	/** As an agreement has it, so that the same deeds work on both; of a paper only threads are kept. */
	review: z
		.object({ threads: z.array(threadSchema).max(REVIEW_LIMITS.threads) })
		.transform(({ threads }): Review => ({ ...emptyReview(), threads })),
})
export type PaperFile = z.infer<typeof paperFileSchema>
