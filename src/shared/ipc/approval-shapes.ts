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
			kind: z.enum(['approved', 'void', 'withdrawn', 'missing']),
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

export const withdrawSchema = z.object({
	/** As it stands in the window. */
	agreement: agreementSchema,
	/** Of the approval. */
	id: approvalSchema.shape.id,
	reason: z.string().trim().min(1).max(2_000),
})

/** For one edit: the agreement with the approval taken back; `gone` where it no longer held. */
export const withdrawnSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['withdrawn', 'gone']), agreement: agreementSchema, state: approvalStateSchema }),
	z.object({ kind: z.literal('nameless') }),
])
export type WithdrawnReply = z.infer<typeof withdrawnSchema>

/** For one edit: the agreement with the approval and with the holidays that the approved text has. */
export const approvedSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['approved', 'already']), agreement: agreementSchema, state: approvalStateSchema }),
	/** Approvals are signed, and the settings name nobody. */
	z.object({ kind: z.literal('nameless') }),
])
export type ApprovedReply = z.infer<typeof approvedSchema>
