import { z } from 'zod'
import { approvalRoleSchema, approvalSchema } from '../agreement/review'
import { agreementSchema } from '../agreement/schema'
import { contentHashSchema } from '../versions/version'

/** As in review/approvals.ts; `approval` is the one that holds, or the latest of another text; null where the role never approved. */
export const approvalStateSchema = z.object({
	contentHash: contentHashSchema,
	isApproved: z.boolean(),
	roles: z.array(
		z.object({
			role: z.string(),
			isRequired: z.boolean(),
			kind: z.enum(['approved', 'void', 'missing']),
			approval: approvalSchema.nullable(),
		}),
	),
})
export type ApprovalStateReply = z.infer<typeof approvalStateSchema>

export const approveSchema = z.object({
	/** As it stands in the window. */
	agreement: agreementSchema,
	role: approvalRoleSchema,
	/** The points as they were worded, with what was ticked. */
	checklist: approvalSchema.shape.checklist,
})

/** For one edit: the agreement with the approval and with the holidays that the approved text has. */
export const approvedSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['approved', 'already']), agreement: agreementSchema, state: approvalStateSchema }),
	/** Approvals are signed, and the settings name nobody. */
	z.object({ kind: z.literal('nameless') }),
])
export type ApprovedReply = z.infer<typeof approvedSchema>
