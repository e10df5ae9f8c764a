import type { Block } from '../../../shared/outline/block'
import { runInTitle } from '../../../shared/outline/to-text'
import type { Frame } from '../page-geometry'
import { isBeside, languageOf, type WordContext } from './context'
import { isInStyle } from './numbering'
import { type ParagraphShape, paragraph } from './paragraph'
import type { ParagraphStyle } from './paragraph-styles'
import { run, tab } from './run'
import { bookmarked, type Span, spansOf, words, writeSpans } from './spans'
import { tableXml } from './table'

/** What a block's place in the text does to its paragraph. */
export type Place = Pick<ParagraphShape, 'keepNext' | 'keepLines' | 'pageBreakBefore' | 'spaceBefore' | 'spaceAfter'>

type Numbered = Block & { readonly kind: 'heading' | 'clause' | 'item' }

const headingStyles = {
	front: ['FrontHeading', 'FrontHeadingBeside'],
	article: ['Heading1', 'HeadingBeside'],
	annex: ['AnnexHeading', 'AnnexHeadingBeside'],
	sub: ['Heading2', 'Heading2'],
} as const

const styleOf = (block: Numbered, isAnnex: boolean, isRight: boolean): ParagraphStyle => {
	if (block.kind === 'clause') return isAnnex ? 'AnnexClause' : 'Clause'
	if (block.kind === 'item') {
		if (block.level === 3) return isAnnex ? 'AnnexListNumber' : 'ListNumber'
		return isAnnex ? 'AnnexListNumber2' : 'ListNumber2'
	}
	return headingStyles[block.role][isRight ? 1 : 0]
}

const hangingOf = (block: Numbered, { indent }: Frame) => {
	if (block.kind !== 'item') return { left: indent.clause, hanging: indent.clause }
	return block.level === 3
		? { left: indent.item, hanging: indent.item - indent.clause }
		: { left: indent.subitem, hanging: indent.subitem - indent.item }
}

/** How a paragraph gets its number: from its style, from a list it names itself, typed, or not at all. */
function numberingShape(
	block: Numbered,
	{ numbering, frame }: WordContext,
): Pick<ParagraphShape, 'numbering' | 'indent'> {
	const place = numbering.places.get(block.id)
	if (place === undefined) return block.number === null ? {} : { numbering: 'none', indent: hangingOf(block, frame) }
	const listId = numbering.listIdOf(place)
	return isInStyle(listId) ? {} : { numbering: { listId, level: place.level } }
}

function numberedXml(block: Numbered, spans: readonly Span[], place: Place, context: WordContext): string {
	const counted = context.numbering.places.get(block.id)
	const typed = counted === undefined && block.number !== null ? run(block.number) + tab : ''
	const style = styleOf(block, counted?.list === 'annexes', isBeside(block, context))
	const shape = { style, ...numberingShape(block, context), ...place }
	return paragraph(shape, typed + bookmarked(block.id, spans, context))
}

const paragraphStyle = {
	body: ['BodyText', 'BodyTextIndent'],
	note: ['Note', 'NoteIndent'],
	definition: ['Definition', 'Definition'],
	party: ['Party', 'Party'],
} as const

/** One block as paragraphs and tables; signatures go by the page (`signatureXml`). */
export function blockXml(block: Exclude<Block, { kind: 'signature' }>, place: Place, context: WordContext): string {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	switch (block.kind) {
		case 'title': {
			const title = bookmarked(block.id, [words(block.text, look)], context)
			const subtitle = block.subtitle === null ? null : writeSpans(spansOf(block.subtitle, context, { language }))
			return (
				paragraph({ style: 'Title', ...(subtitle === null ? place : {}) }, title) +
				(subtitle === null ? '' : paragraph({ style: 'Subtitle', ...place }, subtitle))
			)
		}
		case 'heading':
			return numberedXml(block, [words(block.text, look)], place, context)
		case 'clause': {
			const title: Span[] =
				block.title === null
					? []
					: [words(runInTitle(block.title), { ...look, style: 'ClauseTitle' }), words(' ', look)]
			return numberedXml(block, [...title, ...spansOf(block.inlines, context, { language })], place, context)
		}
		case 'item':
			return numberedXml(block, spansOf(block.inlines, context, { language }), place, context)
		case 'paragraph': {
			const style = paragraphStyle[block.style][block.indent]
			const isMoved = block.indent === 1 && paragraphStyle[block.style][0] === style
			const shape = { style, ...place, ...(isMoved ? { indent: { left: context.frame.indent.clause } } : {}) }
			return paragraph(shape, bookmarked(block.id, spansOf(block.inlines, context, { language }), context))
		}
		case 'table':
			return tableXml(block, context)
	}
}
