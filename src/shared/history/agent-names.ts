import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isMissing } from './date-text'
import type { WordColumn } from './word-column'

const NOBODY = new Set([
	'unassigned',
	'no agent',
	'nobody',
	'nicht zugewiesen',
	'niemand',
	'sin asignar',
	'non assigné',
])

/**
 * Names become `Agent 1`, `Agent 2`, ... in the order of the SHA-256 of the name, case and outer spaces apart. So neither
 * the order of the rows nor the alphabet shows in the numbers, and the same people in another order of files get the same
 * ones. The names are kept nowhere.
 */
export function pseudonymous({ codes, words }: WordColumn): WordColumn {
	const digests = words.map((word) => {
		const name = word.trim().toLowerCase()
		return isMissing(name) || NOBODY.has(name) ? '' : bytesToHex(sha256(utf8ToBytes(name)))
	})
	const order = [...new Set(digests)].filter((digest) => digest !== '').sort()
	const numbers = new Map(order.map((digest, i) => [digest, i + 1]))
	const codeOf = Uint16Array.from(digests, (digest) => numbers.get(digest) ?? 0)
	const renamed = new Uint16Array(codes.length)
	for (let row = 0; row < codes.length; row++) renamed[row] = codeOf[codes[row]!]!
	return { codes: renamed, words: ['', ...order.map((_, i) => `Agent ${i + 1}`)] }
}
