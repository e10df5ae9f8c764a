/** pdfkit brings fontkit, which has no types of its own; only what the tests read is said. */
declare module 'fontkit' {
	export type Font = {
		readonly characterSet: readonly number[]
		readonly familyName: string
		readonly subfamilyName: string
		readonly fullName: string
		readonly copyright: string
		/** `features` are switched on beside the usual ones, or replace them where they are an object. */
		layout(
			text: string,
			features?: readonly string[] | Readonly<Record<string, boolean>>,
		): {
			readonly glyphs: readonly { readonly path: { toSVG(): string } }[]
			readonly positions: readonly { readonly xAdvance: number }[]
		}
	}
	export function create(bytes: Uint8Array): Font
}
