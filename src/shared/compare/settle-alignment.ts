import type { Partners } from './align'
import { CONTENT, isFunctionWord, isSign } from './word-weight'

/** A change that stays within `from`..`to` of the first row and `start`..`end` of the second; ends are exclusive. */
export type Change = { readonly from: number; readonly to: number; readonly start: number; readonly end: number }

/** Common words of at most this weight between two changes go with them, if both changes weigh this many times more. */
const WEAK_TIE = 60
const FAR_HEAVIER = 3
/** Nothing but articles and signs in common, and at least four words with meaning changed: the whole is another text. */
const WHOLE_CHANGE = 80

/** The changes of an alignment in order. */
export function changesOf(partner: Partners, lengthOfSecond: number): Change[] {
	const changes: Change[] = []
	let from = 0
	let start = 0
	for (let at = 0; at <= partner.length; at++) {
		const beside = at < partner.length ? partner[at]! : lengthOfSecond
		if (beside < 0) continue
		if (at > from || beside > start) changes.push({ from, to: at, start, end: beside })
		from = at + 1
		start = beside + 1
	}
	return changes
}

type Rows = {
	readonly a: readonly number[]
	readonly b: readonly number[]
	readonly weights: readonly number[]
	readonly words: readonly string[]
}

function weightOf(row: readonly number[], from: number, to: number, weights: readonly number[]): number {
	let sum = 0
	for (let at = from; at < to; at++) sum += weights[row[at]!]!
	return sum
}

const heavier = ({ from, to, start, end }: Change, { a, b, weights }: Rows): number =>
	Math.max(weightOf(a, from, to, weights), weightOf(b, start, end, weights))

/**
 * Changes as a person would mark them: a word or two that two rewritten passages happen to share are struck with them, and a text that
 * shares only articles and signs with the other is replaced as a whole.
 */
export function withoutWeakTies(changes: readonly Change[], rows: Rows): Change[] {
	const joined: Change[] = []
	const sizes: number[] = []
	for (const change of changes) {
		let latest = change
		let size = heavier(latest, rows)
		for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
			const tie = weightOf(rows.a, before.to, latest.from, rows.weights)
			if (tie > WEAK_TIE || tie * FAR_HEAVIER > Math.min(sizes.at(-1)!, size)) break
			latest = { from: before.from, to: latest.to, start: before.start, end: latest.end }
			size = heavier(latest, rows)
			joined.pop()
			sizes.pop()
		}
		joined.push(latest)
		sizes.push(size)
	}
	const [only, ...others] = joined
	if (only === undefined || others.length > 0 || sizes[0]! < WHOLE_CHANGE) return joined
	const { a, b, weights } = rows
	const kept = [...a.slice(0, only.from), ...a.slice(only.to)]
	if (only.from === only.to || only.start === only.end || kept.some((id) => weights[id]! >= CONTENT)) return joined
	return [{ from: 0, to: a.length, start: 0, end: b.length }]
}

/**
 * Where inserted or removed words can stand a few words earlier or later with the same result (`und der Kunde` in `der Anbieter und der
 * Kunde`), the place is taken where a sentence, a part of one or a group of words begins and ends.
 */
export function slid(change: Change, limits: Change, rows: Rows): Change {
	const isRemoval = change.start === change.end
	if (!isRemoval && change.from !== change.to) return change
	const row = isRemoval ? rows.a : rows.b
	const [first, last] = isRemoval ? [change.from, change.to] : [change.start, change.end]
	const [lowest, highest] = isRemoval ? [limits.from, limits.to] : [limits.start, limits.end]
	let shift = 0
	while (first + shift > lowest && row[first + shift - 1] === row[last + shift - 1]) shift--
	const leftmost = shift
	shift = 0
	while (last + shift < highest && row[first + shift] === row[last + shift]) shift++
	if (leftmost === shift) return change
	let best = shift
	let bestScore = Number.NEGATIVE_INFINITY
	for (let at = shift; at >= leftmost; at--) {
		const score = boundaryScore(row, first + at, last + at, rows.words)
		if (score > bestScore) {
			best = at
			bestScore = score
		}
	}
	const { from, to, start, end } = change
	return { from: from + best, to: to + best, start: start + best, end: end + best }
}

function boundaryScore(row: readonly number[], first: number, last: number, words: readonly string[]): number {
	const before = first === 0 ? '.' : words[row[first - 1]!]!
	const begin = words[row[first]!]!
	const end = words[row[last - 1]!]!
	let score = 0
	if (/^[.!?]$/u.test(before)) score += 6
	else if (/^[;:(–—]$/u.test(before)) score += 3
	if (/^[.!?]$/u.test(end)) score += 6
	else if (/^[;:,)]$/u.test(end)) score += 2
	else if (isFunctionWord(end)) score -= 2
	if (isFunctionWord(begin)) score += 1
	else if (isSign(begin)) score -= begin === ',' ? 0 : 2
	return score
}
