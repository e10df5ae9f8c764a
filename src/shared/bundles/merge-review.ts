import { canonicalJson } from '../agreement/canonical-json'
import type { Approval, Comment, Review, Silence, Suggestion, Thread } from '../agreement/review'
import type { Conflict } from './conflict'
import { hasNewWords, isOtherwise, type Three, united } from './merge-review-items'
import { mergeValues } from './merge-values'

type Noted = {
	readonly standing: { readonly a: readonly Conflict[]; readonly b: readonly Conflict[] }
	readonly conflicts: Conflict[]
}

export type MergedReview = { readonly review: Review; readonly conflicts: readonly Conflict[] }

/**
 * Threads, replies, suggestions and approvals of both sides, each once by its id. What one side took away since both knew it is gone, unless
 * the other said more in it; nothing else is lost. A suggestion that was accepted on one side and rejected on the other is a conflict and
 * open again. `standing` are the conflicts each side brings along.
 */
export function mergeReview(three: Three<Review>, standing: Noted['standing']): MergedReview {
	const { base, a, b } = three
	const noted: Noted = { standing, conflicts: [] }
	const review: Review = {
		threads: united({ base: base?.threads, a: a.threads, b: b.threads }, hasNewWords).map((one) =>
			mergeThread(one, noted),
		),
		suggestions: united({ base: base?.suggestions, a: a.suggestions, b: b.suggestions }, isOtherwise).map((one) =>
			mergeSuggestion(one, noted),
		),
		// Whoever signed has signed.
		approvals: united<Approval>({ base: undefined, a: a.approvals, b: b.approvals }, () => true).map((one) =>
			earlier(one.a, one.b),
		),
		required: mergedRequired(base?.required, a.required, b.required),
		silenced: mergedSilences(base?.silenced, a.silenced, b.silenced),
		...mergedRenewal(a.renewal, b.renewal),
	}
	return { review, conflicts: noted.conflicts }
}

/** What either side has gone through is gone through; the points themselves are of the day the draft was made. */
function mergedRenewal(a: Review['renewal'], b: Review['renewal']): Pick<Review, 'renewal'> {
	const renewal = a ?? b
	if (renewal === undefined) return {}
	const isDone = (index: number) => a?.points[index]?.done === true || b?.points[index]?.done === true
	return { renewal: { ...renewal, points: renewal.points.map((point, index) => ({ ...point, done: isDone(index) })) } }
}

function mergeThread({ base, a, b }: Three<Thread>, noted: Noted): Thread {
	const comments = openingFirst(
		keptComments({ base, a, b }).map((one) => mergeComment(one, a.id, noted)),
		[a, b],
	)
	const rest = (thread: Thread | undefined) => {
		if (thread === undefined) return undefined
		const { comments: _comments, anchor: _anchor, resolved: _resolved, ...fields } = thread
		return fields
	}
	const fields = fieldsOf(
		{ base: rest(base), a: rest(a), b: rest(b) } as Three<Omit<Thread, 'comments' | 'anchor' | 'resolved'>>,
		`review.threads.${a.id}`,
		noted,
	)
	return {
		...fields,
		anchor: chosen(base?.anchor, a.anchor, b.anchor),
		resolved: mergedResolved({ base, a, b }, comments),
		comments,
	}
}

/** A word taken back stays away where nobody answered it; an answer keeps all that was said before it. */
function keptComments({ base, a, b }: Three<Thread>): Three<Comment>[] {
	const lists = { a: a.comments, b: b.comments }
	const isAnswered = base !== undefined && (hasNewWords(a, base) || hasNewWords(b, base))
	const kept = isAnswered ? [] : united({ ...lists, base: base?.comments }, () => false)
	return kept.length > 0 ? kept : united({ ...lists, base: base?.comments }, () => true)
}

/** Clocks differ: a reply that says it is older than what it answers still stands behind it. */
function openingFirst(comments: readonly Comment[], threads: readonly Thread[]): Comment[] {
	const openings = threads.map((thread) => thread.comments[0]?.id)
	const isOpening = ({ id }: Comment) => openings.includes(id)
	return [...comments.filter(isOpening), ...comments.filter((comment) => !isOpening(comment))]
}

function mergeComment(three: Three<Comment>, threadId: string, noted: Noted): Comment {
	return fieldsOf(three, `review.threads.${threadId}.comments.${three.a.id}`, noted)
}

