import { z } from 'zod'
import type { Review, Suggestion } from '../../shared/agreement/review'
import { noteId } from '../exporting/word/marking'
import { idsOfReview } from '../exporting/word/review-marks'
import { parseJsonText } from '../storage/safe-json'
import type { OwnMark } from './edits'
import type { IsSettled } from './lines'
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
	const byAuthor = new Map<string, Suggestion[]>()
	for (const one of sent.suggestions) byAuthor.set(one.author, [...(byAuthor.get(one.author) ?? []), one])
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
		ownMark: ({ author, at }) => byAuthor.get(author)?.find((one) => isSameSecond(one.at, at))?.id ?? null,
	}
}

const comparisonSchema = z.object({
	render: z.object({ date: z.iso.date(), comparison: z.object({ author: z.string() }) }),
})

/**
 * The marks by which a document of ours showed what was new in it since another version: by the author whom the data inside name, at midnight
 * of the document's day. The version that was sent is the one with all of them accepted.
 *
 * @param data the payload's text
 */
export function comparisonMarks(data: string): IsSettled {
	const json = parseJsonText(data)
	const read = json.kind === 'json' ? comparisonSchema.safeParse(json.value) : null
	if (read === null || !read.success) return () => false
	const { date, comparison } = read.data.render
	return ({ author, at }) => author === comparison.author && isSameSecond(`${date}T00:00:00Z`, at)
}
