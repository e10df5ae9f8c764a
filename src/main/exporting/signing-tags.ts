import type { BlockId, Outline, SignatureBlock, SignatureLine, SigningService } from '../../shared/outline/block'

export type TagKind = 'signature' | 'date' | 'name' | 'title' | 'initials'

/** Somebody who signs: `number` 1 is the provider's first signatory, 2 the customer's first, from 3 on all others as they are printed. */
export type Recipient = { readonly number: number; readonly party: SignatureBlock['party']; readonly ordinal: number }

/**
 * A place for a service's field. `page` only where a page's number is known: Adobe takes fields of one name for one field, so initials
 * on several pages need names of their own.
 */
export type TagPlace = {
	readonly kind: TagKind
	readonly recipient: Recipient
	/** The field's room in points. */
	readonly width: number
	readonly height: number
	readonly page?: number
}

/**
 * `field`: the service makes the field as large as the letters, so they fill it. `corner`: the tag says its measures and stands in the
 * upper left corner. `anchor`: unseen, at the lower left corner; measures are the sender's affair.
 */
export type TagManner = 'field' | 'corner' | 'anchor'

const manners: Readonly<Record<SigningService, TagManner>> = {
	documenso: 'field',
	docuseal: 'corner',
	docusign: 'anchor',
	adobe: 'field',
}
export const tagManner = (service: SigningService): TagManner => manners[service]

export function recipientsOf({ blocks }: Outline): ReadonlyMap<BlockId, Recipient> {
	const found = new Map<BlockId, Recipient>()
	let next = 3
	for (const block of blocks) {
		if (block.kind !== 'signature') continue
		const { party, ordinal } = block
		const number = ordinal > 1 ? next++ : party === 'provider' ? 1 : 2
		found.set(block.id, { number, party, ordinal })
	}
	return found
}

/** Who initials the pages for a party: its first signatory. */
export const initialling: readonly Recipient[] = [
	{ number: 1, party: 'provider', ordinal: 1 },
	{ number: 2, party: 'customer', ordinal: 1 },
]

/** What a service asks for on a line; a name or function that is printed already is not asked for again. No service has a type for a place. */
export function tagKindOf(line: SignatureLine, service: SigningService): TagKind | null {
	switch (line.purpose) {
		case 'signature':
			return 'signature'
		case 'place-and-date':
			return 'date'
		case 'name':
			return line.value === null ? 'name' : null
		case 'function':
			return line.value === null && (service === 'adobe' || service === 'docusign') ? 'title' : null
		default:
			return null
	}
}

const docuSealNames = { signature: 'Sign', date: 'Date', name: 'Name', title: 'Title', initials: 'Initials' } as const
const docuSealTypes = { signature: 'signature', date: 'datenow', name: 'text', title: 'text', initials: 'initials' }
const adobeNames = { signature: 'Sig', date: 'Date', name: 'Name', title: 'Title', initials: 'Int' } as const
const adobeTypes = { signature: 'signature', date: 'date', name: 'fullname', title: 'title', initials: 'initials' }
const anchorNames = { signature: 'sn', date: 'dt', name: 'nm', title: 'tl', initials: 'in' } as const

/** What a service looks for in the text of a page. It must stand in one line and in one piece. */
export function signingTag(service: SigningService, { kind, recipient, width, height, page }: TagPlace): string {
	const { number, party, ordinal } = recipient
	switch (service) {
		case 'documenso':
			return `{{${kind}, r${number}}}`
		case 'docuseal': {
			// Its name must be no words of the contract: DocuSeal takes words like it off the page.
			const role = `${party === 'provider' ? 'Provider' : 'Customer'}${ordinal === 1 ? '' : ` ${ordinal}`}`
			const measures = `width=${Math.floor(width)};height=${Math.floor(height)}`
			return `{{${docuSealNames[kind]}_r${number};role=${role};type=${docuSealTypes[kind]};${measures}}}`
		}
		case 'docusign':
			return `/${anchorNames[kind]}${number}/`
		case 'adobe': {
			const name = `${adobeNames[kind]}${number}${page === undefined ? '' : `p${page}`}`
			return `{{${name}_es_:signer${number}:${adobeTypes[kind]}}}`
		}
	}
}

const tag =
	/\{\{(?:(?:signature|date|name|initials), r\d+ *|(?:Sign|Date|Name|Initials)_r\d+;role=(?:Provider|Customer)(?: \d+)?;type=[a-z]+;width=\d+;height=\d+|(?:Sig|Date|Name|Title|Int)\d+(?:p\d+)?_es_:signer\d+:[a-z]+ *)\}\}|\/(?:sn|dt|nm|tl|in)\d+\//g

/** The tags in a text of ours; what a user typed is none (`unsignable`). */
export function tagsIn(text: string): string[] {
	return text.match(tag) ?? []
}

export function withoutTags(text: string, known: ReadonlySet<string>): string {
	return text.replace(tag, (found) => (known.has(found) ? ' ' : found))
}
