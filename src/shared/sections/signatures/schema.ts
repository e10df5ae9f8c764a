import { z } from 'zod'
import { countSchema, idSchema, lineSchema, partyRoleSchema } from '../../agreement/values/scalars'

export const signatorySchema = z.object({
	id: idSchema,
	party: partyRoleSchema,
	name: lineSchema,
	function: lineSchema,
	place: lineSchema,
})
export type Signatory = z.infer<typeof signatorySchema>

export const SIGNATURE_PROFILES = ['plain', 'documenso', 'docuseal', 'docusign', 'adobe'] as const

export const signaturesSchema = z.object({
	signatories: z.array(signatorySchema).max(20),
	providerJointly: z.boolean(),
	customerJointly: z.boolean(),
	/** Initials on every page. */
	initials: z.boolean(),
	/** How the agreement is signed; printed, since parties may agree on it. */
	method: z.enum(['paper', 'electronic', 'either']),
	copies: countSchema.nullable(),
	/** Which signing service's tags are printed; not part of the agreed text. */
	profile: z.enum(SIGNATURE_PROFILES),
})
export type Signatures = z.infer<typeof signaturesSchema>

export function emptySignatures(): Signatures {
	return {
		signatories: [],
		providerJointly: false,
		customerJointly: false,
		initials: false,
		method: 'either',
		copies: null,
		profile: 'plain',
	}
}
