/** A place of the paper, or something in its margin whose mark lies on words. */
type Words = { readonly address: string } | { readonly mark: string }

/**
 * Gives the focus to the clause with the words once what had it in the margin goes: whoever works by key goes on from there.
 *
 * @param inside anything of the margin beside the paper
 * @returns false where the words are gone
 */
export function backToWords(inside: Element | null, words: Words): boolean {
	const selector =
		'address' in words ? `[data-words="${CSS.escape(words.address)}"]` : `[data-marks~="${CSS.escape(words.mark)}"]`
	const block = inside?.closest('[data-beside]')?.querySelector(selector)?.closest<HTMLElement>('[data-block]')
	block?.focus({ preventScroll: true })
	return block != null
}
