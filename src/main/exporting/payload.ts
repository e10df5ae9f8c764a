import { z } from 'zod'
import { canonicalJson } from '../../shared/agreement/canonical-json'
import { openAgreement } from '../../shared/agreement/open'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { brandSchema, FONT_SETS } from '../../shared/brand/brand'
import { SIGNATURE_PROFILES } from '../../shared/sections/signatures/schema'
import { pictureOf } from '../branding/logo'
import { parseJsonText } from '../storage/safe-json'
import { CARRIED_REVIEWS, carriedReview } from './carried-review'

/** Everything beside the agreement that decides what its document looks like. */
export const renderSchema = z.object({
	kind: z.enum(['draft', 'final']),
	/** The day printed on it, `YYYY-MM-DD`. */
	date: z.iso.date(),
	/** Whose tags are printed at the signatures. */
	profile: z.enum(SIGNATURE_PROFILES),
	audience: z.enum(['external', 'internal']),
	language: z.enum(['de', 'en', 'de+en']),
	/** The look of the house, null for Pledge's own. */
	brand: brandSchema.nullable().default(null),
	fontSet: z.enum(FONT_SETS).default('source-serif-4'),
	/** Counts the finals of an agreement from 1; null for a draft, and for a final of a file that lies in no workspace. */
	version: z.int().min(1).nullable().default(null),
	/** What of the review is in it, as comments and tracked changes; left out for nothing. */
	review: z.enum(CARRIED_REVIEWS).optional(),
	pledgeVersion: z.string().max(40),
})
export type Render = z.infer<typeof renderSchema>

/** What `agreement.json` inside a document holds: all that is needed to make the document again. */
export type Payload = { readonly agreement: Agreement; readonly render: Render }

export type RenderWishes = Pick<Render, 'kind' | 'date' | 'audience' | 'version' | 'pledgeVersion'> & Partial<Render>

/**
 * Of an agreement whose holidays are stored (`withTermHolidays`). Language and signature profile are the agreement's own unless wished
 * otherwise; of what is internal nothing is in an external payload, and of the review only what the document shows.
 */
export function makePayload(agreement: Agreement, wishes: RenderWishes): Payload {
	const render: Render = {
		profile: agreement.signatures.profile,
		language: agreement.parties.language,
		brand: null,
		fontSet: 'source-serif-4',
		...wishes,
	}
	if (render.review === undefined) delete render.review
	else if (render.audience === 'external') render.review = 'external'
	const known = render.audience === 'external' ? publicAgreement(agreement) : agreement
	return { agreement: { ...known, review: carriedReview(agreement.review, render.review) }, render }
}

/** What a document shows beside the contract, so that it is none to sign: comments and suggestions. Null for nothing. */
export function shownBeside({ render }: Payload): 'review' | null {
	return render.review === undefined ? null : 'review'
}

/** The same for a format that has neither comments nor tracked changes. */
export function withoutReview({ agreement, render }: Payload): Payload {
	const { review: _, ...rest } = render
	return makePayload(agreement, rest)
}

/** The bytes' text, the same for the same payload on every machine. */
export function payloadText({ agreement, render }: Payload): string {
	// Two signs that JSON may hold and XML may not.
	return canonicalJson({ agreement, render }).replace(
		/[\ufffe\uffff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
	)
}

export type ReadPayload =
	/** `exact`: the text says nothing that `payload` does not, and says it as this Pledge would. */
	| { readonly kind: 'payload'; readonly payload: Payload; readonly exact: boolean }
	| { readonly kind: 'too-new' }
	| { readonly kind: 'broken' }

/** Payload out of a document of anybody's. Older agreements are led here by their migrations. */
export function readPayload(text: string): ReadPayload {
	const json = parseJsonText(text)
	if (json.kind !== 'json') return { kind: 'broken' }
	const parts = z.object({ agreement: z.unknown(), render: z.unknown() }).safeParse(json.value)
	if (!parts.success) return { kind: 'broken' }
	const opened = openAgreement(parts.data.agreement)
	if (opened.kind !== 'opened') return { kind: opened.kind }
	const render = renderSchema.safeParse(parts.data.render)
	if (!render.success) return { kind: 'broken' }
	const logo = render.data.brand?.logo ?? null
	if (logo !== null && pictureOf(logo) === null) return { kind: 'broken' }
	const payload = makePayload(opened.agreement, render.data)
	return { kind: 'payload', payload, exact: payloadText(payload) === text }
}
