import type { Review } from '../../shared/agreement/review'
import { noteId } from '../exporting/word/marking'
import { idsOfReview } from '../exporting/word/review-marks'
import type { OwnMark } from './edits'
import { isSameSecond } from './same-instant'
import type { WordComment } from './word-document'

export type OwnComment = { readonly kind: 'comment' | 'note'; readonly id: string }

/** What of a document an export of ours wrote as comments and changes; the data inside it hold the review that was shown. */
export type OwnReview = {
	readonly ownComment: (comment: WordComment) => OwnComment | null
	readonly ownMark: OwnMark
}

/** @param sent the review inside the document, empty where there was none */
export function ownReview(sent: Review): OwnReview {
	const ids = new Map(
		[...idsOfReview(sent)].flatMap(([id, word]) => [word.paraId, word.durableId].map((own) => [own, id])),
	)
	const notes = new Map(sent.suggestions.map(({ id }) => [noteId(id), id]))
	return {
		ownComment: ({ paraId, durableId, author, at, text }) => {
			const id = ids.get(paraId ?? '') ?? ids.get(durableId ?? '')
			const note = notes.get(id ?? '')
			if (id !== undefined) return note === undefined ? { kind: 'comment', id } : { kind: 'note', id: note }
			// A program that drops the ids leaves who wrote it and when.
			const isSaid = sent.threads.some(({ comments }) =>
				comments.some((one) => one.author === author && isSameSecond(one.at, at) && text.endsWith(one.text)),
			)
			const noted = sent.suggestions.find((one) => one.author === author && isSameSecond(one.at, at))
			return isSaid || noted === undefined ? null : { kind: 'note', id: noted.id }
		},
		ownMark: ({ author, at }) =>
			sent.suggestions.find((one) => one.author === author && isSameSecond(one.at, at))?.id ?? null,
	}
}
