import type { Change } from './change'
import type { ParagraphStyle } from './paragraph-styles'

/** A paragraph beside its style: only what depends on its place in the text. */
export type ParagraphShape = {
	readonly style: ParagraphStyle
	readonly keepNext?: boolean
	readonly keepLines?: boolean
	readonly pageBreakBefore?: boolean
	/** A list of its own; `none` takes the style's number away and keeps its indent. */
	readonly numbering?: { readonly listId: number; readonly level: number } | 'none'
	/** Points. */
	readonly spaceBefore?: number
	readonly spaceAfter?: number
	/** Points from the left margin, for a style that has no indent of its own. */
	readonly indent?: { readonly left: number; readonly hanging?: number }
	/** The paragraph itself was inserted or deleted, not only words in it. */
	readonly change?: Change | undefined
}

/** Word counts in twentieths of a point. */
export function twips(points: number): number {
	return Math.round(points * 20)
}

function numberingXml(numbering: ParagraphShape['numbering']): string {
	if (numbering === undefined) return ''
	if (numbering === 'none') return '<w:numPr><w:numId w:val="0"/></w:numPr>'
	return `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.listId}"/></w:numPr>`
}

function spacingXml({ spaceBefore, spaceAfter }: ParagraphShape): string {
	if (spaceBefore === undefined && spaceAfter === undefined) return ''
	const before = spaceBefore === undefined ? '' : ` w:before="${twips(spaceBefore)}"`
	const after = spaceAfter === undefined ? '' : ` w:after="${twips(spaceAfter)}"`
	return `<w:spacing${before}${after}/>`
}

function indentXml(indent: ParagraphShape['indent']): string {
	if (indent === undefined) return ''
	const hanging = indent.hanging === undefined ? '' : ` w:hanging="${twips(indent.hanging)}"`
	return `<w:ind w:left="${twips(indent.left)}"${hanging}/>`
}

/** `runs` is what stands in it: runs, fields, controls, milestones. */
export function paragraph(shape: ParagraphShape, runs: string): string {
	const keepNext = shape.keepNext === true ? '<w:keepNext/>' : ''
	const keepLines = shape.keepLines === true ? '<w:keepLines/>' : ''
	const pageBreak = shape.pageBreakBefore === true ? '<w:pageBreakBefore/>' : ''
	const mark = shape.change === undefined ? '' : `<w:rPr><${shape.change.tag()}/></w:rPr>`
	const rest = numberingXml(shape.numbering) + spacingXml(shape) + indentXml(shape.indent) + mark
	return `<w:p><w:pPr><w:pStyle w:val="${shape.style}"/>${keepNext}${keepLines}${pageBreak}${rest}</w:pPr>${runs}</w:p>`
}
