import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BlockId, Outline } from '../../../shared/outline/block'

/** Word's limit. */
const longest = 40
const hashedPrefix = 'h_'

/**
 * Word allows letters, digits and `_`, and counts to 40. `services.desk-scope` becomes `b_services_deskScope`; what that rule cannot say
 * is escaped with two underscores (capital, a hyphen before no letter, an underscore).
 */
function encode(id: BlockId): string {
	const escaped = id.replace(/[A-Z_]|-(?![a-z])|-[a-z]|\./g, (sign) => {
		if (sign === '_') return '__u'
		if (sign === '-') return '__h'
		if (/[A-Z]/.test(sign)) return `__c${sign.toLowerCase()}`
		return sign === '.' ? '_' : sign.slice(1).toUpperCase()
	})
	return `b_${escaped}`
}

/** The block id a bookmark name stands for; null for a name of somebody else's or a shortened one (see `shortenedBookmarks`). */
export function blockIdOfBookmark(name: string): BlockId | null {
	if (!name.startsWith('b_')) return null
	const id = name.slice(2).replace(/__u|__h|__c[a-z]|_|[A-Z]/g, (sign) => {
		if (sign === '__u') return '_'
		if (sign === '__h') return '-'
		if (sign === '_') return '.'
		return sign.startsWith('__c') ? sign.slice(3).toUpperCase() : `-${sign.toLowerCase()}`
	})
	return encode(id) === name ? id : null
}

function idsOf(outline: Outline): BlockId[] {
	return outline.blocks.flatMap((block) =>
		block.kind === 'table' ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
	)
}

/**
 * A bookmark name for every block and table row: unique without regard to case (as Word compares), at most 40 signs, the same every time.
 * Ids that are too long (or would read alike) get a name made of their hash.
 */
export function bookmarkNames(outline: Outline): ReadonlyMap<BlockId, string> {
	const names = new Map<BlockId, string>()
	const taken = new Set<string>()
	for (const id of idsOf(outline)) {
		const plain = encode(id)
		const isFree = plain.length <= longest && blockIdOfBookmark(plain) === id && !taken.has(plain.toLowerCase())
		const name = isFree ? plain : `${hashedPrefix}${bytesToHex(sha256(utf8ToBytes(id))).slice(0, 32)}`
		taken.add(name.toLowerCase())
		names.set(id, name)
	}
	return names
}

/** Names that cannot be read back by themselves, with the id each stands for; the file carries them as custom properties. */
export function shortenedBookmarks(names: ReadonlyMap<BlockId, string>): readonly { name: string; id: BlockId }[] {
	return [...names].filter(([, name]) => name.startsWith(hashedPrefix)).map(([id, name]) => ({ name, id }))
}
