import type { Suggestion, Thread } from '../../shared/agreement/review'
import type { MarkKind } from './word-document'

/** Why something was not placed; the interface words them (area `importing`). */
export type UnplacedReason =
	/** The document is no version of this agreement. */
	| 'not-ours'
	/** In a header, footer, note or text box. */
	| 'outside-text'
	/** In the table of contents, which is always made anew. */
	| 'contents'
	/** The text does not say where it belongs. */
	| 'no-place'
	/** In a paragraph that no clause is known for. */
	| 'unknown-paragraph'
	/** On words that are not those that were sent. */
	| 'other-words'
	/** Somebody changed words that somebody else had put in. */
	| 'on-new-words'
	/** Two paragraphs became one. */
	| 'joined'
	/** A row, a cell or a table came, went or was merged. */
	| 'table-shape'
	/** Looks only. */
	| 'formatting'
	/** The file marks a change of nothing. */
	| 'empty'

/** Something that was read and not placed, with all that is known of it. */
export type Unplaced = {
	readonly what: MarkKind | 'replacement' | 'comment'
	readonly reason: UnplacedReason
	readonly author: string
	readonly at: string | null
	/** What a comment says; the words that came or, where none did, those that went. */
	readonly text: string
	/** The words it was about. */
	readonly quote: string
	/** Counts from 1, as the document's paragraphs do; null where it stands nowhere. */
	readonly paragraph: number | null
	/** How many tracked changes of the file it is. */
	readonly count: number
	/** The thread or suggestion that keeps it in the agreement; null where there is nothing to keep. */
	readonly keptAs: string | null
}

export type Counts = { readonly read: number; readonly placed: number; readonly unplaced: number }

export type ImportReport = {
	readonly comments: Counts
	/** Tracked changes as the file marks them, and each edit that was found by comparing. */
	readonly changes: Counts
	/** How many of the changes were found by comparing. */
	readonly untracked: number
	/** Threads that have a place: new ones, and those of the agreement that came back. */
	readonly threads: readonly Thread[]
	readonly suggestions: readonly Suggestion[]
	readonly unplaced: readonly Unplaced[]
	/** What it was compared with: the version inside the document; where that is gone the version that was kept, or the given agreement. */
	readonly comparedWith: 'sent-version' | 'kept-version' | 'agreement' | 'nothing'
	/** Whether the document still has the words that were sent; else they are those that this Pledge makes of its data. */
	readonly hasSentWords: boolean
	/** Version of Pledge that made the document, by the data inside. Null where it is not known. */
	readonly madeBy: string | null
}
