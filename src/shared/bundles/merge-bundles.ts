import { openAgreement } from '../agreement/open'
import { emptyReview } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Bundle } from './bundle'
import { type CarriedReview, type Carrying, carried } from './carried'
import { commonText } from './common-text'
import { type Conflict, sortedAlternatives } from './conflict'
import { mergeLogs } from './merge-log'
import { mergeReview } from './merge-review'
import { fromMergeable, type Mergeable, toMergeable } from './merge-shape'
import { mergeValues } from './merge-values'
import { mergeVersions } from './merge-versions'
import { joinedPast } from './past'

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
	const base = commonText(a, b)
	const { versions, renumbered } = mergeVersions(a.versions, b.versions)
	const three = { base: base === null ? null : reduced(base, [a, b]), a: a.agreement, b: b.agreement }
	const { agreement, conflicts } = mergeAgreements(three, a.conflicts, b.conflicts)
	return {
		kind: 'merged',
		bundle: {
			audience: a.audience === 'internal' || b.audience === 'internal' ? 'internal' : 'external',
			review: REVIEWS[Math.max(REVIEWS.indexOf(a.review), REVIEWS.indexOf(b.review))] ?? 'all',
			agreement,
			base,
			past: joinedPast(a.past, b.past),
			versions,
			log: mergeLogs(a.log, b.log, renumbered),
			conflicts,
		},
	}
}

const REVIEWS: readonly CarriedReview[] = ['none', 'external', 'all']

/** What was not packed was not taken away: the text both know counts only as far as either carries it. */
export function reduced(base: Agreement, sides: readonly Carrying[]): Agreement {
	return sides.reduce(carried, base)
}

export type Three = { readonly base: Agreement | null; readonly a: Agreement; readonly b: Agreement }

export function mergeAgreements(
	{ base, a, b }: Three,
	conflictsOfA: readonly Conflict[],
	conflictsOfB: readonly Conflict[],
): { readonly agreement: Agreement; readonly conflicts: readonly Conflict[] } {
	const split = (agreement: Agreement) => ({ review: agreement.review, fields: toMergeable(agreement) })
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
	const standing = [...conflictsOfA, ...conflictsOfB].filter((one) => isReview(one) && isThere(one, review.review))
	return {
		agreement: { ...fromMergeable(fields.value), review: review.review },
		conflicts: byPath([...standing, ...review.conflicts, ...fields.conflicts]),
	}
}

/** What was taken away has no open question. */
function isThere({ path }: Conflict, { threads, suggestions }: Agreement['review']): boolean {
	const [, list, id] = path.split('.')
	return (list === 'threads' ? threads : suggestions).some((one) => one.id === id)
}

/** Field by field; a section whose fields do not fit together that way is one value, and all of it in conflict. */
function mergeFields(
	three: { readonly base: Mergeable | undefined; readonly a: Mergeable; readonly b: Mergeable },
	standing: { readonly a: readonly Conflict[]; readonly b: readonly Conflict[] },
): { readonly value: Mergeable; readonly conflicts: readonly Conflict[] } {
	const merged = mergeValues(three, standing)
	// Two objects make an object.
	const value = merged.value as Mergeable
	const broken = brokenSections(value)
	if (broken.length === 0) return { value, conflicts: merged.conflicts }
	const whole: Record<string, unknown> = { ...value }
	const conflicts: Conflict[] = merged.conflicts.filter(({ path }) => !broken.includes(path.split('.')[0] ?? ''))
	for (const key of broken) {
		const sides = [three.a[key], three.b[key]]
		whole[key] = three.base === undefined ? sides[0] : three.base[key]
		const alternatives = sortedAlternatives(sides.map((side) => ({ kind: 'value', value: side })))
		if (three.base === undefined && alternatives[0]?.kind === 'value') whole[key] = alternatives[0].value
		conflicts.push({ path: key, alternatives })
	}
	return { value: whole, conflicts }
}

/** Sections in which something does not fit, as they stand under these keys. */
export function brokenSections(value: Mergeable): string[] {
	const opened = openAgreement({ ...fromMergeable(value), review: emptyReview() })
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
