import type { Agreement } from '../../shared/agreement/schema'
import type { Brand, FontSet, HouseLook } from '../../shared/brand/brand'
import type { Redline } from '../../shared/compare/redline'
import { cleanText } from '../../shared/outline/clean'
import type { ReviewCopy } from './word/marking'

/** Two versions, and who compared them when (ISO 8601 with offset). */
export type Comparison = { readonly redline: Redline; readonly author: string; readonly at: string }

/** What a file needs beside its outline. Nothing here is read from the clock, so the same options make the same document. */
export type RenderOptions = {
	/** Day of the export, `YYYY-MM-DD`; it becomes the creation date (midnight UTC). */
	readonly date: string
	/** Content hash for the footer (hex), null while there is none. */
	readonly hash: string | null
	readonly author?: string
	/** The agreement's id for the footer. */
	readonly documentId?: string
	/** The payload as JSON text (`payload.ts`), put into the document so that it can be made again. */
	readonly attachment?: string
	/** The look of the house; left out for Pledge's own. */
	readonly brand?: Brand | null
	readonly fontSet?: FontSet
	/** Threads as comments and suggestions as tracked changes; only Word has both. */
	readonly review?: ReviewCopy
	/** Shows what is new since another version as tracked changes; only Word does. */
	readonly comparison?: Comparison
	/** For a checker that knows no newer form: an older archive form of the same pages, without the attachment. */
	readonly archiveForm?: 'PDF/A-1a'
}

export const attachmentName = 'agreement.json'

/** Stands in the properties of what is no contract, so that whoever checks such a paper hears why there is nothing to compare. */
export const noContractMark = 'Pledge: no contract'

export function isContract({ attachment }: RenderOptions): boolean {
	return attachment !== undefined
}

/** What the foot of every page says of which text this is: the agreement's id and the content hash; null where there is no hash. */
export function fingerprint({ documentId, hash }: RenderOptions): string | null {
	if (hash === null) return null
	return documentId === undefined ? `SHA-256 ${hash}` : `${documentId} · SHA-256 ${hash}`
}

/** The look of a payload. The house's line is typed text: like the outline's, it must never become a field of a signing service. */
export function houseOf({ brand, fontSet }: HouseLook): Pick<RenderOptions, 'brand' | 'fontSet'> {
	return { fontSet, brand: brand === null ? null : { ...brand, footer: cleanText(brand.footer) } }
}

/** Who exported it is nobody's business outside; the document is the provider's. What its properties say of it must be no field either. */
export function authorOf({ parties }: Agreement): Pick<RenderOptions, 'author'> {
	const author = cleanText(parties.provider.name ?? '').trim()
	return author === '' ? {} : { author }
}

/** What the logo is to somebody who does not see it. */
export function logoWords({ author }: RenderOptions): string {
	return author === undefined ? 'Logo' : `Logo ${author}`
}

/** Midnight UTC of the export's day. */
export function creationDate(options: RenderOptions): Date {
	return new Date(`${options.date}T00:00:00Z`)
}
