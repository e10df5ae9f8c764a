import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { HistoryError } from '../../shared/history/history-error'
import { type ByteSource, chunksOf } from './byte-source'

export type ZipEntry = {
	readonly name: string
	readonly method: number
	readonly packedBytes: number
	readonly at: number
}

export type ZipLimits = {
	readonly maxEntries: number
	/** Of one entry, unpacked. */
	readonly maxUnpackedBytes: number
	/** Unpacked to packed; text of real workbooks stays far below. Counted only beyond a megabyte. */
	readonly maxRatio: number
}
export const ZIP_LIMITS: ZipLimits = { maxEntries: 20_000, maxUnpackedBytes: 16 * 1024 ** 3, maxRatio: 400 }

const END_BYTES = 22
const MAX_COMMENT = 65_535
const HEAD_BYTES = 46
const FREE_BYTES = 1024 * 1024

/**
 * The entries of a zip file by name, from its central directory (APPNOTE.TXT 4.3.12). Sizes are only claims: what is
 * unpacked is counted. Throws HistoryError `damaged-file` or `encrypted`.
 */
export async function readZipDirectory(
	source: ByteSource,
	limits: ZipLimits = ZIP_LIMITS,
): Promise<ReadonlyMap<string, ZipEntry>> {
	const damaged = () => new HistoryError({ code: 'damaged-file', file: source.name })
	const tailAt = Math.max(0, source.size - END_BYTES - MAX_COMMENT)
	const tail = await source.read(tailAt, source.size - tailAt)
	const end = lastEndRecord(tail)
	if (end < 0) throw damaged()
	const tailView = viewOf(tail)
	const count = tailView.getUint16(end + 10, true)
	const size = tailView.getUint32(end + 12, true)
	const start = tailView.getUint32(end + 16, true)
	// 0xffffffff announces Zip64, which no spreadsheet program writes for files that could be read here.
	if (count > limits.maxEntries || start + size > source.size) throw damaged()
	const bytes = await source.read(start, size)
	const view = viewOf(bytes)
	const entries = new Map<string, ZipEntry>()
	let at = 0
	for (let i = 0; i < count; i++) {
		if (at + HEAD_BYTES > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged()
		const nameBytes = view.getUint16(at + 28, true)
		if ((view.getUint16(at + 8, true) & 1) !== 0) throw new HistoryError({ code: 'encrypted', file: source.name })
		const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + HEAD_BYTES, nameBytes).toString('utf8')
		const entry = {
			name,
			method: view.getUint16(at + 10, true),
			packedBytes: view.getUint32(at + 20, true),
			at: view.getUint32(at + 42, true),
		}
		// The first of two entries of one name is the one that other programs open.
		if (!entries.has(name)) entries.set(name, entry)
		at += HEAD_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return entries
}

/** Unpacked bytes of an entry in order. Throws HistoryError `damaged-file` or `unpacks-too-large`. */
export async function* unpacked(
	source: ByteSource,
	entry: ZipEntry,
	limits: ZipLimits = ZIP_LIMITS,
): AsyncGenerator<Uint8Array> {
	const damaged = () => new HistoryError({ code: 'damaged-file', file: source.name })
	const head = await source.read(entry.at, 30)
	if (head.length < 30 || viewOf(head).getUint32(0, true) !== 0x04034b50) throw damaged()
	const from = entry.at + 30 + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true)
	const to = from + entry.packedBytes
	if (to > source.size || (entry.method !== 0 && entry.method !== 8)) throw damaged()
	const packed = chunksOf(source, from, to)
	const limitBytes = Math.min(limits.maxUnpackedBytes, FREE_BYTES + entry.packedBytes * limits.maxRatio)
	let total = 0
	try {
		const chunks = entry.method === 0 ? packed : Readable.from(packed).pipe(createInflateRaw({ chunkSize: 262_144 }))
		for await (const chunk of chunks) {
			// Both streams give bytes.
			const bytes = chunk as Uint8Array
			total += bytes.length
			if (total > limitBytes) throw new HistoryError({ code: 'unpacks-too-large', file: source.name })
			yield bytes
		}
	} catch (error) {
		if (error instanceof HistoryError) throw error
		throw damaged()
	}
}

function lastEndRecord(tail: Uint8Array): number {
	const view = viewOf(tail)
	for (let at = tail.length - END_BYTES; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at
	return -1
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
