import type { Mark, MarkKind, Piece, Position, Span, Story, WordParagraph } from './word-document'
import { instantOf } from './word-instant'
import { attributeOf, type XmlElement } from './xml-tree'

/** What holds for all that stands within an element. */
export type Around = {
	readonly story: Story
	readonly marks: readonly Mark[]
	readonly control: string | null
	readonly isContents: boolean
	readonly cells: WordParagraph['cells']
	readonly cellMarks: readonly Mark[]
}

type Field = { code: string; isResult: boolean }
type OpenParagraph = Pick<WordParagraph, 'index' | 'style' | 'list'> & {
	readonly around: Around
	readonly pieces: Piece[]
	readonly endMarks: Mark[]
	length: number
	isContents: boolean
}

/** Gathers paragraphs, marks and places while the parts of one document are walked through. */
export type ParagraphWriter = ReturnType<typeof createParagraphWriter>

export function createParagraphWriter() {
	const paragraphs: WordParagraph[] = []
	const marks: Mark[] = []
	const bookmarks = new Map<string, Span>()
	const commentSpans = new Map<string, Span & { readonly story: Story }>()
	const openBookmarks = new Map<string, { name: string; from: Position }>()
	const openComments = new Map<string, Position>()
	const openMoves = new Map<string, string>()
	let fields: Field[] = []
	let open: OpenParagraph | null = null
	let tables = 0

	/** Where a milestone stands; between two paragraphs a start belongs to the next, an end to the last. */
	function here(isEnd: boolean): Position {
		if (open !== null) return { paragraph: open.index, offset: open.length }
		if (!isEnd) return { paragraph: paragraphs.length, offset: 0 }
		const last = paragraphs[paragraphs.length - 1]
		return { paragraph: last?.index ?? 0, offset: last === undefined ? 0 : lengthOf(last) }
	}

	return {
		paragraphs,
		marks,
		bookmarks,
		commentSpans,
		nextTable: () => tables++,
		isOpen: () => open !== null,
		openParagraph(around: Around, shape: Pick<WordParagraph, 'style' | 'list'>): void {
			const index = paragraphs.length
			open = { index, around, ...shape, pieces: [], endMarks: [], length: 0, isContents: around.isContents }
			// Holds the index while text boxes within wait for its end.
			paragraphs.push(finished(open))
		},
		closeParagraph(): void {
			if (open !== null) paragraphs[open.index] = finished(open)
			open = null
		},
		/** A field that the part does not end goes no further than the part. */
		endPart(): void {
			fields = []
		},
		addMark(element: XmlElement, kind: MarkKind, moves: 'moveFrom' | 'moveTo' | null = null): Mark {
			const mark: Mark = {
				index: marks.length,
				kind,
				author: attributeOf(element, 'author')?.trim() ?? '',
				at: instantOf(attributeOf(element, 'date'), attributeOf(element, 'dateUtc')),
				move: moves === null ? null : ([...openMoves].findLast(([key]) => key.startsWith(moves))?.[1] ?? null),
				paragraph: open?.index ?? paragraphs.length - 1,
			}
			marks.push(mark)
			return mark
		},
		addEndMark(mark: Mark): void {
			open?.endMarks.push(mark)
		},
		addText(text: string, { marks: on, control, cellMarks }: Around): void {
			if (open === null || text === '' || fields.some(({ isResult }) => !isResult)) return
			if (fields.some(({ code }) => fieldName(code) === 'TOC')) open.isContents = true
			const field = fields.length === 0 ? null : fieldName(fields[fields.length - 1]!.code)
			const all = cellMarks.length === 0 ? on : [...cellMarks, ...on]
			const last = open.pieces[open.pieces.length - 1]
			open.length += text.length
			if (last !== undefined && isAlike(last, { text, marks: all, field, control }))
				open.pieces[open.pieces.length - 1] = { ...last, text: last.text + text }
			else open.pieces.push({ text, marks: all, field, control })
		},
		openField(code: string, isResult: boolean): void {
			fields.push({ code, isResult })
		},
		addFieldCode(code: string): void {
			const field = fields[fields.length - 1]
			if (field !== undefined && !field.isResult) field.code += code
		},
		startResult(): void {
			const field = fields[fields.length - 1]
			if (field === undefined) return
			field.isResult = true
			if (fieldName(field.code) === 'TOC' && open !== null) open.isContents = true
		},
		closeField(): void {
			fields.pop()
		},
		startBookmark(id: string, name: string): void {
			openBookmarks.set(id, { name, from: here(false) })
		},
		endBookmark(id: string): void {
			const bookmark = openBookmarks.get(id)
			openBookmarks.delete(id)
			if (bookmark !== undefined && !bookmarks.has(bookmark.name))
				bookmarks.set(bookmark.name, ordered(bookmark.from, here(true)))
		},
		startComment(id: string): void {
			openComments.set(id, here(false))
		},
		endComment(id: string, story: Story): void {
			const from = openComments.get(id)
			if (from !== undefined) commentSpans.set(id, { ...ordered(from, here(true)), story })
		},
		referToComment(id: string, story: Story): void {
			const to = here(true)
			// A start that nothing ends goes as far as the sign of the comment.
			if (!commentSpans.has(id)) commentSpans.set(id, { ...ordered(openComments.get(id) ?? to, to), story })
		},
		startMove(kind: 'moveFrom' | 'moveTo', id: string, name: string): void {
			openMoves.set(`${kind} ${id}`, name)
		},
		endMove(kind: 'moveFrom' | 'moveTo', id: string): void {
			openMoves.delete(`${kind} ${id}`)
		},
	}
}

function finished({ index, around, style, list, pieces, endMarks, isContents }: OpenParagraph): WordParagraph {
	const { story, cells, cellMarks } = around
	return { index, story, cells, style, list, isContents, pieces, endMarks, cellMarks }
}

function isAlike(a: Piece, b: Piece): boolean {
	return (
		a.field === b.field &&
		a.control === b.control &&
		a.marks.length === b.marks.length &&
		a.marks.every((mark, index) => mark === b.marks[index])
	)
}

function fieldName(code: string): string {
	return (/^\s*(\w+)/.exec(code)?.[1] ?? '').toUpperCase()
}

function ordered(from: Position, to: Position): Span {
	const isBehind = to.paragraph < from.paragraph || (to.paragraph === from.paragraph && to.offset < from.offset)
	return isBehind ? { from: to, to: to } : { from, to }
}

/** Letters of a paragraph, whether they stay or go. */
export function lengthOf({ pieces }: Pick<WordParagraph, 'pieces'>): number {
	return pieces.reduce((sum, { text }) => sum + text.length, 0)
}
