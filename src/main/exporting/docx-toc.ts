import { Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { BlockId } from '../../shared/outline/block'
import { field, fieldCode, fieldMark, internalLink } from './docx-fields'
import type { DocxContext } from './docx-words'

/**
 * A table of contents field, filled in, so that it is right before anybody updates it. Page numbers come from the layout of the PDF, whose
 * paper has the same measures. The code asks for outline levels, not style names: those are separated by `,` or `;` depending on the
 * reader's country.
 */
export function contentsElements(context: DocxContext, pages: ReadonlyMap<BlockId, number>): Paragraph[] {
	const { outline } = context
	const heads = outline.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
	const title = new Paragraph({ style: 'TOCHeading', children: [new TextRun(outline.words.contents)] })
	const entries = heads.map((block, index) => {
		const bookmark = context.bookmarks.get(block.id) ?? ''
		const isAnnex = block.role === 'annex'
		const number = block.number === null ? [] : [block.number, isAnnex ? ' ' : new Tab()]
		const page = new TextRun(String(pages.get(block.id) ?? ''))
		const link = internalLink(bookmark, [
			new TextRun({ children: [...number, block.text, new Tab()] }),
			...field(`PAGEREF ${bookmark} \\h`, [page]),
		])
		const children: ParagraphChild[] = [
			...(index === 0 ? [fieldMark('begin'), fieldCode('TOC \\o "1-1" \\h \\z \\u'), fieldMark('separate')] : []),
			link,
			...(index === heads.length - 1 ? [fieldMark('end')] : []),
		]
		return new Paragraph({ style: 'TOC1', children })
	})
	return [title, ...entries]
}
