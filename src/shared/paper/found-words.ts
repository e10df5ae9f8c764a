import type { TextFinding } from '../findings/wording/text-finding'
import type { Outline } from '../outline/block'
import { printedTexts } from '../review/printed-texts'

/** A finding as it goes from one process to another: its place is named, not held. */
export type FoundWords = Omit<TextFinding, 'at'> & Pick<TextFinding['at'], 'language' | 'address'>

/** The findings on a paper that was laid out of the same pieces. */
export function findingsOn(outline: Outline, found: readonly FoundWords[]): readonly TextFinding[] {
	const printed = printedTexts(outline)
	return found.flatMap(({ language, address, ...finding }) => {
		const at = printed.at(language, address)
		return at === undefined ? [] : [{ ...finding, at }]
	})
}
