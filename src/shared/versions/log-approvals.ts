import { z } from 'zod'
import { contentHashSchema } from './version'

/** What the log says of an approval. */
export const approvalEntrySchema = z.object({
	kind: z.literal('approval'),
	id: z.string().max(100),
	at: z.string().max(40),
	/** Who approved. */
	by: z.string().max(200),
	role: z.string().max(100),
	contentHash: contentHashSchema,
	/** With it every role that was required then had approved this text. */
	isComplete: z.boolean(),
})
export type ApprovalEntry = z.infer<typeof approvalEntrySchema>

/** What the log says of an approval that was taken back. */
export const withdrawalEntrySchema = approvalEntrySchema.extend({
	kind: z.literal('approval-withdrawn'),
	/** Of the approval. */
	id: approvalEntrySchema.shape.id,
	/** Who took it back. */
	by: approvalEntrySchema.shape.by,
	reason: z.string().max(2_000),
	/** Without it every role that was required still has approved this text. */
	isComplete: z.boolean(),
})
export type WithdrawalEntry = z.infer<typeof withdrawalEntrySchema>

const entrySchema = z.discriminatedUnion('kind', [approvalEntrySchema, withdrawalEntrySchema])

/** Content hashes that every required role has approved, as the last entry of each says. */
export function approvedInLog(entries: readonly unknown[]): ReadonlySet<string> {
	const approved = new Set<string>()
	for (const entry of entries) {
		const parsed = entrySchema.safeParse(entry)
		if (!parsed.success) continue
		const { kind, contentHash, isComplete } = parsed.data
		if (isComplete) approved.add(contentHash)
		// An approval that came later in time may say less: its role was one that another had not required.
		else if (kind === 'approval-withdrawn') approved.delete(contentHash)
	}
	return approved
}
