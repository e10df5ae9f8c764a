import { z } from 'zod'
import { reviewSchema } from '../agreement/review'
import { agreementSchema } from '../agreement/schema'

const countsSchema = z.object({ read: z.int(), placed: z.int(), unplaced: z.int() })

export const takeBackSchema = z.object({
	/** As it stands in the window. */
	agreement: agreementSchema,
})

/** What a Word file that came back held; nothing of it is applied. */
export const returnedSchema = z.discriminatedUnion('kind', [
	/** The file dialog was closed. */
	z.object({ kind: z.literal('none') }),
	z.object({
		kind: z.literal('imported'),
		/** Name of the file. */
		file: z.string(),
		/** For one edit of the open agreement. */
		review: reviewSchema,
		comments: countsSchema,
		changes: countsSchema,
		/** How many of the changes nobody tracked. */
		untracked: z.int(),
		comparedWith: z.enum(['sent-version', 'agreement', 'nothing']),
		/** What has no sure place, a sentence each. */
		unplaced: z.array(z.string()),
	}),
	z.object({ kind: z.literal('refused'), file: z.string(), reason: z.string().max(40) }),
])
export type Returned = z.infer<typeof returnedSchema>
