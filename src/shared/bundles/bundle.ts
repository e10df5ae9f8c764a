import type { Agreement } from '../agreement/schema'
import type { Version } from '../versions/version'
import type { CarriedReview } from './carried'
import type { Conflict } from './conflict'

/** `text` is its file, byte for byte as it was sealed. */
export type BundledVersion = Version & { readonly text: string }

/** An agreement with all that goes along by mail; files of annexes lie beside it. */
export type Bundle = {
	/** `external`: nothing internal is in it. */
	readonly audience: 'internal' | 'external'
	/** Which conversations were packed; what is missing of others was not deleted. */
	readonly review: CarriedReview
	readonly agreement: Agreement
	/** The agreement as it was when it was first packed: what changed since is told from it. Null where it is not known. */
	readonly base: Agreement | null
	/** States it grew out of (`past.ts`), as far as they were packed, saved or taken in. */
	readonly past: readonly string[]
	readonly versions: readonly BundledVersion[]
	/** Text of the log; empty in an external bundle. */
	readonly log: string
	/** What two sides changed in different ways and nobody has decided yet. */
	readonly conflicts: readonly Conflict[]
}
