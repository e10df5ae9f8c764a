import type { BlockId, Inline } from '../../../shared/outline/block'
import type { WordContext } from './context'
import { field, internalLink, type Look, run } from './run'

/**
 * A piece of a paragraph's printed words. Only `words` may be cut in two; a field, a link or a control is written whole. `text` is what is
 * printed of it, so that offsets into the block's words find their place.
 */
export type Span =
	| { readonly kind: 'words'; readonly text: string; readonly look: Look }
	| { readonly kind: 'whole'; readonly text: string; readonly xml: string }

/**
 * Something that begins and ends between two letters of a block's paragraph: a comment, a change. `from` and `to` count the UTF-16 units of
 * its printed words; an automatic number is none of them, a run-in title with its space is. Elements that wrap runs must not overlap;
 * milestones may.
 */
export type Range = { readonly from: number; readonly to: number; readonly open: string; readonly close: string }

function spanXml(span: Span): string {
	return span.kind === 'words' ? run(span.text, span.look) : span.xml
}

/** Cuts words at offsets, so that something can begin or end there. */
export function cutSpans(spans: readonly Span[], offsets: readonly number[]): Span[] {
	const sorted = [...offsets].sort((a, b) => a - b)
	let at = 0
	return spans.flatMap((span): Span[] => {
		const start = at
		at += span.text.length
		if (span.kind === 'whole') return [span]
		const cuts = sorted.filter((offset) => offset > start && offset < at).map((offset) => offset - start)
		const edges = [0, ...new Set(cuts), span.text.length]
		return edges.slice(1).map((edge, index) => ({ ...span, text: span.text.slice(edges[index], edge) }))
	})
}

/** The runs of a paragraph with what begins and ends in it. A range that ends inside of something whole is widened to its edge. */
export function writeSpans(spans: readonly Span[], ranges: readonly Range[] = []): string {
	let xml = ''
	if (ranges.length === 0) {
		for (const span of spans) xml += spanXml(span)
		return xml
	}
	let waiting = [...ranges].sort((a, b) => a.from - b.from)
	let opened: Range[] = []
	let at = 0
	const open = (range: Range) => {
		xml += range.open
		if (range.to <= range.from) xml += range.close
		else opened = [range, ...opened]
	}
	for (const span of cutSpans(
		spans,
		ranges.flatMap(({ from, to }) => [from, to]),
	)) {
		at += span.text.length
		for (const range of waiting) if (range.from < at) open(range)
		waiting = waiting.filter(({ from }) => from >= at)
		xml += spanXml(span)
		for (const range of opened) if (range.to <= at) xml += range.close
		opened = opened.filter(({ to }) => to > at)
	}
	for (const range of waiting) open(range)
	return xml + opened.map(({ close }) => close).join('')
}

/** A block's runs within a bookmark named after it, with the ranges that begin and end among them. */
export function bookmarked(id: BlockId, spans: readonly Span[], context: WordContext): string {
	const runs = writeSpans(spans, context.ranges.get(id))
	const name = context.bookmarks.get(id)
	if (name === undefined) return runs
	const number = context.nextBookmarkId()
	return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`
}

export function words(text: string, look: Look = {}): Span {
	return { kind: 'words', text, look }
}

/** `isBold`: the paragraph is bold already; in Word a bold style on bold text would make it light again. */
type SpanOptions = { readonly language?: string | undefined; readonly isBold?: boolean }

export function spansOf(inlines: readonly Inline[], context: WordContext, options: SpanOptions = {}): Span[] {
	return inlines.flatMap((inline) => spansOfInline(inline, context, options))
}

function spansOfInline(inline: Inline, context: WordContext, { language, isBold = false }: SpanOptions): Span[] {
	const plain: Look = language === undefined ? {} : { language }
	const bold = (style: 'Strong' | 'DefinedTerm'): Look => (isBold ? plain : { ...plain, style })
	const { text } = inline
	switch (inline.kind) {
		case 'text':
		case 'value':
			return [words(text, plain)]
		case 'term':
			return [words(text, bold('DefinedTerm'))]
		case 'strong':
			return [words(text, bold('Strong'))]
		case 'emphasis':
			return [words(text, { ...plain, style: 'Emphasis' })]
		case 'blank':
			return [{ kind: 'whole', text, xml: context.blanks.controlXml(inline.path, text, plain) }]
		case 'reference':
			return referenceSpans(inline, plain, context)
	}
}

const numberOf = (block: object): string => ('number' in block && typeof block.number === 'string' ? block.number : '')

/**
 * A reference as fields that repeat the target's automatic number, one for each level ("5.2" and "a)" and "aa)"), because Word joins
 * levels without a space. Where a number is typed, or the words are not the number, the words become a plain link: an update must never
 * change what is printed.
 */
function referenceSpans(inline: Inline & { kind: 'reference' }, look: Look, context: WordContext): Span[] {
	const { text, target } = inline
	const name = context.bookmarks.get(target)
	if (name === undefined) return [words(text, look)]
	const chain = context.chains.get(target) ?? []
	const numbers = chain.map(numberOf)
	const printed = numbers.join(' ')
	const isAutomatic = chain.length > 0 && chain.every((block) => context.numbering.places.has(block.id))
	if (!isAutomatic || printed === '' || !text.replaceAll('\u00a0', ' ').endsWith(printed)) {
		return [{ kind: 'whole', text, xml: internalLink(name, run(text, look)) }]
	}
	let at = text.length - printed.length
	const spans: Span[] = at === 0 ? [] : [words(text.slice(0, at), look)]
	for (const [index, block] of chain.entries()) {
		if (index > 0) spans.push(words(text.slice(at, ++at), look))
		const number = text.slice(at, at + numbers[index]!.length)
		at += number.length
		// A point's own letter, not its way from the top, which the fields before it print.
		const how = chain.length === 1 ? '\\r' : '\\n'
		const code = `REF ${context.bookmarks.get(block.id)} ${how} \\h`
		spans.push({ kind: 'whole', text: number, xml: field(code, run(number, look)) })
	}
	return spans
}
