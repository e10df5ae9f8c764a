import { HistoryError } from '../../shared/history/history-error'
import { readZipDirectory, unpacked, type ZipLimits } from '../importing/zip-file'

export type Unzipped =
	| { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
	| { readonly kind: 'encrypted' | 'damaged' | 'too-large' }

const LIMITS: ZipLimits = { maxEntries: 5_000, maxUnpackedBytes: 64 * 1024 * 1024, maxRatio: 400 }
const MAX_ALL_BYTES = 512 * 1024 * 1024

/** All files of a ZIP that anybody may have made. Names are as they stand there, and lead nowhere by themselves. Never rejects. */
export async function unzip(bytes: Uint8Array): Promise<Unzipped> {
	const read = async (at: number, length: number) => bytes.subarray(at, at + length)
	const source = { name: '', size: bytes.length, read }
	try {
		const files = new Map<string, Uint8Array>()
		let total = 0
		for (const entry of (await readZipDirectory(source, LIMITS)).values()) {
			const chunks: Uint8Array[] = []
			for await (const chunk of unpacked(source, entry, LIMITS)) {
				total += chunk.length
				if (total > MAX_ALL_BYTES) return { kind: 'too-large' }
				chunks.push(chunk)
			}
			files.set(entry.name, Buffer.concat(chunks))
		}
		return { kind: 'files', files }
	} catch (error) {
		if (!(error instanceof HistoryError)) throw error
		if (error.problem.code === 'encrypted') return { kind: 'encrypted' }
		return { kind: error.problem.code === 'unpacks-too-large' ? 'too-large' : 'damaged' }
	}
}
