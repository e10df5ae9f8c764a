/** Anybody's Word document as text with what reviewers did to it. Nothing here knows of agreements. */

export type MarkKind =
	| 'insertion'
	| 'deletion'
	| 'move-from'
	| 'move-to'
	/** A paragraph's end was typed or taken away: split or joined. */
	| 'split'
	| 'join'
	| 'row-insertion'
	| 'row-deletion'
	| 'cell-insertion'
	| 'cell-deletion'
	| 'cell-merge'
	/** Looks only: no words differ. */
	| 'formatting'

/** One tracked change as the file marks it: one element, which one edit may need several of. */
export type Mark = {
	/** Place in `WordDocument.marks`. */
	readonly index: number
	readonly kind: MarkKind
	/** Empty where the file names nobody. */
	readonly author: string
	/** ISO 8601 with offset, or null; see `instantOf` for what Word means by it. */
	readonly at: string | null
	/** The name that both ends of a move share. */
	readonly move: string | null
	/** Index of the paragraph it stands in, or of the one before it; -1 before the first. */
	readonly paragraph: number
}

/** Words of one look: all that stands on them is the same. */
export type Piece = {
	readonly text: string
	/** From outside in; paragraph ends, rows and cells count for the words within. */
	readonly marks: readonly Mark[]
	/** First word of the code of the innermost field whose result this is (`REF`, `PAGEREF`), upper case. */
	readonly field: string | null
	/** Tag of the content control around it. */
	readonly control: string | null
}

export type Story = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'text-box'

/** A cell by its table (counted through the document), row and column, all from 0; columns count what is merged once. */
export type CellPlace = { readonly table: number; readonly row: number; readonly column: number }

export type WordParagraph = {
	/** Counts from 0 through all stories, the body first: what a person counts plus one. */
	readonly index: number
	readonly story: Story
	/** From the outermost table in. */
	readonly cells: readonly CellPlace[]
	/** Id of its style. */
	readonly style: string | null
	/** Of its own list, not of its style's. */
	readonly list: { readonly id: string; readonly level: number } | null
	/** In a table of contents, which its program writes by itself. */
	readonly isContents: boolean
	readonly pieces: readonly Piece[]
	/** Of the paragraph's end: `split` and `join`. */
	readonly endMarks: readonly Mark[]
	/** Of the rows and cells it stands in. */
	readonly cellMarks: readonly Mark[]
}

/** A place among all words of a paragraph, whether they stay or go. */
export type Position = { readonly paragraph: number; readonly offset: number }
export type Span = { readonly from: Position; readonly to: Position }

export type WordComment = {
	readonly id: string
	readonly author: string
	readonly initials: string
	readonly at: string | null
	readonly text: string
	/** Id of the comment it answers. */
	readonly parent: string | null
	readonly isResolved: boolean
	/** What lets a comment be known again: Word keeps it when it saves. */
	readonly paraId: string | null
	readonly durableId: string | null
	/** The words it stands on; a place where it has none; null where the text does not name it. */
	readonly span: Span | null
	readonly story: Story | null
}

export type WordDocument = {
	readonly paragraphs: readonly WordParagraph[]
	/** In the order of the document. */
	readonly comments: readonly WordComment[]
	readonly marks: readonly Mark[]
	readonly bookmarks: ReadonlyMap<string, Span>
	/** Whether the file says which comment answers which. */
	readonly hasThreading: boolean
	/** When it was saved last, as far as it says so. */
	readonly modifiedAt: string | null
}

const SENT_WITHOUT: ReadonlySet<MarkKind> = new Set(['insertion', 'move-to', 'row-insertion', 'cell-insertion'])
const RETURNED_WITHOUT: ReadonlySet<MarkKind> = new Set(['deletion', 'move-from', 'row-deletion', 'cell-deletion'])

/** Whether words stand in the document with every change rejected: as it was sent. */
export function isSent(marks: readonly Mark[]): boolean {
	return !marks.some(({ kind }) => SENT_WITHOUT.has(kind))
}

/** Whether words stand in the document with every change accepted: as it returned. */
export function isReturned(marks: readonly Mark[]): boolean {
	return !marks.some(({ kind }) => RETURNED_WITHOUT.has(kind))
}
