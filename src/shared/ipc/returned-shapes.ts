import { z } from 'zod'
import { reviewSchema } from '../agreement/review'
import { agreementSchema } from '../agreement/schema'
import { paperWordsSchema } from '../review/paper-words'
import { contentHashSchema } from '../versions/version'

const countsSchema = z.object({ read: z.int(), placed: z.int(), unplaced: z.int() })

export const takeBackSchema = z.object({
	/** As it stands in the window. */
	agreement: agreementSchema,
	/** Content hash of an export that it should be the answer to; null where nobody says. */
	sent: contentHashSchema.nullable().default(null),
})

/** What was sent and what came back, as papers; the words are those of the document. */
export const returnedPapersSchema = z.object({
	/** Of the words that were sent. */
	agreement: agreementSchema,
	sent: paperWordsSchema,
	returned: paperWordsSchema,
})
export type ReturnedPapers = z.infer<typeof returnedPapersSchema>

/** What a file that came back held; nothing of it is applied. */
export const returnedSchema = z.discriminatedUnion('kind', [
	/** The file dialog was closed. */
	z.object({ kind: z.literal('none') }),
	/** A bundle was chosen: it has a way of its own. */
	z.object({ kind: z.literal('bundle'), path: z.string() }),
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
		comparedWith: z.enum(['sent-version', 'kept-version', 'agreement', 'nothing']),
		/** Whether the log knows the words that the document says were sent: `other` ones went out of this text. */
		sentWords: z.enum(['logged', 'other', 'unknown']),
		/** Null where it is no version of this agreement. */
		papers: returnedPapersSchema.nullable(),
		/** What has no sure place, a sentence each. */
		unplaced: z.array(z.string()),
	}),
	z.object({ kind: z.literal('refused'), file: z.string(), reason: z.string().max(40) }),
])
export type Returned = z.infer<typeof returnedSchema>
