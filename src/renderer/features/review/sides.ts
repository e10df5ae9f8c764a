import type { Agreement } from '../../../shared/agreement/schema'
import type { ReadVersionReply } from '../../../shared/ipc/version-shapes'
import { acceptAll } from '../../../shared/review/accept'
import type { PaperWords } from '../../../shared/review/paper-words'
import type { ReturnedFile } from '../../stores/returned-store'
import type { Side } from '../../stores/versions-store'

/** One side of a comparison: what is agreed on it, and what it said where that is kept; null for what the program prints of it. */
export type SideText = {
	readonly kind: 'draft' | 'version' | 'document'
	readonly agreement: Agreement
	readonly words: PaperWords | null
	/** What the words were printed from, where that is another one: accepted words are no longer references and values. */
	readonly printed?: Agreement
}

type Known = {
	readonly draft: Agreement
	readonly read: ReadonlyMap<number, ReadVersionReply>
	readonly returned: ReturnedFile | null
}

/** Null while it is read, or where it cannot be. */
export function sideText(side: Side | null, { draft, read, returned }: Known): SideText | null {
	if (side === 'draft') return { kind: 'draft', agreement: draft, words: null }
	if (side === 'sent' || side === 'returned') {
		const papers = returned?.papers ?? null
		if (returned === null || papers === null || returned.agreementId !== draft.id) return null
		if (side === 'sent') return { kind: 'document', agreement: papers.agreement, words: papers.sent }
		const agreement = whenAccepted(returned, papers.agreement)
		return { kind: 'document', agreement, words: papers.returned, printed: papers.agreement }
	}
	const version = side === null ? undefined : read.get(side)
	return version?.kind === 'version' ? { kind: 'version', agreement: version.agreement, words: version.words } : null
}

const accepted = new WeakMap<ReturnedFile, Agreement>()

/** What would be agreed on if everything in the file were: where its changes are read as values, it shows in meaning. */
function whenAccepted(returned: ReturnedFile, sent: Agreement): Agreement {
	const known = accepted.get(returned)
	if (known !== undefined) return known
	const old = new Set(returned.base.suggestions.map(({ id }) => id))
	const deed = { by: returned.file, at: new Date(0).toISOString() }
	const review = { ...sent.review, suggestions: returned.review.suggestions }
	const { agreement } = acceptAll({ ...sent, review }, ({ id }) => !old.has(id), deed)
	const made = { ...agreement, review: sent.review }
	accepted.set(returned, made)
	return made
}
