import type { Agreement } from '../agreement/schema'
import type { PlaybookId } from '../agreement/values/playbook-id'
import type { Draft, PlaybookContent } from './draft'

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
