import type { Agreement } from '../agreement/schema'
import type { Draft, PlaybookContent } from './draft'

export const PLAYBOOK_IDS = [
	'it-service',
	'customer-support',
	'cloud-saas',
	'managed-services',
	'professional-services',
	'internal-ola',
] as const
export type PlaybookId = (typeof PLAYBOOK_IDS)[number]

/** A starting point: a whole agreement in which only names, dates and amounts of money are blank. */
export type Playbook = {
	readonly id: PlaybookId
	readonly kind: Agreement['parties']['kind']
	readonly title: { readonly de: string; readonly en: string }
	/** One sentence: for whom it is, and what it promises. */
	readonly summary: { readonly de: string; readonly en: string }
	readonly languages: readonly Agreement['parties']['language'][]
	readonly content: (draft: Draft) => PlaybookContent
}
