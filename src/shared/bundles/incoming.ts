import { getAt, removeAt, setAt } from '../agreement/edit'
import { proposedSchema, type Suggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { isSameJson } from '../compare/same-json'
import { buildOutline } from '../outline/build'
import { makeAnchor } from '../review/make-anchor'
import { printedTexts } from '../review/printed-texts'
import type { Bundle } from './bundle'
import { CHOICES, type Choice } from './choice'
import { chosenBetween, type Difference, differencesOf } from './choose-fields'
import { type Said, saidBetween } from './incoming-said'
import { brokenSections, mergeAgreements, reduced } from './merge-bundles'
import { fieldPathOf, fromMergeable, toMergeable, wordingAt } from './merge-shape'

/** A field that would be another one; its path is in the mergeable shape. */
export type IncomingField = Difference & {
	/** Both sides changed it, each in another way. */
	readonly isConflict: boolean
	readonly choices: readonly Choice[]
	/** What several people on the other side want there, where they do not agree: as suggestions all of it can be kept. */
	readonly alternatives?: readonly unknown[]
}

export type Incoming = {
	readonly said: readonly Said[]
	/** Decisions and comments that both sides made in different ways: `review.suggestions.<id>.state`. */
	readonly disputed: readonly IncomingField[]
	readonly fields: readonly IncomingField[]
	/** Ours with all of theirs, for showing what a field would mean. */
	readonly theirs: Agreement
}

export type Came = {
	readonly bundle: Pick<Bundle, 'agreement' | 'audience' | 'review' | 'conflicts'>
	/** The newest text that both grew out of; null where none is known. */
	readonly base: Agreement | null
}

/** What a bundle that came back would bring. Nothing is decided by it. */
export function incomingOf(ours: Agreement, came: Came): Incoming {
	const { merged, theirs, conflicts } = bothOf(ours, came)
	const isDisputed = (path: string) =>
		conflicts.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`))
	const undecided = undecidedOf(ours, came)
	const differences = differencesOf(toMergeable(ours), toMergeable(theirs))
	const fields = differences
		.filter(({ path }) => !undecided.some((one) => one.path === path))
		.map(
			(difference): IncomingField => ({
				...difference,
				isConflict: isDisputed(difference.path),
				choices: canSuggest(difference) ? CHOICES : ['mine', 'theirs'],
			}),
		)
	return {
		said: saidBetween(ours.review, merged.review),
		disputed: conflicts.filter((path) => path.startsWith('review.')).map((path) => disputeOf(ours, came, path)),
		fields: [...fields, ...undecided],
		theirs,
	}
}

/** What two people on the other side want otherwise and nobody decided before it was sent. Orders stay as they are here. */
function undecidedOf(ours: Agreement, { bundle }: Came): readonly IncomingField[] {
	const fields = toMergeable(ours)
	return bundle.conflicts.flatMap(({ path, alternatives }): IncomingField[] => {
		if (path.startsWith('review.')) return []
		const mine = getAt(fields, path)
		const wished = alternatives
			.flatMap((one) => (one.kind === 'value' ? [one.value] : []))
			.filter((value) => !isSameJson(value, mine))
		const [theirs] = wished
		if (theirs === undefined) return []
		const difference: Difference = { path, kind: 'changed', mine, theirs }
		const isValue = fieldPathOf(path) !== null && canSuggest(difference)
		return [
			{ ...difference, isConflict: true, choices: isValue ? ['mine', 'suggestion'] : ['mine'], alternatives: wished },
		]
	})
}

/** Merged with ours in every dispute, and with theirs. */
function bothOf(ours: Agreement, { bundle, base }: Came) {
	const { agreement: theirs, conflicts: standing } = bundle
	const known = base === null ? null : reduced(base, [bundle])
	const merged = mergeAgreements({ base: known, a: ours, b: theirs }, [], standing)
	const paths = merged.conflicts.map(({ path }) => path)
	const inReview = paths.filter((path) => path.startsWith('review.'))
	const settled = (side: Agreement) => ({
		...merged.agreement,
		...fieldsOf(merged.agreement, side, paths),
		review: inReview.reduce((now, path) => withPart(now, side, path), merged.agreement).review,
	})
	return { merged: settled(ours), theirs: settled(theirs), conflicts: paths }
}

/** Fields as merged, and as one side has them at these paths. */
function fieldsOf(merged: Agreement, side: Agreement, paths: readonly string[]): Omit<Agreement, 'review'> {
	const isAt = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}.`))
	return fromMergeable(
		chosenBetween(toMergeable(merged), toMergeable(side), isAt) as ReturnType<typeof toMergeable>, // made of two of them
	)
}

/** Something said, as one side has it; a decision comes with who made it. */
function withPart(merged: Agreement, side: Agreement, path: string): Agreement {
	const value = getAt(side, path)
	const outcome = value === undefined ? removeAt(merged, path) : setAt(merged, path, value)
	const next = outcome.kind === 'changed' ? outcome.agreement : merged
	const decision = /^(review\.suggestions\.[^.]+)\.state$/.exec(path)?.[1]
	if (decision === undefined) return next
	const decided = setAt(next, `${decision}.decided`, getAt(side, `${decision}.decided`))
	return decided.kind === 'changed' ? decided.agreement : next
}

