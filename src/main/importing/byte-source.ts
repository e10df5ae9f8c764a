import type { FileHandle } from 'node:fs/promises'
import { HistoryError } from '../../shared/history/history-error'

/** A file that can be read at any place; fewer bytes than asked for at its end. */
export type ByteSource = {
	readonly name: string
	readonly size: number
	readonly read: (at: number, length: number) => Promise<Uint8Array>
}

const CHUNK_BYTES = 1024 * 1024

/** `onRead` is told every byte range that was read. */
export function fileSource(
	name: string,
	{ handle, size }: { readonly handle: FileHandle; readonly size: number },
	onRead: (from: number, bytes: number) => void = () => {},
): ByteSource {
	return {
		name,
		size,
		read: async (at, length) => {
			const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)))
			let done = 0
			try {
				while (done < bytes.length) {
					const { bytesRead } = await handle.read(bytes, done, bytes.length - done, at + done)
					if (bytesRead === 0) break
					done += bytesRead
				}
			} catch (error) {
				const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
				throw new HistoryError({ code: 'unreadable', file: name, reason })
			}
			onRead(at, done)
			return bytes.subarray(0, done)
		},
	}
}

/** Bytes `from` to `to` in order, chunk by chunk. */
export async function* chunksOf(source: ByteSource, from = 0, to = source.size): AsyncGenerator<Uint8Array> {
	for (let at = from; at < to; ) {
		const bytes = await source.read(at, Math.min(CHUNK_BYTES, to - at))
		if (bytes.length === 0) return
		at += bytes.length
		yield bytes
	}
}
