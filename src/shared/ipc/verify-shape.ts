import { z } from 'zod'

/** What a document that somebody chose turned out to be. */
export const verificationSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('verified'),
		/** Name of the file. */
		file: z.string(),
		format: z.enum(['pdf', 'docx']),
		/** The same as what the data inside makes, signatures aside. */
		genuine: z.boolean(),
		/** The same words, whatever else differs. */
		sameText: z.boolean(),
		contentHash: z.string().nullable(),
		/** What the data inside say of the document; null where there are none. */
		document: z
			.object({
				agreementId: z.string(),
				title: z.string(),
				state: z.enum(['draft', 'final']),
				/** Why it is not the contract to sign. */
				shows: z.enum(['review', 'comparison', 'language']).nullable().default(null),
				audience: z.enum(['external', 'internal']),
				date: z.string(),
				version: z.int().nullable(),
			})
			.nullable(),
		signedFields: z.array(z.string()),
		/** Worded by `verify.json` under `problem.<code>`. */
		problems: z.array(z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
		/** The final of this workspace that has this text; null where none has, or the document says something else. */
		final: z.object({ at: z.string(), version: z.int().nullable(), recipient: z.string() }).nullable(),
	}),
	/** Nothing can be said of the file. */
	z.object({
		kind: z.literal('refused'),
		file: z.string(),
		reason: z.enum(['not-a-document', 'encrypted', 'damaged', 'too-large']),
	}),
])
export type Verification = z.infer<typeof verificationSchema>
