import { z } from 'zod'
import type { Review, Suggestion } from '../../shared/agreement/review'
import { noteId } from '../exporting/word/marking'
import { idsOfReview } from '../exporting/word/review-marks'
import { parseJsonText } from '../storage/safe-json'
import type { OwnMark } from './edits'
import type { IsSettled } from './lines'
import { isSameSecond } from './same-instant'
import type { WordComment } from './word-document'

/** A comment that an export of ours wrote: of a thread, or beside a suggestion. `isEdited`: somebody wrote something else into it. */
export type OwnComment = { readonly kind: 'comment' | 'note'; readonly id: string; readonly isEdited: boolean }

/** What of a document an export of ours wrote as comments and changes; the data inside it hold the review that was shown. */
export type OwnReview = {
	/** To be asked once for each comment of a document: no two of them are the same one of ours. */
	readonly ownComment: (comment: WordComment) => OwnComment | null
	readonly ownMark: OwnMark
}

/**
 * @param sent the review inside the document, empty where there was none
 * @param toldOf what the document told beside a suggestion, by its id; null where that is not known
 */
export function ownReview(sent: Review, toldOf: (suggestion: string) => string | null = () => null): OwnReview {
	const ids = new Map(
		[...idsOfReview(sent)].flatMap(([id, word]) => [word.paraId, word.durableId].map((own) => [own, id])),
	)
	const byAuthor = new Map<string, Suggestion[]>()
	for (const one of sent.suggestions) byAuthor.set(one.author, [...(byAuthor.get(one.author) ?? []), one])
	const notes = new Map(sent.suggestions.map(({ id }) => [noteId(id), id]))
	const comments = new Map(sent.threads.flatMap((thread) => thread.comments.map((one) => [one.id, one.text] as const)))
	const taken = new Set<string>()
	const take = (kind: OwnComment['kind'], id: string, text: string): OwnComment => {
		taken.add(`${kind} ${id}`)
		const told = kind === 'comment' ? (comments.get(id) ?? null) : toldOf(id)
		return { kind, id, isEdited: told !== null && !isSameText(told, text) }
	}
	return {
		ownComment: ({ paraId, durableId, author, at, text }) => {
			const id = ids.get(paraId ?? '') ?? ids.get(durableId ?? '')
			const note = notes.get(id ?? '')
			if (note !== undefined) return take('note', note, text)
			if (id !== undefined) return take('comment', id, text)
			// A program that drops the ids leaves who wrote it, when and what.
			const said = sent.threads
				.flatMap((thread) => thread.comments)
				.find(
					(one) =>
						!taken.has(`comment ${one.id}`) &&
						one.author === author &&
						isSameSecond(one.at, at) &&
						isSameText(one.text, text),
				)
			if (said !== undefined) return take('comment', said.id, text)
			const noted = sent.suggestions.find(
				(one) => !taken.has(`note ${one.id}`) && one.author === author && isSameSecond(one.at, at),
			)
			return noted === undefined ? null : take('note', noted.id, text)
		},
		ownMark: ({ author, at }) => byAuthor.get(author)?.find((one) => isSameSecond(one.at, at))?.id ?? null,
	}
}

/** Whether a comment says what it said. */
export function isSameText(ours: string, theirs: string): boolean {
	const words = (text: string) => text.replace(/\s+/g, ' ').trim()
	// An export puts a line before it where the words it was about are gone.
	return words(ours) === words(theirs) || theirs.endsWith(`\n${ours}`)
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
