import { canonicalJson } from '../agreement/canonical-json'
import type { Approval, Comment, Review, Silence, Suggestion, Thread } from '../agreement/review'

/** Something that was said or decided on the other side since both knew the text. `quote` are the words it stands on. */
export type Said =
	| (Spoken & { readonly kind: 'thread' | 'reply' | 'resolved' | 'reopened' })
	/** `dropped`: a suggestion of ours that somebody took back on the other side. */
	| (Spoken & { readonly kind: 'suggestion' | 'accepted' | 'rejected' | 'dropped'; readonly suggestion: Suggestion })
	/** A comment that is worded otherwise than here. */
	| (Spoken & { readonly kind: 'rewritten' })
	/** `text` is the role. */
	| (Spoken & { readonly kind: 'approval' })
	/** Somebody took an approval back, for the reason in `text`. */
	| (Spoken & { readonly kind: 'withdrawn' })
	/** A comment or conversation of ours that somebody took back on the other side. */
	| (Spoken & { readonly kind: 'removed' })
	/** Who shall see it, or whose task it is (`text`, empty where nobody's), is another than here. */
	| (Spoken & { readonly kind: 'shown' | 'hidden' | 'assigned' })
	/** A finding that stays as it is there, for the reason in `text`, or is told again. */
	| (Spoken & { readonly kind: 'silenced' | 'unsilenced'; readonly silence: Silence })
	/** `text` is a role without whose approval there is no final any longer. What either side requires stays required. */
	| (Spoken & { readonly kind: 'required' })

type Spoken = {
	readonly id: string
	readonly author: string
	/** ISO instant; empty where nobody noted it. */
	readonly at: string
	readonly text: string
	readonly quote: string
}

/** What merging changed in what was said here, in the order of its time. */
export function saidBetween(ours: Review, merged: Review): readonly Said[] {
	const said = [
		...threadsBetween(ours.threads, merged.threads),
		...suggestionsBetween(ours.suggestions, merged.suggestions),
		...merged.approvals
			.filter(({ id }) => !ours.approvals.some((one) => one.id === id))
			.map(({ id, name, at, role }): Said => ({ kind: 'approval', id, author: name, at, text: role, quote: '' })),
		...withdrawnBetween(ours.approvals, merged.approvals),
		...requiredBetween(ours.required, merged.required),
		...silencedBetween(ours.silenced, merged.silenced),
	]
	return said.sort((a, b) => (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0))
}

function withdrawnBetween(ours: readonly Approval[], merged: readonly Approval[]): Said[] {
	return merged.flatMap(({ id, withdrawn }): Said[] => {
		const isKnown = ours.some((one) => one.id === id && one.withdrawn !== undefined)
		if (withdrawn === undefined || isKnown) return []
		return [{ kind: 'withdrawn', id, author: withdrawn.by, at: withdrawn.at, text: withdrawn.reason, quote: '' }]
	})
}

function requiredBetween(ours: readonly string[], merged: readonly string[]): Said[] {
	return merged
		.filter((role) => !ours.includes(role))
		.map((role) => ({ kind: 'required', id: role, author: '', at: '', text: role, quote: '' }))
}

function silencedBetween(ours: readonly Silence[], merged: readonly Silence[]): Said[] {
	const isIn = (list: readonly Silence[], { id }: Silence) => list.some((one) => one.id === id)
	return [
		...merged
			.filter((one) => !isIn(ours, one))
			.map((silence): Said => {
				const { id, by, at, reason } = silence
				return { kind: 'silenced', id, author: by, at, text: reason, quote: '', silence }
			}),
		...ours
			.filter((one) => !isIn(merged, one))
			.map((silence): Said => {
				return { kind: 'unsilenced', id: silence.id, author: '', at: '', text: '', quote: '', silence }
			}),
	]
}

