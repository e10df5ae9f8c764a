import type { Review, Source, Suggestion, WordingSuggestion } from '../../shared/agreement/review'
import type { ContractLanguage } from '../../shared/outline/block'
import { unplacedAnchor } from '../../shared/review/make-anchor'
import type { Unplaced, UnplacedReason } from './import-report'
import { authorOf, type Fallbacks } from './import-threads'
import { plain } from './match-lines'
import type { PlacedChange, UnplacedChange } from './place-changes'
import { anchorAt } from './place-comments'
import { isSameInstant, isSameSecond } from './same-instant'

/** What is said with a suggestion whose change does more than its words tell; the interface words it. */
export type ChangeNote = 'moved-away' | 'moved-here' | 'row-deleted' | 'row-inserted' | 'joined'

export type ImportedSuggestions = {
	readonly suggestions: readonly Suggestion[]
	readonly touched: ReadonlySet<string>
	readonly unplaced: readonly Unplaced[]
}

type Incoming = {
	readonly changes: readonly PlacedChange[]
	readonly unplaced: readonly UnplacedChange[]
	readonly review: Review
	/** What the document showed when it was sent. */
	readonly sent: Review
	readonly source: Source
	readonly fallbacks: Fallbacks
	/** Who is named for what nobody tracked. */
	readonly untrackedAuthor: string
	readonly noteOf: (note: ChangeNote) => string
	readonly language: ContractLanguage
	readonly idOf: (kind: 'suggestion', says: readonly (string | number | null)[]) => string
}

/** Nothing that could be suggested, or what Pledge makes anew by itself. */
const NOT_KEPT: ReadonlySet<UnplacedReason> = new Set(['formatting', 'empty', 'contents', 'joined'])

/** What comes into a table beside its words. */
const ADDED: ReadonlySet<Unplaced['what']> = new Set(['row-insertion', 'cell-insertion'])

/** Changes as suggestions by their authors. What the agreement has already, from an export of ours or an earlier import, is not taken twice. */
export function importSuggestions(incoming: Incoming): ImportedSuggestions {
	const { changes, unplaced, review, sent, idOf, noteOf, language, source, fallbacks, untrackedAuthor } = incoming
	const suggestions = new Map(review.suggestions.map((one) => [one.id, one]))
	const isKnown = knownSuggestions(review, sent)
	const touched = new Set<string>()
	const add = (one: WordingSuggestion, own: string | null = null) => {
		const known = suggestions.has(one.id) ? one.id : isKnown(one, own)
		if (known === null) suggestions.set(one.id, one)
		touched.add(known ?? one.id)
		return known ?? one.id
	}
	for (const change of changes) add(suggestionOf(change, incoming), change.own)
	const listed = unplaced.map(({ replacement, ...one }): Unplaced => {
		if (NOT_KEPT.has(one.reason)) return { ...one, keptAs: null }
		const author = authorOf(one.author, fallbacks)
		const isUntracked = one.author === '' && one.at === null
		const id = idOf('suggestion', ['unplaced', author, one.at, one.quote, replacement])
		const kept = add({
			...OPEN,
			id,
			author: isUntracked ? untrackedAuthor : author,
			at: one.at ?? fallbacks.at,
			source: isUntracked ? { ...source, untracked: true } : source,
			anchor: unplacedAnchor(language, one.quote),
			replacement: replacement.slice(0, MOST_LETTERS),
			// Its words, if it has any, do not tell that it is one.
			...(ADDED.has(one.what) ? { note: noteOf('row-inserted') } : {}),
		})
		return { ...one, keptAs: kept }
	})
	return { suggestions: [...suggestions.values()], touched, unplaced: listed }
}

const MOST_LETTERS = 50_000
const OPEN = { kind: 'wording', visibility: 'external', state: 'open', decided: null } as const

function suggestionOf(
	change: PlacedChange,
	{ fallbacks, source, noteOf, untrackedAuthor, idOf }: Incoming,
): WordingSuggestion {
	const { target, start, end, replacement, at } = change
	const isUntracked = change.author === null
	const author = change.author === null ? untrackedAuthor : authorOf(change.author, fallbacks)
	const anchor = anchorAt(target, { start, end })
	const notes = notesOf(change).map(noteOf)
	const says = [anchor.language, anchor.block, start, anchor.quote, replacement]
	return {
		...OPEN,
		// Found by comparing, it is the same at whatever time the file was saved.
		id: idOf('suggestion', isUntracked ? says : [author, at, ...says]),
		author,
		at: at ?? fallbacks.at,
		...(notes.length === 0 ? {} : { note: notes.join(' ') }),
		source: { ...source, untracked: isUntracked },
		anchor,
		replacement: replacement.slice(0, MOST_LETTERS),
	}
}

function notesOf({ moves, isRow, joins }: PlacedChange): ChangeNote[] {
	return [
		...(moves === 'from' ? (['moved-away'] as const) : moves === 'to' ? (['moved-here'] as const) : []),
		...(isRow ? (['row-deleted'] as const) : []),
		...(joins && !isRow ? (['joined'] as const) : []),
	]
}

/**
 * Finds a suggestion that says the same: of the same author at the same time, or of whomever where the change came without a name, which is
 * what is left of a suggestion that was accepted in Word. A suggested value comes back as the words that print it, so author and second tell.
 *
 * @param sent tells what a mark of ours said when it was made, whatever became of the suggestion since
 */
function knownSuggestions(
	{ suggestions }: Review,
	sent: Review,
): (one: WordingSuggestion, own: string | null) => string | null {
	const ids = new Set(suggestions.map(({ id }) => id))
	const shown = new Map(sent.suggestions.map((one) => [one.id, one]))
	return (one, own) => {
		const ours = own !== null && ids.has(own) ? shown.get(own) : undefined
		if (ours?.kind === 'wording' && saysSame(ours, one)) return ours.id
		const isUntracked = one.source?.untracked === true
		const same = suggestions.find(
			(known) =>
				known.kind === 'wording' &&
				saysSame(known, one) &&
				(isUntracked || (known.author === one.author && isSameInstant(known.at, one.at))),
		)
		const value = suggestions.find(
			(known) =>
				known.kind === 'value' && !isUntracked && known.author === one.author && isSameSecond(known.at, one.at),
		)
		return (same ?? value)?.id ?? null
	}
}

/** Whether both put the same for the same words, or make the same of the same paragraph: a field or a blank goes as a whole. */
function saysSame(a: WordingSuggestion, b: WordingSuggestion): boolean {
	if (a.anchor.block !== b.anchor.block || a.anchor.language !== b.anchor.language) return false
	if (plain(a.replacement) === plain(b.replacement) && plain(a.anchor.quote) === plain(b.anchor.quote)) return true
	return a.anchor.block !== '' && plain(a.anchor.text) === plain(b.anchor.text) && plain(made(a)) === plain(made(b))
}

function made({ anchor: { text, start, end }, replacement }: WordingSuggestion): string {
	return text.slice(0, start) + replacement + text.slice(end)
}
