import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Ids made of what something says, so that the same file read twice, or a later copy of it, brings the same things. `of` counts those that say
 * the same.
 */
export function createIds(): (
	kind: 'comment' | 'thread' | 'suggestion',
	says: readonly (string | number | null)[],
) => string {
	const counts = new Map<string, number>()
	return (kind, says) => {
		const key = JSON.stringify([kind, ...says])
		const count = counts.get(key) ?? 0
		counts.set(key, count + 1)
		return `w${bytesToHex(sha256(utf8ToBytes(`${key} ${count}`))).slice(0, 24)}`
	}
}
