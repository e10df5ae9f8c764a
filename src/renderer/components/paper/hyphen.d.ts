// The package ships no types.
declare module 'hyphen/de/index.js' {
	const hyphenator: { hyphenateSync(text: string, options?: { minWordLength?: number }): string }
	// biome-ignore lint/style/noDefaultExport: a CommonJS module is imported as its default
	export default hyphenator
}
declare module 'hyphen/en-gb/index.js' {
	const hyphenator: { hyphenateSync(text: string, options?: { minWordLength?: number }): string }
	// biome-ignore lint/style/noDefaultExport: a CommonJS module is imported as its default
	export default hyphenator
}
