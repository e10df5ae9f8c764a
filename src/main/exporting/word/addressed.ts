import type { BlockId } from '../../../shared/outline/block'
import type { Address } from '../../../shared/review/printed-texts'
import type { WordContext } from './context'
import { withEdits } from './span-edits'
import { type Span, writeSpans } from './spans'

/** The runs of one paragraph, with what begins and ends among them and the changes that somebody suggests. */
export function addressed(address: Address, spans: readonly Span[], { ranges, edits }: WordContext): string {
	const suggested = edits.get(address)
	return writeSpans(suggested === undefined ? spans : withEdits(spans, suggested), ranges.get(address))
}

/** A block's runs within a bookmark named after it. `address`: of the paragraph, where it is not the block's own. */
export function bookmarked(id: BlockId, spans: readonly Span[], context: WordContext, address: Address = id): string {
	const runs = addressed(address, spans, context)
	const name = context.bookmarks.get(id)
	if (name === undefined) return runs
	const number = context.nextMarkId()
	return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`
}
