import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What Word knows a comment by: `paraId` threads replies, `durableId` outlives Word's saving. Eight hexadecimal digits each. */
export type CommentIds = { readonly paraId: string; readonly durableId: string }

/** Word takes only what is above 0 and below 0x80000000; anything else makes it forget who answers whom. */
const LIMIT = 0x7fffffff

function hashed(purpose: string, id: string, round: number): string {
	const bytes = sha256(utf8ToBytes(`pledge ${purpose} ${id} ${round}`))
	const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
	return ((number % (LIMIT - 1)) + 1).toString(16).toUpperCase().padStart(8, '0')
}

/**
 * Ids for comments by their ids in the agreement, the same in every export: who reads the file back computes them again out of the review
 * that travels in it. `ids` in the order of the review; two that hash alike are told apart by it.
 */
export function commentIds(ids: readonly string[]): ReadonlyMap<string, CommentIds> {
	const known = new Map<string, CommentIds>()
	const taken = new Set<string>()
	const free = (purpose: string, id: string): string => {
		for (let round = 0; ; round++) {
			const found = hashed(purpose, id, round)
			if (taken.has(purpose + found)) continue
			taken.add(purpose + found)
			return found
		}
	}
	for (const id of ids) known.set(id, { paraId: free('paragraph', id), durableId: free('comment', id) })
	return known
}
