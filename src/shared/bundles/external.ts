import { publicAgreement } from '../agreement/public-agreement'
import { versionText } from '../versions/version'
import type { Bundle, BundledVersion } from './bundle'
import { type CarriedReview, carried } from './carried'

type Options = {
	readonly review: CarriedReview
	/** The text it grew out of came from outside itself. */
	readonly isBaseKnown: boolean
	/** States that went outside or came from there: only those are named there. */
	readonly outside: readonly string[]
}

/**
 * A bundle for the other side, with what may leave the house and nothing else: no log, no approval, and of each version only its text under
 * its number. A text it grew out of goes along only where the outside knows it: an earlier draft is nobody's business there.
 */
export function externalBundle(bundle: Bundle, { review, isBaseKnown, outside }: Options): Bundle {
	const { agreement, base, versions, past } = bundle
	const known = new Set(outside)
	const carrying = { audience: 'external', review: review === 'none' ? 'none' : 'external' } as const
	return {
		...carrying,
		agreement: carried(agreement, carrying),
		base: carried(isBaseKnown && base !== null ? base : agreement, carrying),
		past: past.filter((state) => known.has(state)),
		versions: versions.map(externalVersion),
		log: '',
		conflicts: [],
	}
}

/** How a version was called, and why it was made, is internal. */
function externalVersion({ number, at, contentHash, agreement, words }: BundledVersion): BundledVersion {
	const version = {
		number,
		name: `V${number}`,
		note: '',
		by: '',
		at,
		contentHash,
		agreement: publicAgreement(agreement),
		// The words of the contract for outside.
		...(words === undefined ? {} : { words }),
	}
	return { ...version, text: versionText(version) }
}
