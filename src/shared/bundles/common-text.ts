import { contentHash } from '../agreement/content-hash'
import { publicAgreement } from '../agreement/public-agreement'
import type { Agreement } from '../agreement/schema'
import type { Bundle } from './bundle'
import { mergeVersions } from './merge-versions'
import { stateHash } from './past'

type Side = Pick<Bundle, 'agreement' | 'base' | 'past' | 'versions'>

/**
 * The text that both grew out of: the one that both were packed with, else the one of them that the other grew out of or knows, else the
 * newest version of both. Null where they share none.
 */
export function commonText(a: Side, b: Side): Agreement | null {
	if (a.base !== null && b.base !== null && hashOf(a.base) === hashOf(b.base)) return earlier(a.base, b.base, [a, b])
	const knows = ({ base, versions, agreement }: Side) =>
		new Set([hashOf(base), hashOf(agreement), ...versions.map((version) => version.contentHash)])
	const isKnownTo = (base: Agreement, other: Side) =>
		other.past.includes(stateHash(base)) || knows(other).has(hashOf(base))
	const candidates = [
		...(a.base !== null && isKnownTo(a.base, b) ? [a.base] : []),
		...(b.base !== null && isKnownTo(b.base, a) ? [b.base] : []),
	]
	const [first, second] = candidates
	if (first !== undefined) return second === undefined ? first : earlier(first, second, [a, b])
	const known = new Set(b.versions.map((version) => version.contentHash))
	const shared = a.versions.filter((version) => known.has(version.contentHash))
	// Of one text either side's copy would do; the newest text by its own time, which both have.
	const newest = mergeVersions(
		shared,
		b.versions.filter((one) => shared.some((other) => other.contentHash === one.contentHash)),
	)
	return newest.versions.at(-1)?.agreement ?? null
}

/**
 * Of two texts that were packed the one that the other grew out of. Where nobody can tell, the one with less in it, and of what was said
 * only what both have: what is missing on one side must not look deleted.
 */
function earlier(one: Agreement, other: Agreement, [a, b]: readonly [Side, Side]): Agreement {
	const [first, second] = [stateHash(one), stateHash(other)]
	if (first === second) return one
	const [isFirst, isSecond] = [b.past.includes(first), a.past.includes(second)]
	if (isFirst !== isSecond) return isFirst ? one : other
	const [smaller, larger] = isLess(one, other) ? [one, other] : [other, one]
	const both = <T extends { readonly id: string }>(list: readonly T[], others: readonly T[]) =>
		list.filter(({ id }) => others.some((known) => known.id === id))
	const { threads, suggestions } = larger.review
	const { review } = smaller
	return {
		...smaller,
		review: {
			...review,
			threads: both(review.threads, threads),
			suggestions: both(review.suggestions, suggestions),
		},
	}
}

/** Settled also where both are as long, so that it does not matter which comes first. */
function isLess(one: Agreement, other: Agreement): boolean {
	const key = (agreement: Agreement) => [JSON.stringify(agreement).length, stateHash(agreement)] as const
	const [[length, state], [otherLength, otherState]] = [key(one), key(other)]
	return length === otherLength ? state < otherState : length < otherLength
}

function hashOf(agreement: Agreement | null): string | null {
	return agreement === null ? null : contentHash(publicAgreement(agreement))
}
