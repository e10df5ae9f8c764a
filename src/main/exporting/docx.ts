import { Document, Packer, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx'
import type { Block, Outline } from '../../shared/outline/block'
import { runInTitle } from '../../shared/outline/to-text'
import { coverLength } from './cover'
import { shortenedBookmarks } from './docx-bookmarks'
import { pageFooter, pageHeader } from './docx-furniture'
import { numberingConfig } from './docx-numbering'
import { coreProperties, fontTable, stampZip } from './docx-package'
import { signatureElements } from './docx-signature'
import { documentStyles, twips } from './docx-styles'
import { tableElements } from './docx-table'
import { contentsElements } from './docx-toc'
import { bookmarked, createContext, type DocxContext, inlineRuns, typedNumber } from './docx-words'
import { indent, margin, page } from './page-geometry'
import { layoutPages } from './pdf'
import { pageNumbers } from './pdf-pagination'
import { fingerprint, type RenderOptions } from './render-options'

/** `keepNext`: signatures follow, which never stand on a page without text, or a table or list that this announces. */
type Place = { readonly context: DocxContext; readonly keepNext: boolean }
type Numbered = Block & { readonly kind: 'heading' | 'clause' | 'item' }

const styleOf = (block: Numbered, isAnnex: boolean): string => {
	if (block.kind === 'clause') return isAnnex ? 'AnnexClause' : 'Clause'
	if (block.kind === 'item') return block.level === 3 ? 'Item' : 'Subitem'
	if (block.role === 'sub') return 'Heading2'
	return block.role === 'front' ? 'FrontHeading' : block.role === 'annex' ? 'AnnexHeading' : 'Heading1'
}

const hangingOf = (block: Numbered) => {
	if (block.kind !== 'item') return { left: indent.clause, hanging: indent.clause }
	return block.level === 3
		? { left: indent.item, hanging: indent.item - indent.clause }
		: { left: indent.subitem, hanging: indent.subitem - indent.item }
}

/** How a paragraph gets its number: from its style, from a list it names itself, typed, or not at all. */
function numberingOf(block: Numbered, context: DocxContext) {
	const place = context.places.get(block.id)
	if (place === undefined) {
		if (block.number === null) return {}
		const hanging = hangingOf(block)
		return { numbering: false as const, indent: { left: twips(hanging.left), hanging: twips(hanging.hanging) } }
	}
	const isLinked = place.list === 'agreement' || (place.list === 'annexes' && block.kind !== 'item')
	return isLinked
		? {}
		: { numbering: { reference: place.list, level: place.level, instance: place.instance, custom: true } }
}

function numberedParagraph(
	block: Numbered,
	children: readonly ParagraphChild[],
	{ context, keepNext }: Place,
): Paragraph {
	const place = context.places.get(block.id)
	const typed = place === undefined && block.number !== null ? [typedNumber(block.number)] : []
	return new Paragraph({
		style: styleOf(block, place?.list === 'annexes'),
		...numberingOf(block, context),
		...(keepNext ? { keepNext } : {}),
		...(block.kind === 'heading' && block.pageBreakBefore ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
		children: [...typed, ...bookmarked(block.id, children, context)],
	})
}

const paragraphStyle = {
	body: 'Normal',
	note: 'Note',
	definition: 'Definition',
	party: 'Party',
	center: 'Centred',
} as const

function blockElements(block: Exclude<Block, { kind: 'signature' }>, place: Place): (Paragraph | Table)[] {
	const { context, keepNext } = place
	switch (block.kind) {
		case 'title': {
			const title = bookmarked(block.id, [new TextRun(block.text)], context)
			const subtitle =
				block.subtitle === null
					? []
					: [new Paragraph({ style: 'Subtitle', children: inlineRuns(block.subtitle, context) })]
			return [new Paragraph({ style: 'Title', children: title }), ...subtitle]
		}
		case 'heading':
			return [numberedParagraph(block, [new TextRun(block.text)], place)]
		case 'clause': {
			const title =
				block.title === null ? [] : [new TextRun({ text: runInTitle(block.title), bold: true }), new TextRun(' ')]
			return [numberedParagraph(block, [...title, ...inlineRuns(block.inlines, context)], place)]
		}
		case 'item':
			return [numberedParagraph(block, inlineRuns(block.inlines, context), place)]
		case 'paragraph': {
			const style = block.style === 'body' && block.indent === 1 ? 'ClauseText' : paragraphStyle[block.style]
			return [
				new Paragraph({
					style,
					...(keepNext ? { keepNext } : {}),
					...(block.indent === 1 && style !== 'ClauseText' ? { indent: { left: twips(indent.clause) } } : {}),
					children: bookmarked(block.id, inlineRuns(block.inlines, context), context),
				}),
			]
		}
		case 'table':
			return tableElements(block, context)
	}
}

function leadsOn(block: Block, next: Block | undefined): boolean {
	if (next?.kind === 'signature' || next?.kind === 'table') return true
	return next?.kind === 'item' && block.kind !== 'item'
}

/** The body in print order. The contents end the first page, as they do on the PDF. */
function bodyElements(context: DocxContext): (Paragraph | Table)[] {
	const { blocks, hasContents } = context.outline
	const elements: (Paragraph | Table)[] = []
	const numbers = hasContents ? pageNumbers(layoutPages(context.outline)) : new Map<string, number>()
	const contents = () => {
		if (!hasContents) return
		elements.push(...contentsElements(context, numbers))
		elements.push(new Paragraph({ style: 'TableEnd', pageBreakBefore: true }))
	}
	const cover = coverLength(blocks)
	const isRoomy = numbers.get(blocks[cover - 1]?.id ?? '') === 1
	if (cover === 0) contents()
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!
		if (block.kind === 'signature') {
			const group = []
			for (let next = blocks[index]; next?.kind === 'signature'; next = blocks[++index]) group.push(next)
			index--
			elements.push(...signatureElements(group, context))
			continue
		}
		elements.push(...blockElements(block, { context, keepNext: leadsOn(block, blocks[index + 1]) }))
		if (cover > 0 && index === (isRoomy ? cover - 1 : 0)) contents()
	}
	return elements
}

/**
 * The outline as a Word document: real styles, one automatic numbering, contents, fields, bookmarks named by block id. The bytes depend
 * only on the arguments (and the version of Pledge).
 */
export async function renderDocx(outline: Outline, options: RenderOptions): Promise<Uint8Array> {
	const context = createContext(outline)
	const document = new Document({
		title: outline.title,
		creator: options.author ?? 'Pledge',
		styles: documentStyles(outline.language),
		numbering: { config: numberingConfig(outline.language) },
		hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
		customProperties: [
			...(options.hash === null ? [] : [{ name: 'Pledge.contentHash', value: options.hash }]),
			...shortenedBookmarks(context.bookmarks).map(({ name, id }) => ({ name: `Pledge.bookmark.${name}`, value: id })),
		],
		sections: [
			{
				properties: {
					titlePage: true,
					page: {
						size: { width: twips(page.width), height: twips(page.height) },
						margin: {
							top: twips(margin.top),
							bottom: twips(margin.bottom),
							left: twips(margin.left),
							right: twips(margin.right),
							header: twips(margin.header - 8),
							footer: twips(margin.footer - 4),
						},
					},
				},
				headers: { default: pageHeader(outline, false), first: pageHeader(outline, true) },
				footers: {
					default: pageFooter(outline, fingerprint(options)),
					first: pageFooter(outline, fingerprint(options)),
				},
				children: bodyElements(context),
			},
		],
	})
	const bytes = await Packer.pack(document, 'uint8array', false, [coreProperties(outline, options), fontTable()])
	return stampZip(bytes)
}
