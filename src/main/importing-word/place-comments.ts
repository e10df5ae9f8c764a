import type { Anchor } from '../../shared/agreement/review'
import type { ContractLanguage } from '../../shared/outline/block'
import { anchorIn, unplacedAnchor } from '../../shared/review/make-anchor'
import { editsOf } from './edits'
import type { UnplacedReason } from './import-report'
import type { LaidOut, PlacedLine } from './laid-out'
import { sentOffset } from './lines'
import { reasonOf } from './place-changes'
import type { Slot } from './slots'
import type { Position, Span, WordDocument } from './word-document'

export type CommentPlace =
	| { readonly kind: 'placed'; readonly anchor: Anchor; readonly quote: string }
	| { readonly kind: 'unplaced'; readonly anchor: Anchor; readonly quote: string; readonly reason: UnplacedReason }

/**
 * Where a comment belongs. One over several paragraphs stands on its words in the first of them that has a place; one on new words, or on
 * none, on the word before it.
 */
export function placeComment(
	span: Span | null,
	{ document, laidOut, language }: { document: WordDocument; laidOut: LaidOut | null; language: ContractLanguage },
): CommentPlace {
	const quote = span === null ? '' : wordsIn(document, span)
	const nowhere = (reason: UnplacedReason): CommentPlace => {
		return { kind: 'unplaced', anchor: unplacedAnchor(language, quote), quote, reason }
	}
	if (laidOut === null) return nowhere('not-ours')
	if (span === null) return nowhere('no-place')
	const first = laidOut.lineOf(span.from.paragraph)
	const last = laidOut.lineOf(span.to.paragraph)
	let place: Anchor | null = null
	for (let at = first; at <= last; at++) {
		const placed = laidOut.placed[at]
		if (placed == null) continue
		const from = at === first ? sentOffset(placed.line, span.from) : 0
		const to = at === last ? sentOffset(placed.line, span.to) : placed.line.text.length
		const anchor = anchorOn(placed, replacedAt(placed, from, to))
		if (anchor.isOnWords) return { kind: 'placed', anchor: anchor.anchor, quote }
		place ??= anchor.anchor
	}
	if (place !== null) return { kind: 'placed', anchor: place, quote }
	const reasons = laidOut.lines.slice(first, last + 1).flatMap((line) => reasonOf(line, laidOut) ?? [])
	return nowhere(reasons[0] ?? 'unknown-paragraph')
}

/** Words that were put in the place of others stand for those. */
function replacedAt({ line }: PlacedLine, from: number, to: number): { readonly from: number; readonly to: number } {
	if (from < to) return { from, to }
	const edit = editsOf(line).edits.find(
		(one) => one.quote !== '' && one.replacement !== '' && one.from <= from && from <= one.to,
	)
	return edit ?? { from, to }
}

function anchorOn({ target, offsets }: PlacedLine, { from, to }: { readonly from: number; readonly to: number }) {
	const start = offsets.near(from)
	const end = Math.max(start, offsets.near(to))
	const words = trimmed(target.text, start, end)
	const isOnWords = words.end > words.start
	return { isOnWords, anchor: anchorAt(target, isOnWords ? words : wordAround(target.text, start)) }
}

/** An anchor on words of a slot. */
export function anchorAt({ printed }: Slot, range: { readonly start: number; readonly end: number }): Anchor {
	return anchorIn(printed.text, printed, range)
}

/** Without spaces at the ends, which a double click takes along. */
function trimmed(text: string, start: number, end: number) {
	let [from, to] = [start, end]
	while (from < to && /\s/.test(text[from]!)) from++
	while (to > from && /\s/.test(text[to - 1]!)) to--
	return { start: from, end: to }
}

/** The word at a place; between two of them the one before. The place itself where there is none. */
function wordAround(text: string, offset: number) {
	let best = { start: offset, end: offset }
	for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		const range = { start: index, end: index + word.length }
		if (index > offset) return best.start === best.end ? range : best
		best = range
	}
	return best
}

/** What a span covers in the document as it came back, deleted words too. */
function wordsIn({ paragraphs }: WordDocument, { from, to }: Span): string {
	const texts: string[] = []
	for (let at = from.paragraph; at <= to.paragraph; at++) {
		const text = (paragraphs[at]?.pieces ?? []).map((piece) => piece.text).join('')
		texts.push(text.slice(offsetIn(from, at, 0), offsetIn(to, at, text.length)))
	}
	return texts.join('\n').slice(0, 5_000)
}

function offsetIn({ paragraph, offset }: Position, at: number, otherwise: number): number {
	return paragraph === at ? offset : otherwise
}
