import { LOGO_LIMITS, type Logo } from '../../shared/brand/brand'
import { readJpeg } from './jpeg'
import { readPng } from './png'

/** A logo as a PDF shows it. `rgb`: three bytes a pixel on white paper, without transparency. */
export type Picture = { readonly width: number; readonly height: number } & (
	| { readonly kind: 'rgb'; readonly rgb: Uint8Array }
	| { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly components: 1 | 3 }
)

/** Makes a logo of a file of anybody's, cleaned of all that is no picture; null for files that are none we can print. */
export function logoOf(bytes: Uint8Array): Logo | null {
	if (bytes.length > LOGO_LIMITS.bytes) return null
	const png = readPng(bytes)
	const read = png ?? readJpeg(bytes)
	if (read === null) return null
	const { width, height, clean } = read
	return { format: png === null ? 'jpeg' : 'png', base64: Buffer.from(clean).toString('base64'), width, height }
}

/** Null for a logo that is none: `brandSchema` alone does not look into its bytes. */
export function pictureOf({ format, base64, width, height }: Logo): Picture | null {
	const bytes = Buffer.from(base64, 'base64')
	const size = { width, height }
	if (format === 'png') {
		const png = readPng(bytes)
		return png?.width === width && png.height === height ? { kind: 'rgb', rgb: png.rgb, ...size } : null
	}
	const jpeg = readJpeg(bytes)
	if (jpeg?.width !== width || jpeg.height !== height) return null
	return { kind: 'jpeg', bytes: jpeg.clean, components: jpeg.components, ...size }
}
