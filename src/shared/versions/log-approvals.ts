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

/** Content hashes that every required role had approved. */
export function approvedInLog(entries: readonly unknown[]): ReadonlySet<string> {
	const approvals = entries.flatMap((entry) => approvalEntrySchema.safeParse(entry).data ?? [])
	return new Set(approvals.filter(({ isComplete }) => isComplete).map(({ contentHash }) => contentHash))
}
