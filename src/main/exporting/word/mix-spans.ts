import { wordDiff } from '../../../shared/compare/word-diff'
import type { TextRange } from '../../../shared/compare/word-edit'
import type { BlockId } from '../../../shared/outline/block'
import type { Change } from './change'
import type { Span } from './spans'

export type Changes = {
	readonly inserted: Change
	readonly deleted: Change
}

export function asInserted(spans: readonly Span[], { inserted }: Changes): Span[] {
	return spans.map((span) => ({ ...span, change: inserted }))
}

/** Offsets of comments count the words of the new text, so these are none of them. */
export function asDeleted(spans: readonly Span[], { deleted }: Changes): Span[] {
	return spans.map((span) => ({ ...span, change: deleted, isExtra: true }))
}

/** Signs that no text has: each stands for something whole, which goes and comes as such. */
const FIRST_SIGN = 0x10f000

/**
 * Words as they are compared. A field prints what Word counts, so the same field reads the same whatever it prints; what leads to a
 * paragraph that is in one version only never does, as it would lead nowhere in the other.
 */
function comparable(spans: readonly Span[], signs: Map<string, string>, side: string, hasBoth: HasBoth): string[] {
	return spans.map((span) => {
		if (span.kind === 'words') return span.text
		const { leadsTo, isCounted = false, text } = span
		const own = leadsTo !== undefined && !hasBoth(leadsTo) ? side : ''
		const key = [own, leadsTo ?? '', isCounted ? '' : text].join('\n')
		const known = signs.get(key)
		if (known !== undefined) return known
		const sign = String.fromCodePoint(FIRST_SIGN + signs.size)
		signs.set(key, sign)
		return sign
	})
}

/** The spans between two offsets into what is compared. */
function slice(spans: readonly Span[], texts: readonly string[], { start, end }: TextRange): Span[] {
	let at = 0
	return spans.flatMap((span, index): Span[] => {
		const from = at
		at += texts[index]!.length
		if (from >= end || at <= start) return []
		return span.kind === 'whole' ? [span] : [{ ...span, text: span.text.slice(Math.max(0, start - from), end - from) }]
	})
}

/** Whether the same block stands in both versions, in one place. */
export type HasBoth = (id: BlockId) => boolean

/**
 * Both versions of a paragraph's words in one: what went is struck, what came is marked, in what stayed the new version's spans stand.
 * A field, a link or a control goes and comes as a whole.
 */
export function mixSpans(
	old: readonly Span[],
	now: readonly Span[],
	changes: Changes,
	hasBoth: HasBoth = () => true,
): Span[] {
	const signs = new Map<string, string>()
	const before = comparable(old, signs, 'before', hasBoth)
	const after = comparable(now, signs, 'after', hasBoth)
	return wordDiff(before.join(''), after.join('')).flatMap((edit) => {
		if (edit.kind === 'removed') return asDeleted(slice(old, before, edit.before), changes)
		const spans = slice(now, after, edit.after)
		return edit.kind === 'added' ? asInserted(spans, changes) : spans
	})
}
