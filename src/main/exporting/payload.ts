import { z } from 'zod'
import { canonicalJson } from '../../shared/agreement/canonical-json'
import { openAgreement } from '../../shared/agreement/open'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import { emptyReview } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import { brandSchema, FONT_SETS } from '../../shared/brand/brand'
import { languagesOf } from '../../shared/findings/run'
import type { ContractLanguage } from '../../shared/outline/block'
import { type PaperWords, paperWordsSchema } from '../../shared/review/paper-words'
import { SIGNATURE_PROFILES } from '../../shared/sections/signatures/schema'
import { pictureOf } from '../branding/logo'
import { parseJsonText } from '../storage/safe-json'
import { DOCUMENT_REVIEWS, documentReview } from './document-review'

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
	review: z.enum(DOCUMENT_REVIEWS).optional(),
	/** Shows what is new since `base`: how that version is called, and who says so. */
	comparison: z.object({ name: z.string().max(300), author: z.string().max(300) }).optional(),
	pledgeVersion: z.string().max(40),
})
export type Render = z.infer<typeof renderSchema>

const saidSchema = z.object({ before: paperWordsSchema.nullable(), after: paperWordsSchema.nullable() })
/** What two compared papers said when they were kept; null: what this Pledge prints. */
export type Said = { readonly before: PaperWords | null; readonly after: PaperWords | null }

/** What `agreement.json` inside a document holds: all that is needed to make the document again. */
export type Payload = {
	readonly agreement: Agreement
	readonly render: Render
	/** The version before, for a document that shows what is new since. */
	readonly base?: Agreement
	/** Only beside a `base`, for a whole document of the other side: no other words are kept. */
	readonly said?: Said
}

export type RenderWishes = Pick<Render, 'kind' | 'date' | 'audience' | 'version' | 'pledgeVersion'> & Partial<Render>

/**
 * Of an agreement whose holidays are stored (`withTermHolidays`). Language and signature profile are the agreement's own unless wished
 * otherwise; of what is internal nothing is in an external payload, and of the review only what the document shows.
 *
 * @param base what it is compared with; goes with `wishes.comparison`
 * @param said where one of the two was worded otherwise when it was kept
 */
export function makePayload(agreement: Agreement, wishes: RenderWishes, base?: Agreement, said?: Said): Payload {
	const { language } = agreement.parties
	const render: Render = {
		profile: agreement.signatures.profile,
		brand: null,
		fontSet: 'source-serif-4',
		...wishes,
		// Of two languages one may be wished; an agreement in one has no other.
		language: language === 'de+en' ? (wishes.language ?? language) : language,
	}
	if (render.review === undefined) delete render.review
	else if (render.audience === 'external') render.review = 'external'
	const known = (one: Agreement) => (render.audience === 'external' ? publicAgreement(one) : one)
	const shown = { ...known(agreement), review: documentReview(agreement.review, render.review) }
	if (render.comparison === undefined || base === undefined) {
		delete render.comparison
		return { agreement: shown, render }
	}
	const isKept = said !== undefined && (said.before !== null || said.after !== null)
	const isWhole = render.audience === 'external' && render.language === language
	return {
		agreement: shown,
		render,
		base: { ...known(base), review: emptyReview() },
		...(isKept && isWhole ? { said } : {}),
	}
}

/** The languages of a payload's documents, the governing one first. */
export function printedLanguages({ agreement, render }: Payload): readonly ContractLanguage[] {
	return render.language === 'de+en' ? languagesOf(agreement) : [render.language]
}

/** The language of a copy that shows one of the contract's two; null for a document that is whole. */
export function onlyLanguage({ agreement, render }: Payload): ContractLanguage | null {
	return agreement.parties.language === 'de+en' && render.language !== 'de+en' ? render.language : null
}

/** Why a document is not the contract to sign: it shows another version, or comments and suggestions, or one of two languages. */
export function shownBeside(payload: Payload): 'comparison' | 'review' | 'language' | null {
	const { render } = payload
	if (render.comparison !== undefined) return 'comparison'
	if (render.review !== undefined) return 'review'
	return onlyLanguage(payload) === null ? null : 'language'
}

/** The same for a format that has neither comments nor tracked changes. */
export function withoutMargin({ agreement, render }: Payload): Payload {
	const { review: _review, comparison: _comparison, ...rest } = render
	return makePayload(agreement, rest)
}

/** The bytes' text, the same for the same payload on every machine. */
export function payloadText({ agreement, render, base, said }: Payload): string {
	const parts = {
		agreement,
		render,
		...(base === undefined ? {} : { base }),
		...(said === undefined ? {} : { said }),
	}
	// Two signs that JSON may hold and XML may not.
	return canonicalJson(parts).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
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
	const parts = z
		.object({
			agreement: z.unknown(),
			render: z.unknown(),
			base: z.unknown().optional(),
			said: saidSchema.optional(),
		})
		.safeParse(json.value)
	if (!parts.success) return { kind: 'broken' }
	const opened = openAgreement(parts.data.agreement)
	if (opened.kind !== 'opened') return { kind: opened.kind }
	const render = renderSchema.safeParse(parts.data.render)
	if (!render.success) return { kind: 'broken' }
	const logo = render.data.brand?.logo ?? null
	if (logo !== null && pictureOf(logo) === null) return { kind: 'broken' }
	const base = render.data.comparison === undefined ? null : openAgreement(parts.data.base)
	if (base !== null && base.kind !== 'opened') return { kind: base.kind }
	const payload = makePayload(opened.agreement, render.data, base?.agreement, parts.data.said)
	return { kind: 'payload', payload, exact: payloadText(payload) === text }
}
