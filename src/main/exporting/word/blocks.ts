import type { Block } from '../../../shared/outline/block'
import { runInTitle } from '../../../shared/outline/to-text'
import { subtitleAddress } from '../../../shared/review/printed-texts'
import type { Frame } from '../page-geometry'
import { addressed, bookmarked } from './addressed'
import { isBeside, languageOf, type WordContext } from './context'
import { isInStyle } from './numbering'
import { type ParagraphShape, paragraph } from './paragraph'
import type { ParagraphStyle } from './paragraph-styles'
import { oldOf, penOf } from './revision'
import { type Span, spansOf, typedNumber, words, writeSpans } from './spans'
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

function marginShape(block: Numbered, { indent }: Frame): Pick<ParagraphShape, 'indent'> {
	if (block.kind !== 'item' || !block.isAtMargin) return {}
	const width = indent.item - indent.clause
	return { indent: { left: width, hanging: width } }
}

const paragraphStyle = {
	body: ['BodyText', 'BodyTextIndent'],
	note: ['Note', 'NoteIndent'],
	definition: ['Definition', 'Definition'],
	party: ['Party', 'Party'],
} as const

type Text = Block & { readonly kind: 'heading' | 'clause' | 'item' | 'paragraph' }

/** What a paragraph says beside its number. */
function wordsOf(block: Text, context: WordContext): readonly Span[] {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	if (block.kind === 'heading') return [words(block.text, look)]
	const inlines = spansOf(block.inlines, context, { language })
	if (block.kind !== 'clause' || block.title === null) return inlines
	return [words(runInTitle(block.title), { ...look, style: 'ClauseTitle' }), words(' ', look), ...inlines]
}

function shapeOf(block: Text, context: WordContext): ParagraphShape {
	if (block.kind === 'paragraph') {
		const style = paragraphStyle[block.style][block.indent]
		const isMoved = block.indent === 1 && paragraphStyle[block.style][0] === style
		return { style, ...(isMoved ? { indent: { left: context.frame.indent.clause } } : {}) }
	}
	const isAnnex = context.numbering.places.get(block.id)?.list === 'annexes'
	const style = styleOf(block, isAnnex, isBeside(block, context))
	return { style, ...numberingShape(block, context), ...marginShape(block, context.frame) }
}

/** Whether another version of a block can stand in the same paragraph: where only its words, or a typed number, are others. */
export function sharesParagraph(one: Text, other: Text, context: WordContext): boolean {
	return paragraph(shapeOf(one, context), '') === paragraph(shapeOf(other, context), '')
}

function textXml(block: Text, place: Place, context: WordContext): string {
	const pen = penOf(context.revision?.of.get(block.id), context)
	const old = oldOf(block, context)
	const isTyped = block.kind !== 'paragraph' && !context.numbering.places.has(block.id)
	const numberOf = (one: Text) => (one.kind === 'paragraph' || one.number === null ? [] : typedNumber(one.number))
	const typed = isTyped ? writeSpans(pen.spans(numberOf(block), old === null ? undefined : numberOf(old))) : ''
	const before = old === null ? undefined : wordsOf(old, context.revision?.old ?? context)
	const spans = pen.spans(wordsOf(block, pen.context), before)
	const shape = { ...shapeOf(block, context), ...place, change: pen.mark }
	return paragraph(shape, pen.paired(typed + bookmarked(block.id, spans, context)))
}

function titleXml(block: Block & { readonly kind: 'title' }, place: Place, context: WordContext): string {
	const language = languageOf(block, context)
	const look = language === undefined ? {} : { language }
	const pen = penOf(context.revision?.of.get(block.id), context)
	const old = oldOf(block, context)
	const before = old === null ? undefined : [words(old.text, look)]
	const title = bookmarked(block.id, pen.spans([words(block.text, look)], before), context)
	const below = (one: typeof block, its: WordContext) =>
		one.subtitle === null ? null : spansOf(one.subtitle, its, { language })
	const subtitle = below(block, pen.context)
	const subtitleBefore = old === null ? null : below(old, context.revision?.old ?? context)
	const head = paragraph({ style: 'Title', ...(subtitle === null ? place : {}), change: pen.mark }, title)
	if (subtitle === null && subtitleBefore === null) return head
	// A line below the title that came or went is a paragraph that did.
	const line =
		old === null || (subtitle !== null && subtitleBefore !== null)
			? pen
			: penOf({ kind: subtitle === null ? 'deleted' : 'inserted' }, context)
	const spans = line.spans(subtitle ?? subtitleBefore ?? [], subtitleBefore ?? undefined)
	return (
		head +
		paragraph({ style: 'Subtitle', ...place, change: line.mark }, addressed(subtitleAddress(block.id), spans, context))
	)
}

/** One block as paragraphs and tables; signatures go by the page (`signatureXml`). */
export function blockXml(block: Exclude<Block, { kind: 'signature' }>, place: Place, context: WordContext): string {
	switch (block.kind) {
		case 'title':
			return titleXml(block, place, context)
		case 'table':
			return tableXml(block, context)
		default:
			return textXml(block, place, context)
	}
}
