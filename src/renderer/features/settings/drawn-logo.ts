/** Pixels of the longer side: 600 to the inch at the width a logo has on paper. */
const LONGEST = 1_400
/** With each attempt the picture loses a third of its sides. */
const SMALLER = 2 / 3
const ATTEMPTS = 6

/**
 * A picture file drawn anew as a PNG that says nothing but its pixels: turned as its camera noted, in the screen's colours, and small enough
 * for a logo. Null for what cannot be shown.
 *
 * @param most bytes of the PNG
 */
export async function drawnLogo(file: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> {
	const picture = await createImageBitmap(new Blob([file])).catch(() => null)
	if (picture === null) return null
	try {
		let scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
		for (let attempt = 0; attempt < ATTEMPTS; attempt++, scale *= SMALLER) {
			const png = await pngOf(picture, scale)
			if (png !== null && png.size <= most) return new Uint8Array(await png.arrayBuffer())
		}
		return null
	} finally {
		picture.close()
	}
}

async function pngOf(picture: ImageBitmap, scale: number): Promise<Blob | null> {
	const canvas = new OffscreenCanvas(
		Math.max(1, Math.round(picture.width * scale)),
		Math.max(1, Math.round(picture.height * scale)),
	)
	const context = canvas.getContext('2d')
	if (context === null) return null
	context.imageSmoothingQuality = 'high'
	context.drawImage(picture, 0, 0, canvas.width, canvas.height)
	return canvas.convertToBlob({ type: 'image/png' })
}
