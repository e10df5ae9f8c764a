import { zlibSync } from 'fflate'

/** CRC-32 of a PNG chunk, by its definition (PNG, annex D). */
function crc(bytes: Uint8Array): number {
	let value = 0xffffffff
	for (const byte of bytes) {
		value ^= byte
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
	}
	return (value ^ 0xffffffff) >>> 0
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
	const chunk = Buffer.alloc(12 + data.length)
	chunk.writeUInt32BE(data.length, 0)
	chunk.write(type, 4, 'latin1')
	chunk.set(data, 8)
	chunk.writeUInt32BE(crc(chunk.subarray(4, 8 + data.length)), 8 + data.length)
	return chunk
}

export type PngParts = {
	readonly width: number
	readonly height: number
	/** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
	readonly type: number
	/** Filter byte and samples of each row. */
	readonly rows: readonly (readonly number[])[]
	readonly more?: readonly Uint8Array[]
	readonly depth?: number
	readonly interlace?: number
}

export function makePng({ width, height, type, rows, more = [], depth = 8, interlace = 0 }: PngParts): Uint8Array {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width, 0)
	head.writeUInt32BE(height, 4)
	head.set([depth, type, 0, 0, interlace], 8)
	return Buffer.concat([
		Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		pngChunk('IHDR', head),
		...more,
		pngChunk('IDAT', zlibSync(Uint8Array.from(rows.flat()))),
		pngChunk('IEND', new Uint8Array()),
	])
}

/** Sixteen by eight pixels of one blue, with the comment "secret place". */
export const smallJpeg = Buffer.from(
	[
		'/9j/4AAQSkZJRgABAQAAAQABAAD//gAOc2VjcmV0IHBsYWNl/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0s',
		'MzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09P',
		'T09PT09PT09PT09PT09PT09PT09PT09P/8AAEQgACAAQAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBABAAAA',
		'AAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AlgD0',
		'p//Z',
	].join(''),
	'base64',
)

/** A segment right behind the start of a JPEG. */
function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
	const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff])
	return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** The same picture with the camera's note how it is to be turned, after another note; in either order of bytes. */
export function withExif(jpeg: Uint8Array, orientation: number, isLittle = false): Uint8Array {
	const tiff = Buffer.alloc(8 + 2 + 24 + 4)
	const word = (at: number, value: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
	const long = (at: number, value: number) => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
	tiff.write(isLittle ? 'II' : 'MM', 'latin1')
	word(2, 42)
	long(4, 8)
	word(8, 2)
	for (const [at, tag, value] of [
		[10, 0x0103, 6],
		[22, 0x0112, orientation],
	] as const) {
		word(at, tag)
		word(at + 2, 3)
		long(at + 4, 1)
		word(at + 8, value)
	}
	return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

/** The same picture with a colour profile (an empty one). */
export function withProfile(jpeg: Uint8Array): Uint8Array {
	return withSegment(jpeg, 0xe2, Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'))
}

/** Sixteen by eight pixels of cyan in the four colours of print. */
export const printJpeg = Buffer.from(
	[
		'/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZ',
		'eMfZZzfoF8/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4E',
		'QwBNAFkASwAAPwCMWazWYA//2Q==',
	].join(''),
	'base64',
)
