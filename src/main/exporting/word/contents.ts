import type { BlockId } from '../../../shared/outline/block'
import type { WordContext } from './context'
import { languageOf } from './context'
import { paragraph } from './paragraph'
import { field, fieldCode, fieldMark, internalLink, run, tab } from './run'

/**
 * A table of contents field, filled in, so that it is right before anybody updates it, in the frame that gives it Word's own "Update
 * table". Page numbers come from the layout of the PDF, whose paper has the same measures. The code asks for outline levels, not style
 * names: those are separated by `,` or `;` depending on the reader's country.
 */
export function contentsXml(context: WordContext, pages: ReadonlyMap<BlockId, number>): string {
	const { outline } = context
	const heads = outline.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
	const title = paragraph({ style: 'TOCHeading' }, run(outline.words.contents))
	const entries = heads.map((block, index) => {
		const bookmark = context.bookmarks.get(block.id) ?? ''
		const language = languageOf(block, context)
		const look = language === undefined ? {} : { language }
		const gap = block.role === 'annex' ? run(' ', look) : tab
		const number = block.number === null ? '' : run(block.number, look) + gap
		const page = field(`PAGEREF ${bookmark} \\h`, run(String(pages.get(block.id) ?? '')))
		const entry = [
			index === 0 ? fieldMark('begin') + fieldCode('TOC \\o "1-1" \\h \\z \\u') + fieldMark('separate') : '',
			internalLink(bookmark, number + run(block.text, look) + tab + page),
			index === heads.length - 1 ? fieldMark('end') : '',
		]
		return paragraph({ style: 'TOC1' }, entry.join(''))
	})
	const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
	return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${title}${entries.join('')}</w:sdtContent></w:sdt>`
}