function disputeOf(ours: Agreement, { bundle }: Came, path: string): IncomingField {
	const [mine, theirs] = [ours, bundle.agreement].map((one) => getAt(one, path))
	return { path, kind: 'changed', mine, theirs, isConflict: true, choices: ['mine', 'theirs'] }
}

/** A value that a field takes, or wording of a clause that both sides print. */
function canSuggest({ path, kind, mine, theirs }: Difference): boolean {
	if (kind === 'order') return false
	if (wordingAt(path) !== null) return true
	const isValue = kind === 'changed' && fieldPathOf(path) !== null
	return isValue && proposedSchema.safeParse(mine).success && proposedSchema.safeParse(theirs).success
}

export type Settling = {
	readonly choose: (path: string) => Choice
	/** Who wishes what becomes a suggestion, and where it came from. */
	readonly suggestion: () => Pick<Suggestion, 'id' | 'author' | 'at' | 'source'>
}

export type Settled = {
	readonly agreement: Agreement
	readonly taken: number
	readonly suggested: number
	/** Fields that were chosen but do not fit together with the rest of their section: ours stands. */
	readonly unfit: readonly string[]
}

/** Our agreement with what was said, and with those fields of theirs that somebody chose. */
export function settled(ours: Agreement, came: Came, { choose, suggestion }: Settling): Settled {
	const { merged, theirs, conflicts } = bothOf(ours, came)
	const [mine, other] = [toMergeable(ours), toMergeable(theirs)]
	const differences = differencesOf(mine, other)
	const takes = (path: string) => choose(path) === 'theirs'
	const chosen = chosenBetween(mine, other, takes) as ReturnType<typeof toMergeable> // made of two of them
	const broken = brokenSections(chosen)
	const isUnfit = (path: string) => broken.includes(path.split('.')[0] ?? '')
	const fields =
		broken.length === 0 ? chosen : { ...chosen, ...Object.fromEntries(broken.map((key) => [key, mine[key]])) }
	const review = conflicts
		.filter((path) => path.startsWith('review.') && takes(path))
		.reduce((now, path) => withPart(now, came.bundle.agreement, path), merged).review
	const undecided = undecidedOf(ours, came)
	const several = undecided
		.filter(({ path }) => choose(path) === 'suggestion')
		.flatMap((one) => (one.alternatives ?? []).map((wished) => ({ ...one, theirs: wished })))
	const single = differences.filter(({ path }) => !undecided.some((one) => one.path === path))
	const suggestions = [...single, ...several].flatMap((one) => {
		const isAsked = choose(one.path) === 'suggestion' || (takes(one.path) && isUnfit(one.path))
		if (!isAsked || !canSuggest(one)) return []
		return suggestionOf(one, { ours, theirs, audience: came.bundle.audience, head: suggestion() }) ?? []
	})
	const taken = differences.filter(({ path }) => takes(path) && !isUnfit(path)).length
	return {
		agreement: {
			...fromMergeable(fields),
			review: { ...review, suggestions: [...review.suggestions, ...suggestions] },
		},
		taken,
		suggested: suggestions.length,
		unfit: differences.map(({ path }) => path).filter((path) => takes(path) && isUnfit(path)),
	}
}

type Making = {
	readonly ours: Agreement
	readonly theirs: Agreement
	readonly audience: Bundle['audience']
	readonly head: ReturnType<Settling['suggestion']>
}

function suggestionOf({ path, mine, theirs: wished }: Difference, making: Making): Suggestion | null {
	const { ours, theirs, audience, head } = making
	// A wish of the other side is known to it, and its answer too.
	const common = { ...head, visibility: audience, state: 'open', decided: null } as const
	const wording = wordingAt(path)
	if (wording === null) {
		const [before, after] = [proposedSchema.parse(mine), proposedSchema.parse(wished)]
		return { ...common, kind: 'value', path, before, after }
	}
	const { clause: address, language } = wording
	const [paper, other] = [ours, theirs].map((one) => buildOutline(one, language, { audience: 'internal' }))
	const [before, after] = [paper, other].map((one) => one && printedTexts(one).at(language, address)?.text)
	if (paper === undefined || before === undefined || after === undefined || before === after) return null
	const { start, end, replacement } = changedWords(before, after)
	const anchor = makeAnchor(paper, { language, address }, { start, end })
	return anchor === null ? null : { ...common, kind: 'wording', anchor, replacement }
}

/** From the first word that differs to the last: titles and numbers around it are nobody's wording. */
function changedWords(before: string, after: string) {
	let start = 0
	while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
	let tail = 0
	const most = Math.min(before.length, after.length) - start
	while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
	while (start > 0 && !/\s/.test(before[start - 1] ?? '')) start--
	while (tail > 0 && !/\s/.test(before.at(-tail) ?? '')) tail--
	return { start, end: before.length - tail, replacement: after.slice(start, after.length - tail) }
}
