import { z } from 'zod'
import { countSchema, idSchema, lineSchema, moneyMinorSchema, textSchema } from '../../agreement/values/scalars'

export const definitionSchema = z.object({ id: idSchema, term: lineSchema, meaning: textSchema })
export type Definition = z.infer<typeof definitionSchema>

export const legalSchema = z.object({
	/** Documents in the order in which they win over each other. */
	orderOfDocuments: z.array(z.string().max(2_000)).max(50),
	confidentiality: z.object({ yearsAfterEnd: countSchema.nullable(), exceptions: textSchema }).nullable(),
	dataProtection: z
		.object({
			/** Is personal data processed on behalf of the customer? */
			processing: z.enum(['on-behalf', 'own-responsibility', 'none']),
			/** The data processing agreement, by name and date. */
			agreementReference: lineSchema,
			ticketRetentionMonths: countSchema.nullable(),
		})
		.nullable(),
	liability: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('main-contract') }),
		z.object({ kind: z.literal('statutory') }),
		z.object({ kind: z.literal('capped'), capMinor: moneyMinorSchema.nullable(), per: z.enum(['case', 'year']) }),
	]),
	/** ISO 3166 country (optionally region) whose law governs, e.g. `DE`, `AT`, `CH`, `GB-ENG`. */
	governingLaw: z
		.string()
		.regex(/^[A-Z]{2}(-[A-Z]{2,3})?$/)
		.nullable(),
	venue: lineSchema,
	form: z.enum(['text-form', 'written-form']),
	severability: z.boolean(),
	assignmentNeedsConsent: z.boolean(),
	/** Is the text meant to be used many times (standard terms)? Some reminders hang on it. */
	standardTerms: z.boolean(),
	/** What was negotiated one by one, and when; kept for evidence. */
	negotiated: textSchema,
	definitions: z.array(definitionSchema).max(200),
})
export type Legal = z.infer<typeof legalSchema>

export function emptyLegal(): Legal {
	return {
		orderOfDocuments: [],
		confidentiality: null,
		dataProtection: null,
		liability: { kind: 'main-contract' },
		governingLaw: null,
		venue: null,
		form: 'text-form',
		severability: true,
		assignmentNeedsConsent: false,
		standardTerms: false,
		negotiated: null,
		definitions: [],
	}
}
