import type { Outline } from '../../shared/outline/block'
import type { RenderOptions } from '../exporting/render-options'
import { noteId } from '../exporting/word/marking'
import { idsOfReview, reviewMarks } from '../exporting/word/review-marks'

/**
 * What a document of ours told in a comment beside a suggestion, by the suggestion's id; null where it told nothing. Made again when first
 * asked for: what other values print takes its time.
 */
export function toldBeside(
	outline: Outline,
	{ review, comparison }: RenderOptions,
): (suggestion: string) => string | null {
	if (review === undefined) return () => null
	const tell = () => {
		const { comments } = reviewMarks(review, outline, { canEdit: comparison === undefined, nextId: () => 0 })
		const texts = new Map(comments.map(({ paraId, text }) => [paraId, text]))
		return new Map([...idsOfReview(review)].map(([id, { paraId }]) => [id, texts.get(paraId) ?? null]))
	}
	let told: ReadonlyMap<string, string | null> | null = null
	return (suggestion) => {
		told ??= tell()
		return told.get(noteId(suggestion)) ?? null
	}
}
