import { open } from 'node:fs/promises'
import { toReadError } from './file-errors'

/** A file that somebody chose, as long as it is no longer than `maxBytes`. Rejects with AppError `not-found` or `cannot-read`. */
export async function readUpTo(file: string, maxBytes: number): Promise<Uint8Array | 'not-a-file' | 'too-large'> {
	try {
		const handle = await open(file, 'r')
		try {
			const stat = await handle.stat()
			if (!stat.isFile()) return 'not-a-file'
			if (stat.size > maxBytes) return 'too-large'
			const bytes = await handle.readFile()
			// It may have grown meanwhile.
			return bytes.length > maxBytes ? 'too-large' : bytes
		} finally {
			await handle.close()
		}
	} catch (error) {
		throw toReadError(error, file)
	}
}
