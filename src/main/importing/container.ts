import type { ByteSource } from './byte-source'

/** What a file is, from its first bytes; never from its name, which users and servers choose. */
export type Container = 'csv' | 'workbook' | 'json' | 'encrypted-workbook' | 'old-workbook'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Directory of a compound file: it holds the names of its streams in UTF-16. */
const OLE_SEARCH_BYTES = 4 * 1024 * 1024
const HEAD_BYTES = 4_096

export async function containerOf(source: ByteSource): Promise<Container> {
	const head = await source.read(0, HEAD_BYTES)
	if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'workbook'
	if (OLE.every((byte, i) => head[i] === byte)) {
		// A workbook with a password is a compound file that holds the encrypted zip (MS-OFFCRYPTO 2.3).
		const bytes = Buffer.from(await source.read(0, OLE_SEARCH_BYTES))
		return bytes.includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted-workbook' : 'old-workbook'
	}
	return beginsLikeJson(head) ? 'json' : 'csv'
}

/** `{"`, `{}`, `[{`, `[]` after a byte order mark and white space; UTF-16 has a zero in every pair. */
function beginsLikeJson(head: Uint8Array): boolean {
	const chars: number[] = []
	for (const byte of head) {
		const isNoise = byte === 0 || byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe
		if (!isNoise) chars.push(byte)
		if (chars.length === 2) break
	}
	const start = String.fromCharCode(...chars)
	return start === '{"' || start === '{}' || start === '[{' || start === '[]' || start === '{' || start === '['
}
