import { wordDiff } from '../../../shared/compare/word-diff'
import type { BlockMarks, Mark, PaperMarks, Tone } from '../../components/paper/marks'
import type { ReviewItem } from './items'

type Options = {
	readonly chosenId: string | null
	readonly tones: ReadonlyMap<string, Tone>
	/** What a place would say if a value suggestion were accepted; null where that is not known. */
	readonly wordsAfter: (id: string) => string | null
}

/** What lies on the paper: comments as a tint, suggestions struck and underlined, in their authors' colours. */
export function marksOf(items: readonly ReviewItem[], options: Options): PaperMarks {
	const marks: Record<string, Record<string, Mark[]>> = {}
	for (const item of items) {
		const { place } = item
		if (place === null) continue
		const { block, outlineAddress } = place.at
		const ofBlock = marks[block.id] ?? {}
		marks[block.id] = ofBlock
		ofBlock[outlineAddress] = [...(ofBlock[outlineAddress] ?? []), ...marksOfItem(item, options)]
	}
	return marks satisfies Record<string, BlockMarks>
}

function marksOfItem(item: ReviewItem, { chosenId, tones, wordsAfter }: Options): readonly Mark[] {
	const { place, id } = item
	if (place === null) return []
	const look = { id, tone: tones.get(item.author) ?? 0, isChosen: id === chosenId } as const
	if (item.kind === 'thread' || !item.isOpen) {
		return [{ kind: 'words', from: place.start, to: place.end, look: 'commented', ...look }]
	}
	const { suggestion } = item
	if (suggestion.kind === 'wording') {
		return changed(place.at.text.slice(place.start, place.end), suggestion.replacement, place.start, look)
	}
	const after = wordsAfter(id)
	if (after !== null) return changed(place.at.text, after, 0, look)
	return [{ kind: 'words', from: place.start, to: place.end, look: 'commented', ...look }]
}

type Look = Pick<Mark, 'id' | 'tone' | 'isChosen'>

/** Only the words that differ are struck; what is put in stands behind what it replaces. */
function changed(before: string, after: string, start: number, look: Look): readonly Mark[] {
	return wordDiff(before, after).flatMap((edit): Mark[] => {
		if (edit.kind === 'removed') {
			return [{ kind: 'words', from: start + edit.before.start, to: start + edit.before.end, look: 'removed', ...look }]
		}
		if (edit.kind === 'added') {
			const text = after.slice(edit.after.start, edit.after.end)
			return [{ kind: 'other-words', from: start + edit.before.end, text, look: 'added', ...look }]
		}
		return []
	})
}
