import { open } from 'node:fs/promises'
import { HistoryError } from '../../shared/history/history-error'
import { type FilePreview, previewFile } from '../../shared/history/preview'

const HEAD_BYTES = 65_536

/** Headers and first rows of an export whose columns the user must name. Rejects with HistoryError. */
export async function previewExport(path: string): Promise<FilePreview> {
	const head = new Uint8Array(HEAD_BYTES)
	let bytes = 0
	try {
		const handle = await open(path, 'r')
		try {
			bytes = (await handle.read(head, 0, HEAD_BYTES, 0)).bytesRead
		} finally {
			await handle.close()
		}
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file: path, reason })
	}
	return previewFile(path, head.subarray(0, bytes))
}
