import { z } from 'zod'
import { PLAYBOOK_IDS } from '../../agreement/values/playbook-id'
import {
	countSchema,
	currencySchema,
	dateSchema,
	idSchema,
	lineSchema,
	textSchema,
} from '../../agreement/values/scalars'

export const contactSchema = z.object({
	id: idSchema,
	name: lineSchema.default(null),
	role: lineSchema.default(null),
	email: lineSchema.default(null),
	phone: lineSchema.default(null),
})
export type Contact = z.infer<typeof contactSchema>

export const partySchema = z.object({
	name: lineSchema,
	/** Legal form as registered, e.g. `GmbH`, `Ltd`; left out where the name already says it. */
	legalForm: lineSchema,
	street: lineSchema,
	postalCode: lineSchema,
	city: lineSchema,
	country: lineSchema,
	registerCourt: lineSchema,
	registerNumber: lineSchema,
	representedBy: lineSchema,
	contacts: z.array(contactSchema).max(200),
})
export type Party = z.infer<typeof partySchema>

export const AGREEMENT_KINDS = ['customer-sla', 'internal-ola', 'supplier-contract'] as const
export const LANGUAGES = ['de', 'en', 'de+en'] as const

export const partiesSchema = z.object({
	kind: z.enum(AGREEMENT_KINDS),
	/** The shipped playbook it follows: what agreements of its sort cannot do without is missed. Internal; null: none. */
	playbook: z.enum(PLAYBOOK_IDS).nullable().default(null),
	language: z.enum(LANGUAGES),
	/** Which text wins where both languages are printed. */
	governingLanguage: z.enum(['de', 'en']),
	currency: currencySchema,
	provider: partySchema,
	customer: partySchema,
	/** Two or three sentences of purpose for the recitals. */
	purpose: textSchema,
	/** The contract this agreement belongs to, by name and date. */
	mainContract: lineSchema,
	effectiveDate: dateSchema.nullable(),
	term: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('indefinite') }),
		z.object({ kind: z.literal('fixed'), months: countSchema.nullable() }),
	]),
	renewal: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('none') }),
		z.object({ kind: z.literal('automatic'), months: countSchema.nullable() }),
	]),
	noticeMonths: countSchema.nullable(),
	noticeTo: z.enum(['month-end', 'quarter-end', 'year-end', 'term-end']),
	/** A way to adjust values during the term; null switches it off. */
	adjustment: z
		.object({
			/** Who may ask for it. */
			by: z.enum(['either', 'provider', 'customer']),
			afterMonths: countSchema.nullable(),
			noticeWeeks: countSchema.nullable(),
			limits: textSchema,
		})
		.nullable(),
})
export type Parties = z.infer<typeof partiesSchema>

export function emptyParty(): Party {
	return {
		name: null,
		legalForm: null,
		street: null,
		postalCode: null,
		city: null,
		country: null,
		registerCourt: null,
		registerNumber: null,
		representedBy: null,
		contacts: [],
	}
}

export function emptyParties(): Parties {
	return {
		kind: 'customer-sla',
		playbook: null,
		language: 'en',
		governingLanguage: 'en',
		currency: 'EUR',
		provider: emptyParty(),
		customer: emptyParty(),
		purpose: null,
		mainContract: null,
		effectiveDate: null,
		term: { kind: 'fixed', months: null },
		renewal: { kind: 'none' },
		noticeMonths: null,
		noticeTo: 'term-end',
		adjustment: null,
	}
}