function threadsBetween(ours: readonly Thread[], merged: readonly Thread[]): Said[] {
	const known = new Map(ours.map((thread) => [thread.id, thread]))
	const kept = new Set(merged.map(({ id }) => id))
	const gone = ours.filter(({ id }) => !kept.has(id)).map((thread) => removed(thread, thread.comments[0]))
	const changed = merged.flatMap((thread): Said[] => {
		const mine = known.get(thread.id)
		const [first] = thread.comments
		if (mine === undefined) {
			const replies = thread.comments.slice(1).map((comment) => spoken('reply', thread, comment))
			return first === undefined ? [] : [spoken('thread', thread, first), ...replies]
		}
		const own = new Map(mine.comments.map(({ id, text }) => [id, text]))
		const still = new Set(thread.comments.map(({ id }) => id))
		return [
			...thread.comments.filter(({ id }) => !own.has(id)).map((comment) => spoken('reply', thread, comment)),
			...thread.comments
				.filter(({ id, text }) => own.has(id) && own.get(id) !== text)
				.map((comment) => spoken('rewritten', thread, comment)),
			...mine.comments.filter(({ id }) => !still.has(id)).map((comment) => removed(thread, comment)),
			...resolvedBetween(mine, thread),
			...seenBetween(mine, thread, { text: thread.comments[0]?.text ?? '', quote: thread.anchor.quote }),
			...(mine.assignee === thread.assignee ? [] : [assigned(thread)]),
		]
	})
	return [...gone, ...changed]
}

function resolvedBetween(mine: Thread, merged: Thread): Said[] {
	if ((mine.resolved === null) === (merged.resolved === null)) return []
	const { id, anchor, comments, resolved } = merged
	const text = comments[0]?.text ?? ''
	return resolved === null
		? [{ kind: 'reopened', id, author: comments.at(-1)?.author ?? '', at: '', text, quote: anchor.quote }]
		: [{ kind: 'resolved', id, author: resolved.by, at: resolved.at, text, quote: anchor.quote }]
}

/** What was internal here is for the other side now, or the other way round. */
function seenBetween(
	mine: Thread | Suggestion,
	{ id, visibility }: Thread | Suggestion,
	said: Pick<Said, 'text' | 'quote'>,
): Said[] {
	if (mine.visibility === visibility) return []
	return [{ kind: visibility === 'external' ? 'shown' : 'hidden', id, author: '', at: '', ...said }]
}

function assigned({ id, assignee, anchor }: Thread): Said {
	return { kind: 'assigned', id, author: '', at: '', text: assignee ?? '', quote: anchor.quote }
}

function spoken(kind: 'thread' | 'reply' | 'rewritten', { anchor }: Thread, { id, author, at, text }: Comment): Said {
	return { kind, id, author, at, text, quote: anchor.quote }
}

function removed({ id, anchor }: Thread, comment: Comment | undefined): Said {
	const { author = '', text = '' } = comment ?? {}
	return { kind: 'removed', id: comment?.id ?? id, author, at: '', text, quote: anchor.quote }
}

function suggestionsBetween(ours: readonly Suggestion[], merged: readonly Suggestion[]): Said[] {
	const known = new Map(ours.map((one) => [one.id, one]))
	const kept = new Set(merged.map(({ id }) => id))
	const quoteOf = (one: Suggestion) => (one.kind === 'wording' ? one.anchor.quote : '')
	const gone = ours
		.filter(({ id }) => !kept.has(id))
		.map((one): Said => {
			const { id, author } = one
			return { kind: 'dropped', id, author, at: '', text: '', quote: quoteOf(one), suggestion: one }
		})
	const changed = merged.flatMap((suggestion): Said[] => {
		const { id, author, at, note = '', state, decided } = suggestion
		const mine = known.get(id)
		const own = { id, text: note, quote: quoteOf(suggestion), suggestion }
		const isDecided = state !== 'open' && state !== mine?.state
		const decision: Said[] = isDecided
			? [{ kind: state, ...own, author: decided?.by ?? '', at: decided?.at ?? at }]
			: []
		const isTold = mine !== undefined && wishOf(mine) === wishOf(suggestion)
		if (!isTold) return [{ kind: 'suggestion', ...own, author, at }, ...decision]
		return [...seenBetween(mine, suggestion, { text: note, quote: own.quote }), ...decision]
	})
	return [...gone, ...changed]
}

/** What it asks for, and why: one that asks for something else is told anew. */
function wishOf(suggestion: Suggestion): string {
	const { note = '' } = suggestion
	const wished = suggestion.kind === 'wording' ? suggestion.replacement : [suggestion.path, suggestion.after]
	return canonicalJson([wished, note])
}
