import { z } from 'zod'
import { attachmentSchema } from '../agreement/own-content'

/** Answers about files that belong to annexes. */

export const attachOutcomeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('attached'), attachment: attachmentSchema }),
	/** The dialog was closed. */
	z.object({ kind: z.literal('closed') }),
	z.object({ kind: z.literal('refused'), reason: z.enum(['too-large', 'not-a-pdf', 'encrypted', 'unreadable']) }),
])
export type AttachOutcome = z.infer<typeof attachOutcomeSchema>

/** How an annex's file lies in the workspace; `changed` is one whose content is no longer what its hash names. */
export const attachedFileSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('intact'), bytes: z.number() }),
	z.object({ kind: z.literal('missing') }),
	z.object({ kind: z.literal('changed') }),
])
export type AttachedFile = z.infer<typeof attachedFileSchema>
