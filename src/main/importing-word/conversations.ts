import type { Span, WordComment, WordDocument } from './word-document'

/** A comment with the thread of ours that it is known to stand in; null for one that is new or stands in none. */
export type Member<Known> = { readonly comment: WordComment; readonly known: Known }

type Group<Known> = { thread: string | null; readonly members: Member<Known>[] }

/**
 * Who talks with whom, in the order of the document: a comment with all that answers it, the answers of answers too, and comments of one
 * thread of ours. Where a program forgot who answers whom, a comment goes with the one before it on the very same words, and one on no
 * words with that at whose end it stands: so LibreOffice puts its answers. Two threads that are known to be two stay so.
 */
export function conversations<Known extends { readonly thread: string | null } | null>(
	{ hasThreading }: Pick<WordDocument, 'hasThreading'>,
	members: readonly Member<Known>[],
): readonly (readonly Member<Known>[])[] {
	const groups = new Map<WordComment, Group<Known>>()
	for (const member of members) groups.set(member.comment, { thread: member.known?.thread ?? null, members: [member] })
	const byId = new Map(members.map(({ comment }) => [comment.id, comment]))
	const join = (a: WordComment, b: WordComment) => {
		const [into, from] = [groups.get(a)!, groups.get(b)!]
		if (into === from || (into.thread !== null && from.thread !== null && into.thread !== from.thread)) return
		into.thread ??= from.thread
		into.members.push(...from.members)
		for (const { comment } of from.members) groups.set(comment, into)
	}
	for (const { comment } of members) {
		const parent = comment.parent === null ? undefined : byId.get(comment.parent)
		if (parent !== undefined) join(parent, comment)
	}
	const homes = new Map<string, WordComment>()
	for (const { comment, known } of members) {
		if (known?.thread == null) continue
		const home = homes.get(known.thread)
		if (home === undefined) homes.set(known.thread, comment)
		else join(home, comment)
	}
	if (!hasThreading)
		for (const [index, { comment }] of members.entries()) {
			const before = members.slice(0, index).findLast(({ comment: other }) => isBeside(other.span, comment.span))
			if (before !== undefined) join(before.comment, comment)
		}
	const whole = new Set(members.map(({ comment }) => groups.get(comment)!))
	return [...whole].map((group) => inOrder(group.members))
}

function isBeside(before: Span | null, span: Span | null): boolean {
	if (before === null || span === null) return false
	if (isSamePlace(before.from, span.from) && isSamePlace(before.to, span.to)) return true
	return isSamePlace(span.from, span.to) && isSamePlace(before.to, span.from)
}

function isSamePlace(a: Span['from'], b: Span['from']): boolean {
	return a.paragraph === b.paragraph && a.offset === b.offset
}

function inOrder<Known>(members: readonly Member<Known>[]): readonly Member<Known>[] {
	const isRoot = ({ comment }: Member<Known>) => Number(comment.parent !== null)
	return [...members].sort((a, b) => isRoot(a) - isRoot(b) || (a.comment.at ?? '').localeCompare(b.comment.at ?? ''))
}
