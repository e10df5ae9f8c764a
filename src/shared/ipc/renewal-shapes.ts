import { z } from 'zod'
import { renewalPointSchema } from '../agreement/review'

/** A renewal as it would be made: its term, and what to go through, worded from the area `renewal`. */
export const renewalPreviewSchema = z.object({
	title: z.string(),
	fromDate: z.iso.date(),
	toDate: z.iso.date(),
	/** Names of the histories that were asked. */
	histories: z.array(z.string()),
	points: z.array(renewalPointSchema.omit({ done: true })),
})
export type RenewalPreview = z.infer<typeof renewalPreviewSchema>
