// The package ships no types; this is the part that is used.
declare module 'bidi-js' {
	type Bidi = {
		/** A level for each UTF-16 unit: odd ones run from right to left. */
		getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): { readonly levels: Uint8Array }
		/** `)` for `(`; null where a sign has no mirror image. */
		getMirroredCharacter(sign: string): string | null
	}
	// biome-ignore lint/style/noDefaultExport: a CommonJS module is imported as its default
	export default function bidiFactory(): Bidi
}
