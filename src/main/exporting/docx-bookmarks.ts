import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { BlockId, Outline } from '../../shared/outline/block'

/** Word's limit. */
const longest = 40
const hashedPrefix = 'h_'

/** Word allows letters, digits and `_`: `.` becomes `__`, `-` becomes `_h`, `_` becomes `_u`. */
function encode(id: BlockId): string {
	return `b_${id.replace(/[._-]/g, (sign) => (sign === '.' ? '__' : sign === '-' ? '_h' : '_u'))}`
}

/** The block id a bookmark name stands for; null for a name of somebody else's or a shortened one (see `shortenedBookmarks`). */
export function blockIdOfBookmark(name: string): BlockId | null {
	if (!name.startsWith('b_')) return null
	const id = name.slice(2).replace(/_([_hu])/g, (_, sign: string) => (sign === '_' ? '.' : sign === 'h' ? '-' : '_'))
	return encode(id) === name ? id : null
}

function idsOf(outline: Outline): BlockId[] {
	return outline.blocks.flatMap((block) =>
		block.kind === 'table' ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
	)
}

/**
 * A bookmark name for every block and table row: unique without regard to case (as Word compares), at most 40 signs, the same every time.
 * Ids that are too long (or differ only in case) get a name made of their hash.
 */
export function bookmarkNames(outline: Outline): ReadonlyMap<BlockId, string> {
	const names = new Map<BlockId, string>()
	const taken = new Set<string>()
	for (const id of idsOf(outline)) {
		const plain = encode(id)
		const isFree = plain.length <= longest && !taken.has(plain.toLowerCase())
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
