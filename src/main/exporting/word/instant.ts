/**
 * An instant as Word writes it: `local` is what the author's clock showed, marked `Z` all the same, and `utc` the companion that newer
 * versions read. Whole seconds. `at` is ISO 8601 with offset.
 */
export function instantXml(at: string): { readonly local: string; readonly utc: string } {
	const utc = new Date(at).toISOString()
	const clock = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?/.exec(at)
	const local = clock === null ? utc.slice(0, 19) : clock[1]! + (clock[2] ?? ':00')
	return { local: `${local}Z`, utc: `${utc.slice(0, 19)}Z` }
}
