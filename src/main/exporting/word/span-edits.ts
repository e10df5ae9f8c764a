import type { Changes } from './mix-spans'
import { asDeleted, asInserted } from './mix-spans'
import { cutSpans, type Span } from './spans'

/** Words that somebody would put in the place of others: UTF-16 offsets into a paragraph's words. Nothing in it overlaps another. */
export type SpanEdit = { readonly from: number; readonly to: number; readonly text: string; readonly changes: Changes }

/** A field, a link or a control goes as a whole, so the words that stay of it come with the new ones. */
function widened(edit: SpanEdit, spans: readonly Span[]): SpanEdit {
	let at = 0
	let { from, to, text } = edit
	for (const span of spans) {
		const start = at
		at += span.text.length
		if (span.kind === 'words' || start >= edit.to || at <= edit.from || edit.from === edit.to) continue
		if (start < edit.from) {
			text = span.text.slice(0, edit.from - start) + text
			from = start
		}
		if (at > edit.to) {
			text += span.text.slice(edit.to - start)
			to = at
		}
	}
	return { ...edit, from, to, text }
}

/** Inserted words look like the words they follow, or replace. */
function lookAt(spans: readonly Span[], offset: number) {
	let at = 0
	let look: Span['look']
	for (const span of spans) {
		if (at > offset || (look !== undefined && at === offset)) break
		if (span.kind === 'words') look = span.look
		at += span.text.length
	}
	return look ?? {}
}

/** A paragraph's spans with suggestions in them as tracked changes; offsets of comments go on counting today's words. */
export function withEdits(spans: readonly Span[], edits: readonly SpanEdit[]): readonly Span[] {
	const sorted = edits.map((edit) => widened(edit, spans)).sort((a, b) => a.from - b.from || a.to - b.to)
	const pieces = cutSpans(
		spans,
		sorted.flatMap(({ from, to }) => [from, to]),
	)
	const shown: Span[] = []
	let at = 0
	const insert = ({ from, to, text, changes }: SpanEdit) => {
		if (text === '') return
		const look = lookAt(spans, from === to ? from : from + 1)
		const span: Span = { kind: 'words', text: text.replace(/[\r\n\t]+/g, ' '), look, isExtra: true }
		shown.push(...asInserted([span], changes))
	}
	let waiting = sorted
	for (const piece of pieces) {
		const start = at
		at += piece.text.length
		for (const edit of waiting) if (edit.to <= start) insert(edit)
		waiting = waiting.filter(({ to }) => to > start)
		const edit = waiting.find(({ from, to }) => from <= start && at <= to)
		// Struck words are today's: comments stand on them.
		if (edit === undefined) shown.push(piece)
		else shown.push(...asDeleted([piece], edit.changes).map((span) => ({ ...span, isExtra: false })))
	}
	for (const edit of waiting) insert(edit)
	return shown
}
