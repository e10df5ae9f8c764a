import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../agreement/canonical-json'
import type { Agreement } from '../agreement/schema'

/** The most states a bundle names; of more the oldest are not told any longer: what changed since is then told from an older text. */
export const MOST_PAST = 5_000

/** Names an agreement with all that is said about it, as it stood at one moment: 16 hex digits, enough to tell the states of one apart. */
export function stateHash(agreement: Agreement): string {
	return markOf(canonicalJson(agreement))
}

/** Stands among the states of a bundle like one of them; of a random text nobody knows it who did not get that bundle. */
export function markOf(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)
}

/**
 * States that both grew out of, or either did, each once and oldest first; it does not matter whose come first, and joined again with either
 * of them they stay as they are. Where the two contradict each other about what came first, nobody knows what is old: then by name.
 */
export function joinedPast(a: readonly string[], b: readonly string[]): readonly string[] {
	const [ofA, ofB] = [new Set(a), new Set(b)]
	// From the newest on, so that the oldest are those that there is no room for.
	const newestFirst: string[] = []
	let [i, j] = [a.length - 1, b.length - 1]
	while (i >= 0 || j >= 0) {
		const [left, right] = [a[i], b[j]]
		const ready = [
			...(left !== undefined && (left === right || !ofB.has(left)) ? [left] : []),
			...(right !== undefined && !ofA.has(right) ? [right] : []),
		].sort()
		const next = ready.at(-1)
		if (next === undefined) return [...new Set([...a, ...b])].sort().slice(-MOST_PAST)
		newestFirst.push(next)
		if (next === left) i--
		if (next === right) j--
	}
	return newestFirst.slice(0, MOST_PAST).reverse()
}

/** One more at the end. */
export function withState(past: readonly string[], agreement: Agreement): readonly string[] {
	return withMark(past, stateHash(agreement))
}

export function withMark(past: readonly string[], mark: string): readonly string[] {
	return past.includes(mark) ? past : [...past, mark].slice(-MOST_PAST)
}
