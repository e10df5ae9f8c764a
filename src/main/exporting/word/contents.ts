import type { BlockId, HeadingBlock } from '../../../shared/outline/block'
import { columnsXml, rowXml } from './columns'
import { isBeside, languageOf, type WordContext } from './context'
import { paragraph } from './paragraph'
import type { ParagraphStyle } from './paragraph-styles'
import { field, fieldCode, fieldMark, internalLink, type Look, run, tab } from './run'
import { languageTag } from './styles'

type Contents = {
	readonly title: string
	readonly heads: readonly HeadingBlock[]
	/** Outline levels that the field gathers, and the style of its entries. */
	readonly levels: string
	readonly style: ParagraphStyle
	readonly look: Look
}

/**
 * A table of contents field, filled in, so that it is right before anybody updates it, in the frame that gives it Word's own "Update
 * table". Page numbers come from the layout of the PDF, whose paper has the same measures. The code asks for outline levels, not style
 * names: those are separated by `,` or `;` depending on the reader's country. Two columns have one each.
 */
export function contentsXml(context: WordContext, pages: ReadonlyMap<BlockId, number>): string {
	const { blocks, beside, words } = context.outline
	// What went in this version has no bookmark to lead to, and no page.
	const heads = blocks
		.filter((block) => block.kind === 'heading')
		.filter(({ level, id }) => level === 1 && context.bookmarks.has(id))
	const lefts = heads.filter((head) => !isBeside(head, context))
	const left: Contents = { title: words.contents, heads: lefts, levels: '1-1', style: 'TOC1', look: {} }
	if (beside === undefined) return listXml(left, pages, context)
	const look = { language: languageTag(beside.language) }
	const rights = heads.filter((head) => isBeside(head, context))
	const right: Contents = { title: beside.contents, heads: rights, levels: '5-5', style: 'TOC5', look }
	const end = paragraph({ style: 'TableEnd' }, '')
	return columnsXml([
		rowXml({ left: listXml(left, pages, context) + end, right: listXml(right, pages, context) + end }),
	])
}

function listXml(
	{ title: word, heads, levels, style, look: titleLook }: Contents,
	pages: ReadonlyMap<BlockId, number>,
	context: WordContext,
): string {
	const title = paragraph({ style: 'TOCHeading' }, run(word, titleLook))
	const entries = heads.map((block, index) => {
		const language = languageOf(block, context)
		const look = language === undefined ? {} : { language }
		const bookmark = context.bookmarks.get(block.id) ?? ''
		const gap = block.role === 'annex' ? run(' ', look) : tab
		const number = block.number === null ? '' : run(block.number, look) + gap
		const page = field(`PAGEREF ${bookmark} \\h`, run(String(pages.get(block.id) ?? '')))
		const link = internalLink(bookmark)
		const code = `TOC \\o "${levels}" \\h \\z \\u`
		const entry = [
			index === 0 ? fieldMark('begin') + fieldCode(code) + fieldMark('separate') : '',
			link.open + number + run(block.text, look) + tab + page + link.close,
			index === heads.length - 1 ? fieldMark('end') : '',
		]
		return paragraph({ style }, entry.join(''))
	})
	const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
	return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${title}${entries.join('')}</w:sdtContent></w:sdt>`
}
