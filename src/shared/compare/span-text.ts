import type { Inline } from '../outline/block'
import type { RedlineSpan } from './redline'
import { compareTexts, type MarkedText } from './word-diff'
import type { TextRange } from './word-edit'
import type { Atom, Vocabulary } from './word-tokens'

/**
 * What is counted anew when something before it comes or goes: the objectives' codes (`Z1`), by the id of the objective's row. Cross
 * references tell their target themselves.
 */
export type Codes = { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> }

export const NO_CODES: Codes = { before: new Map(), after: new Map() }

/** What all comparisons of two outlines share. */
export type Comparing = { readonly codes: Codes; readonly vocabulary: Vocabulary }

const codeWord = /(?<![\p{L}\p{N}])[A-Z]\d{1,3}(?![\p{L}\p{N}])/gu

/** Printed words with what in them stands for something else. */
export function markedText(inlines: readonly Inline[], codes: ReadonlyMap<string, string>): MarkedText {
	const atoms: Atom[] = []
	let text = ''
	for (const inline of inlines) {
		const start = text.length
		text += inline.text
		if (inline.kind === 'reference') atoms.push({ start, end: text.length, name: `to ${inline.target}` })
		else if (codes.size > 0 && inline.kind !== 'blank')
			for (const match of inline.text.matchAll(codeWord)) {
				const row = codes.get(match[0])
				const at = start + match.index
				if (row !== undefined) atoms.push({ start: at, end: at + match[0].length, name: `row ${row}` })
			}
	}
	return { text, atoms }
}

/** Two versions of printed words as one row of spans. */
export function redlineText(
	before: readonly Inline[],
	after: readonly Inline[],
	{ codes, vocabulary }: Comparing,
): readonly RedlineSpan[] {
	if (saysTheSame(before, after, codes)) return wholeText(after, 'same')
	const edits = compareTexts(markedText(before, codes.before), markedText(after, codes.after), vocabulary)
	const old = new InlineReader(before)
	const now = new InlineReader(after)
	const spans: RedlineSpan[] = []
	for (const { kind, before: inOld, after: inNow } of edits) {
		if (kind === 'removed') old.read(inOld, kind, spans)
		else now.read(inNow, kind === 'equal' ? 'same' : kind, spans)
	}
	return hasPieces(spans) ? joined(spans, new Set([...before, ...after])) : spans
}

/** Whether neighbours may be pieces of one inline that became the same. */
function hasPieces(spans: readonly RedlineSpan[]): boolean {
	for (let at = 1; at < spans.length; at++) {
		const [last, span] = [spans[at - 1]!, spans[at]!]
		if (last.change === span.change && isLike(last.inline, span.inline)) return true
	}
	return false
}

/** Piece by piece the same, without anything that could stand for something else. */
function saysTheSame(before: readonly Inline[], after: readonly Inline[], codes: Codes): boolean {
	if (before.length !== after.length) return false
	const hasCodes = codes.before.size > 0
	return before.every((inline, at) => {
		const other = after[at]!
		if (inline.text !== other.text || inline.kind !== other.kind) return false
		if (hasCodes && /[A-Z]\d/u.test(inline.text)) return false
		return inline.kind !== 'reference' || (other.kind === 'reference' && inline.target === other.target)
	})
}

/** All words of one version. */
export function wholeText(inlines: readonly Inline[], change: RedlineSpan['change']): readonly RedlineSpan[] {
	return inlines.filter(({ text }) => text !== '').map((inline) => ({ change, inline }))
}

export function isChangedText(spans: readonly RedlineSpan[]): boolean {
	return spans.some(({ change }) => change !== 'same')
}

/** Reads ranges that rise: inlines that lie in them, cut at their edges. A reference is one token and never cut. */
class InlineReader {
	private index = 0
	/** Where the inline at `index` starts. */
	private start = 0
	private readonly inlines: readonly Inline[]

	constructor(inlines: readonly Inline[]) {
		this.inlines = inlines
	}

	read(range: TextRange, change: RedlineSpan['change'], spans: RedlineSpan[]): void {
		for (let inline = this.inlines[this.index]; inline !== undefined; inline = this.inlines[this.index]) {
			const end = this.start + inline.text.length
			const from = Math.max(range.start, this.start)
			const to = Math.min(range.end, end)
			if (from < to) {
				const isWhole = from === this.start && to === end
				const piece = isWhole ? inline : withText(inline, inline.text.slice(from - this.start, to - this.start))
				spans.push({ change, inline: piece })
			}
			if (end > range.end) break
			this.start = end
			this.index++
		}
	}
}

/** Most inlines are plain text, which is written down several times faster than copied. */
function withText(inline: Inline, text: string): Inline {
	return inline.kind === 'text' ? { kind: 'text', text } : { ...inline, text }
}

/** Pieces of one inline that became the same go together again. */
function joined(spans: readonly RedlineSpan[], whole: ReadonlySet<Inline>): readonly RedlineSpan[] {
	const rows: RedlineSpan[] = []
	for (const span of spans) {
		const last = rows.at(-1)
		const isPiece =
			last !== undefined && last.change === span.change && !whole.has(last.inline) && !whole.has(span.inline)
		if (isPiece && isLike(last.inline, span.inline)) {
			rows.pop()
			rows.push({ change: span.change, inline: { ...span.inline, text: last.inline.text + span.inline.text } })
		} else rows.push(span)
	}
	return rows
}

function isLike(one: Inline, other: Inline): boolean {
	return one.kind === other.kind && one.kind !== 'reference' && pathOf(one) === pathOf(other)
}

const pathOf = (inline: Inline): string | null => ('path' in inline ? inline.path : null)
