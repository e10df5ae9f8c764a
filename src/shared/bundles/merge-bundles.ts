import { contentHash } from '../agreement/content-hash'
import { openAgreement } from '../agreement/open'
import { publicAgreement } from '../agreement/public-agreement'
import { emptyReview } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Bundle } from './bundle'
import { type Conflict, sortedAlternatives } from './conflict'
import { mergeLogs } from './merge-log'
import { mergeReview } from './merge-review'
import { mergeValues } from './merge-values'
import { mergeVersions } from './merge-versions'

export type Merged =
	| { readonly kind: 'merged'; readonly bundle: Bundle }
	/** Two different agreements are not merged. */
	| { readonly kind: 'other-agreement' }

/**
 * Two bundles of one agreement as one. Threads, replies, suggestions, approvals, versions and log entries of both are in it; a field that one
 * side changed since the text both know is taken, one that both changed in different ways is a conflict. It does not matter which is which,
 * and a bundle merged again changes nothing.
 */
export function mergeBundles(a: Bundle, b: Bundle): Merged {
	if (a.agreement.id !== b.agreement.id) return { kind: 'other-agreement' }
	const base = commonBase(a, b)
	const { versions, renumbered } = mergeVersions(a.versions, b.versions)
	const { agreement, conflicts } = mergeAgreements({ base, a: a.agreement, b: b.agreement }, a.conflicts, b.conflicts)
	return {
		kind: 'merged',
		bundle: {
			audience: a.audience === 'internal' || b.audience === 'internal' ? 'internal' : 'external',
			agreement,
			base,
			versions,
			log: mergeLogs(a.log, b.log, renumbered),
			conflicts,
		},
	}
}

export type Three = { readonly base: Agreement | null; readonly a: Agreement; readonly b: Agreement }

export function mergeAgreements(
	{ base, a, b }: Three,
	conflictsOfA: readonly Conflict[],
	conflictsOfB: readonly Conflict[],
): { readonly agreement: Agreement; readonly conflicts: readonly Conflict[] } {
	const split = ({ review, ...fields }: Agreement) => ({ review, fields })
	const [old, left, right] = [base === null ? null : split(base), split(a), split(b)]
	const isReview = ({ path }: Conflict) => path.startsWith('review.')
	const [ofA, ofB] = [conflictsOfA, conflictsOfB].map((all) => ({
		review: all.filter(isReview),
		fields: all.filter((one) => !isReview(one)),
	}))
	const review = mergeReview(
		{ base: old?.review, a: left.review, b: right.review },
		{ a: ofA?.review ?? [], b: ofB?.review ?? [] },
	)
	const fields = mergeFields(
		{ base: old?.fields, a: left.fields, b: right.fields },
		{ a: ofA?.fields ?? [], b: ofB?.fields ?? [] },
	)
	const standing = [...conflictsOfA, ...conflictsOfB].filter(isReview)
	return {
		agreement: { ...fields.value, review: review.review },
		conflicts: byPath([...standing, ...review.conflicts, ...fields.conflicts]),
	}
}

type Fields = Omit<Agreement, 'review'>

/** Field by field; a section whose fields do not fit together that way is one value, and all of it in conflict. */
function mergeFields(
	three: { readonly base: Fields | undefined; readonly a: Fields; readonly b: Fields },
	standing: { readonly a: readonly Conflict[]; readonly b: readonly Conflict[] },
): { readonly value: Fields; readonly conflicts: readonly Conflict[] } {
	const merged = mergeValues(three, standing)
	const value = merged.value as Fields
	const broken = brokenSections(value)
	if (broken.length === 0) return { value, conflicts: merged.conflicts }
	const whole: Record<string, unknown> = { ...value }
	const conflicts: Conflict[] = merged.conflicts.filter(({ path }) => !broken.includes(path.split('.')[0] ?? ''))
	for (const key of broken as (keyof Fields)[]) {
		const sides = [three.a[key], three.b[key]]
		whole[key] = three.base === undefined ? sides[0] : three.base[key]
		const alternatives = sortedAlternatives(sides.map((side) => ({ kind: 'value', value: side })))
		if (three.base === undefined && alternatives[0]?.kind === 'value') whole[key] = alternatives[0].value
		conflicts.push({ path: key, alternatives })
	}
	return { value: whole as Fields, conflicts }
}

function brokenSections(value: Fields): string[] {
	const opened = openAgreement({ ...value, review: emptyReview() })
	if (opened.kind !== 'broken') return []
	return [...new Set(opened.problems.map(({ path }) => path.split('.')[0] ?? ''))].filter((key) => key in value)
}

/** One entry a path, with what every one of them says. */
function byPath(conflicts: readonly Conflict[]): Conflict[] {
	const found = new Map<string, Conflict['alternatives']>()
	for (const { path, alternatives } of conflicts)
		found.set(path, sortedAlternatives([...(found.get(path) ?? []), ...alternatives]))
	return [...found].map(([path, alternatives]) => ({ path, alternatives })).sort((x, y) => (x.path < y.path ? -1 : 1))
}

/** The text that both grew out of: the one both were packed with, else the one of them that the other knows, else the newest version of both. */
function commonBase(a: Bundle, b: Bundle): Agreement | null {
	const [hashA, hashB] = [hashOf(a.base), hashOf(b.base)]
	if (a.base !== null && hashA === hashB) return lesser(a.base, b.base)
	const knows = ({ base, versions, agreement }: Bundle) =>
		new Set([hashOf(base), hashOf(agreement), ...versions.map((version) => version.contentHash)])
	const candidates = [
		...(a.base !== null && knows(b).has(hashA) ? [a.base] : []),
		...(b.base !== null && knows(a).has(hashB) ? [b.base] : []),
	]
	if (candidates.length > 0) return candidates.reduce((one, other) => lesser(one, other) ?? one)
	const known = new Set(b.versions.map((version) => version.contentHash))
	const shared = a.versions.filter((version) => known.has(version.contentHash))
	// Of one text either side's copy would do; the newest text by its own time, which both have.
	const newest = mergeVersions(
		shared,
		b.versions.filter((one) => shared.some((other) => other.contentHash === one.contentHash)),
	)
	return newest.versions.at(-1)?.agreement ?? null
}

/** Of two packings of one text the one with less in it: what is internal may be missing on one side and must not look deleted. */
function lesser(one: Agreement, other: Agreement | null): Agreement | null {
	if (other === null) return one
	const size = (agreement: Agreement) => JSON.stringify(agreement).length
	return size(one) <= size(other) ? one : other
}

function hashOf(agreement: Agreement | null): string | null {
	return agreement === null ? null : contentHash(publicAgreement(agreement))
}
