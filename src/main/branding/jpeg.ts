import { LOGO_LIMITS } from '../../shared/brand/brand'

export type JpegPicture = {
	readonly width: number
	readonly height: number
	/** 1 for grey, 3 for colours. */
	readonly components: 1 | 3
	/** The file without what is no picture. */
	readonly clean: Uint8Array
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** Frames whose samples every reader decodes: baseline, extended and progressive, without arithmetic coding. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** Places, thumbnails, comments. The mark of Adobe (0xee) stays: it says how the colours are stored. */
const isPrivate = (marker: number) => (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

type Frame = Pick<JpegPicture, 'width' | 'height' | 'components'>

function frameOf(segment: Uint8Array): Frame | null {
	if (segment.length < 10) return null
	const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
	const [height, width] = [view.getUint16(5), view.getUint16(7)]
	const components = segment[9]
	const isUsable = segment[4] === 8 && width > 0 && height > 0 && Math.max(width, height) <= LOGO_LIMITS.pixels
	return isUsable && (components === 1 || components === 3) ? { width, height, components } : null
}

/** A JPEG of anybody's in grey or in colours with eight bits a sample; null for any other bytes. */
export function readJpeg(bytes: Uint8Array): JpegPicture | null {
	if (bytes[0] !== 0xff || bytes[1] !== START) return null
	const kept: Uint8Array[] = [bytes.subarray(0, 2)]
	let frame: Frame | null = null
	let hasScan = false
	for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === END; ) {
		const marker = bytes[at + 1]!
		if (bytes[at] !== 0xff) return null
		if (marker === END) {
			if (frame === null || !hasScan) return null
			return { ...frame, clean: Buffer.concat([...kept, Uint8Array.from([0xff, END])]) }
		}
		let end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
		if (end < at + 4 || end > bytes.length) return null
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
			if (frame !== null || !FRAMES.includes(marker)) return null
			frame = frameOf(bytes.subarray(at, end))
			if (frame === null) return null
		}
		if (marker === SCAN) {
			hasScan = true
			end = scanEnd(bytes, end)
		}
		if (!isPrivate(marker)) kept.push(bytes.subarray(at, end))
		at = end
	}
	return null
}

/** Where the coded samples of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		if (bytes[at] !== 0xff) continue
		const next = bytes[at + 1]!
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
	}
	return bytes.length
}
