import { z } from 'zod'
import { visibilitySchema } from '../agreement/review'
import { agreementSchema } from '../agreement/schema'

/** What somebody edits as wishes, from the first edit until they become suggestions: kept, so that no crash takes them. */
export const wishesSchema = z.object({
	/** What was there before the first of them. */
	base: agreementSchema,
	edited: agreementSchema,
	/** Who wishes. */
	by: z.string().max(200),
	visibility: visibilitySchema,
})
export type KeptWishes = z.infer<typeof wishesSchema>
