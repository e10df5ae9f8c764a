/** UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number }

/**
 * A piece of a comparison. `removed` stands only in the first text (`after` is the empty place in the second), `added` only in the second.
 * `equal` reads the same in both; its letters are the same too, except in pieces of one word or space that differ only in what is not
 * drawn or in the kind of a space or hyphen, so that within pieces of one length offsets correspond.
 */
export type WordEdit = {
	readonly kind: 'equal' | 'removed' | 'added'
	readonly before: TextRange
	readonly after: TextRange
}
