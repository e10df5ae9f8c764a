import { canonicalJson } from '../agreement/canonical-json'
import type { Suggestion, Thread } from '../agreement/review'

/** One thing on both sides, and as both knew it; undefined where it was new. */
export type Three<T> = { readonly base: T | undefined; readonly a: T; readonly b: T }

type Lists<T> = { readonly base: readonly T[] | undefined; readonly a: readonly T[]; readonly b: readonly T[] }

/**
 * Things of both sides by id, in the order of their instants, so that it does not matter which side came first. What both knew and one side
 * took away stays away, unless the other side added something to it meanwhile (`isGrown`): then it is kept, whole.
 */
export function united<T extends { readonly id: string }>(
	{ base, a, b }: Lists<T>,
	isGrown: (now: T, known: T) => boolean,
): Three<T>[] {
	const [ofBase, ofA, ofB] = [base ?? [], a, b].map((list) => new Map(list.map((item) => [item.id, item])))
	const ids = [...new Set([...a, ...b].map(({ id }) => id))]
	const all = ids.flatMap((id) => {
		const [known, left, right] = [ofBase?.get(id), ofA?.get(id), ofB?.get(id)]
		const one = left ?? right
		if (one === undefined) return []
		const isTakenAway = known !== undefined && (left === undefined || right === undefined)
		if (isTakenAway && !isGrown(one, known)) return []
		return [{ base: known, a: left ?? one, b: right ?? one }]
	})
	const key = (item: T) => `${instantOf(item)} ${item.id}`
	return all.sort((x, y) => (key(x.a) < key(y.a) ? -1 : 1))
}

function instantOf(item: object): string {
	const at = 'at' in item ? item.at : 'comments' in item && Array.isArray(item.comments) ? item.comments[0]?.at : ''
	const time = Date.parse(String(at))
	return Number.isNaN(time) ? '' : new Date(time).toISOString()
}

/** Somebody said something in it that was not said before. */
export function hasNewWords(now: Thread, known: Thread): boolean {
	const texts = new Map(known.comments.map(({ id, text }) => [id, text]))
	return now.comments.some(({ id, text }) => texts.get(id) !== text)
}

/** It was decided, or wishes something else; where its words stand says nothing. */
export function isOtherwise(now: Suggestion, known: Suggestion): boolean {
	const rest = (one: Suggestion) => canonicalJson({ ...one, anchor: null })
	return rest(now) !== rest(known)
}
