import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../agreement/canonical-json'
import type { Agreement } from '../agreement/schema'

/** The most states a bundle names; of more some are not told any longer: what changed since is then told from an older text. */
export const MOST_PAST = 5_000

/** Names an agreement with all that is said about it, as it stood at one moment: 16 hex digits, enough to tell the states of one apart. */
export function stateHash(agreement: Agreement): string {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(agreement)))).slice(0, 16)
}

/** States that both grew out of, or either did, each once; it does not matter whose come first. */
export function joinedPast(a: readonly string[], b: readonly string[]): readonly string[] {
	return [...new Set([...a, ...b])].sort().slice(-MOST_PAST)
}

/** One more at the end. */
export function withState(past: readonly string[], agreement: Agreement): readonly string[] {
	const state = stateHash(agreement)
	return past.includes(state) ? past : [...past, state].slice(-MOST_PAST)
}