/** Where one side changed it, that; where both did, the later word; an answer that came after it opens the thread again. */
function mergedResolved({ base, a, b }: Three<Thread>, comments: readonly Comment[]): Thread['resolved'] {
	const text = (thread: Thread | undefined) => canonicalJson(thread?.resolved ?? null)
	if (text(a) === text(b)) return a.resolved
	if (base !== undefined && text(a) === text(base)) return b.resolved
	if (base !== undefined && text(b) === text(base)) return a.resolved
	const [latest = null] = [a.resolved, b.resolved]
		.flatMap((one) => one ?? [])
		.sort((x, y) => (canonicalJson([Date.parse(y.at), y.by]) < canonicalJson([Date.parse(x.at), x.by]) ? -1 : 1))
	if (latest === null) return null
	return comments.some(({ at }) => Date.parse(at) > Date.parse(latest.at)) ? null : latest
}

function mergeSuggestion(three: Three<Suggestion>, noted: Noted): Suggestion {
	const { base, a, b } = three
	const decision = ({ state, decided }: Suggestion) => ({ state, decided })
	const [left, right] = [anchorIn(a), anchorIn(b)]
	const anchor = left === undefined || right === undefined ? {} : { anchor: chosen(anchorIn(base), left, right) }
	// Only a suggestion of wording has an anchor, and gets one of its own kind.
	const rest = (one: Suggestion) => ({ ...one, ...OPEN, ...anchor }) as Suggestion
	const path = `review.suggestions.${a.id}`
	const fields = fieldsOf({ base: base === undefined ? undefined : rest(base), a: rest(a), b: rest(b) }, path, noted)
	if (a.state === b.state) return { ...fields, ...decision(earlierDecided(a, b)) }
	if (a.state === 'open' || b.state === 'open') {
		// A side whose decision is in dispute has it open only until somebody decides.
		return { ...fields, ...decided(a.state === 'open' ? b : a, `${path}.state`, noted) }
	}
	noted.conflicts.push({
		path: `${path}.state`,
		alternatives: [
			{ kind: 'value', value: 'accepted' },
			{ kind: 'value', value: 'rejected' },
		],
	})
	return { ...fields, ...OPEN }
}

const OPEN = { state: 'open', decided: null } as const

function decided({ state, decided }: Suggestion, path: string, { standing }: Noted) {
	const isDisputed = [...standing.a, ...standing.b].some((one) => one.path === path)
	return isDisputed ? OPEN : { state, decided }
}

function earlierDecided(a: Suggestion, b: Suggestion): Suggestion {
	return canonicalJson([a.decided?.at ?? '', a.decided?.by ?? '']) <=
		canonicalJson([b.decided?.at ?? '', b.decided?.by ?? ''])
		? a
		: b
}

function anchorIn(suggestion: Suggestion | undefined) {
	return suggestion !== undefined && 'anchor' in suggestion ? suggestion.anchor : undefined
}

/** Nobody has an opinion about where words stand: an anchor is found from its words and today's text. */
function chosen<T>(base: T | undefined, a: T, b: T): T {
	const [old, left, right] = [base ?? null, a, b].map((one) => canonicalJson(one ?? null))
	if (left === right || right === old) return a
	if (left === old) return b
	return base ?? ((left ?? '') < (right ?? '') ? a : b)
}

function fieldsOf<T extends object>({ base, a, b }: Three<T>, path: string, noted: Noted): T {
	const inside = (conflicts: readonly Conflict[]) =>
		conflicts
			.filter((one) => one.path.startsWith(`${path}.`))
			.map((one) => ({ ...one, path: one.path.slice(path.length + 1) }))
	const merged = mergeValues({ base, a, b }, { a: inside(noted.standing.a), b: inside(noted.standing.b) })
	noted.conflicts.push(...merged.conflicts.map((one) => ({ ...one, path: `${path}.${one.path}` })))
	// Fields of both sides came out of one schema, and each was taken whole from one of them.
	return merged.value as T
}

/** What either side took back is taken back. */
function earlier(a: Approval, b: Approval): Approval {
	if ((a.withdrawn === undefined) !== (b.withdrawn === undefined)) return a.withdrawn === undefined ? b : a
	return canonicalJson(a) <= canonicalJson(b) ? a : b
}

/** What either side requires is required. */
function mergedRequired(base: readonly string[] | undefined, a: readonly string[], b: readonly string[]): string[] {
	const known = base ?? []
	const added = [...new Set([...a, ...b])].filter((role) => !known.includes(role)).sort()
	return [...known.filter((role) => a.includes(role) || b.includes(role)), ...added]
}

/** What either side silenced is; what either side wants to hear again is heard. */
function mergedSilences(base: readonly Silence[] | undefined, a: readonly Silence[], b: readonly Silence[]): Silence[] {
	return united<Silence>({ base, a, b }, () => false).map(({ a: one }) => one)
}
