import type { Inline } from '../../../shared/outline/block'
import type { Change } from './change'
import type { WordContext } from './context'
import { field, internalLink, type Look, run, tab } from './run'

/** Whether somebody's change holds it; `isExtra`: offsets into the block's words do not count it. */
type Marked = { readonly change?: Change; readonly isExtra?: boolean }

/**
 * A piece of a paragraph's printed words. Only `words` may be cut in two; a field, a link or a control is written whole. `text` is what is
 * printed of it, so that offsets into the block's words find their place.
 */
export type Span = Marked &
	(
		| { readonly kind: 'words'; readonly text: string; readonly look: Look }
		| {
				readonly kind: 'whole'
				readonly text: string
				readonly xml: string
				readonly look?: Look
				/** The block that a field or a link leads to, the field that a control fills. */
				readonly leadsTo?: string
				/** Word counts what it prints, by itself. */
				readonly isCounted?: boolean
				/** What is written of it when it was inserted, where that is not its bare words: a change may hold runs only. */
				readonly inserted?: { readonly open: string; readonly runs: string; readonly close: string }
				/** What is left of it when it was deleted, where that is not its words. */
				readonly deleted?: string
		  }
	)

/**
 * Something that begins and ends between two letters of a block's paragraph: a comment, a change. `from` and `to` count the UTF-16 units of
 * its printed words; an automatic number is none of them, a run-in title with its space is. Elements that wrap runs must not overlap;
 * milestones may.
 */
export type Range = { readonly from: number; readonly to: number; readonly open: string; readonly close: string }

/** What spans print. */
export function textOf(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('')
}

function lengthOf({ text, isExtra = false }: Span): number {
	return isExtra ? 0 : text.length
}

/** Cuts words at offsets, so that something can begin or end there. */
export function cutSpans(spans: readonly Span[], offsets: readonly number[]): Span[] {
	const sorted = [...offsets].sort((a, b) => a - b)
	let at = 0
	return spans.flatMap((span): Span[] => {
		const start = at
		at += lengthOf(span)
		if (span.kind === 'whole') return [span]
		const cuts = sorted.filter((offset) => offset > start && offset < at).map((offset) => offset - start)
		const edges = [0, ...new Set(cuts), span.text.length]
		return edges.slice(1).map((edge, index) => ({ ...span, text: span.text.slice(edges[index], edge) }))
	})
}

/** Gathers runs; those of one change stand in one element. */
class Runs {
	xml = ''
	private held: Change | undefined

	add(span: Span): void {
		const { change, look = {} } = span
		if (change?.kind === 'ins' && span.kind === 'whole' && span.inserted !== undefined) {
			const { open, runs, close } = span.inserted
			// What goes around runs goes around their change too.
			if (open !== '') {
				this.mark(`${open}<${change.tag()}>${runs}</w:${change.element}>${close}`)
				return
			}
			this.turn(change)
			this.xml += runs
			return
		}
		this.turn(change)
		if (change?.kind === 'del')
			this.xml +=
				(span.kind === 'whole' ? span.deleted : undefined) ??
				run(span.text, { ...look, isDeleted: change.element === 'del' })
		else this.xml += span.kind === 'words' || change !== undefined ? run(span.text, look) : span.xml
	}

	/** Something between two changes. */
	mark(xml: string): void {
		this.turn(undefined)
		this.xml += xml
	}

	private turn(change: Change | undefined): void {
		if (this.held === change) return
		if (this.held !== undefined) this.xml += `</w:${this.held.element}>`
		if (change !== undefined) this.xml += `<${change.tag()}>`
		this.held = change
	}
}

/** The runs of a paragraph with what begins and ends in it. A range that ends inside of something whole is widened to its edge. */
export function writeSpans(spans: readonly Span[], ranges: readonly Range[] = []): string {
	const runs = new Runs()
	let waiting = [...ranges].sort((a, b) => a.from - b.from)
	let opened: Range[] = []
	let at = 0
	const open = (range: Range) => {
		runs.mark(range.open)
		if (range.to <= range.from) runs.mark(range.close)
		else opened = [range, ...opened]
	}
	const edges = ranges.flatMap(({ from, to }) => [from, to])
	for (const span of ranges.length === 0 ? spans : cutSpans(spans, edges)) {
		at += lengthOf(span)
		for (const range of waiting) if (range.from < at) open(range)
		waiting = waiting.filter(({ from }) => from >= at)
		runs.add(span)
		for (const range of opened) if (range.to <= at) runs.mark(range.close)
		opened = opened.filter(({ to }) => to > at)
	}
	for (const range of waiting) open(range)
	for (const { close } of opened) runs.mark(close)
	runs.mark('')
	return runs.xml
}

/** A typed number and the gap behind it. */
export function typedNumber(number: string): Span[] {
	const gap = { open: '', runs: tab, close: '' }
	return [words(number), { kind: 'whole', text: '\t', xml: tab, inserted: gap, deleted: tab }]
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
			return [
				{
					kind: 'whole',
					text,
					xml: context.blanks.controlXml(inline.path, text, plain),
					look: { ...plain, style: 'PlaceholderText' },
					leadsTo: inline.path,
				},
			]
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
		const runs = run(text, look)
		const { open, close } = internalLink(name)
		return [{ kind: 'whole', text, xml: open + runs + close, look, leadsTo: target, inserted: { open, runs, close } }]
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
		const runs = field(code, run(number, look))
		spans.push({
			kind: 'whole',
			text: number,
			xml: runs,
			look,
			leadsTo: block.id,
			isCounted: true,
			inserted: { open: '', runs, close: '' },
		})
	}
	return spans
}
