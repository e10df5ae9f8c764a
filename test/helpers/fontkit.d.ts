/** pdfkit brings fontkit, which has no types of its own; only what the tests read is said. */
declare module 'fontkit' {
	export function create(bytes: Uint8Array): { readonly characterSet: readonly number[] }
}
