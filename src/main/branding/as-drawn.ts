const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/**
 * Whether the pixels of a PNG or JPEG are what every program shows of it: not turned by a note of the camera (Exif, tag 0x0112) and not in
 * colours that a profile explains. Both notes are no part of a logo, so a picture that needs them has to be drawn anew.
 */
export function isAsDrawn(bytes: Uint8Array): boolean {
	const isPng = bytes[0] === 0x89
	for (let at = isPng ? 8 : 2; at + 12 <= bytes.length; ) {
		const view = new DataView(bytes.buffer, bytes.byteOffset + at)
		if (isPng) {
			const type = ascii(bytes, at + 4, at + 8)
			if (type === 'iCCP') return false
			if (type === 'IDAT') return true
			at += 12 + view.getUint32(0)
			continue
		}
		const marker = bytes[at + 1]!
		// What is told of a picture stands before its samples.
		if (bytes[at] !== 0xff || marker === 0xda) return true
		const end = at + 2 + view.getUint16(2)
		const segment = bytes.subarray(at + 4, end)
		if (marker === 0xe2 && ascii(segment, 0, 11) === 'ICC_PROFILE') return false
		if (marker === 0xe1 && ascii(segment, 0, 4) === 'Exif' && orientationOf(segment.subarray(6)) !== 1) return false
		at = end
	}
	return true
}

/** Of the first directory of an Exif block (TIFF 6.0); 1, upright, where it says nothing that can be read. */
function orientationOf(tiff: Uint8Array): number {
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
	if (tiff.length < 10) return 1
	const isLittle = ascii(tiff, 0, 2) === 'II'
	const start = view.getUint32(4, isLittle)
	if (start + 2 > tiff.length) return 1
	const count = view.getUint16(start, isLittle)
	for (let index = 0, at = start + 2; index < count && at + 12 <= tiff.length; index++, at += 12) {
		if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle)
	}
	return 1
}
