import { conversion, type Dimensions, multiplyDimensions } from '../language/dimensions'
import type { Passage } from '../language/passage'
import { isCount, nounOf, type Quantity, quantitiesIn } from '../language/quantities'
import { choices } from './number-given'
import type { Reckoned } from './number-reckoned'

/** A quantity of another that is said before it, with the paragraph where it stands. */
export type Source = Quantity & { readonly passage: Passage; readonly isNear: boolean }

/** So many sentences before one, quantities may stand that another follows from. */
const SENTENCES_BEFORE = 3

/** Among more, anything can be made of anything. */
export const MOST_SOURCES = 14

/** What stands near a quantity in its own paragraph. */
export const ownSources = (passage: Passage, result: Quantity): readonly Source[] => {
	const { sentences, sentenceAt } = passage
	const last = sentences.indexOf(sentenceAt(result.from))
	return quantitiesIn(passage).flatMap((one) => {
		const place = sentences.indexOf(sentenceAt(one.from))
		const isOther = one.from !== result.from && place <= last && place >= last - SENTENCES_BEFORE
		return isOther ? [{ ...one, passage, isNear: true }] : []
	})
}

/** What a value has to be, and by what. */
export type Miss = { readonly wanted: number; readonly members: readonly Source[] }

/** All ways to come to the dimensions of a result by what stands there, each member of which meets another in a unit. */
export function strictProducts(others: readonly Source[], result: Quantity, reckoned: Reckoned): readonly Miss[] {
	const found: Miss[] = []
	const isSaid = reckoned.isStrong || reckoned.isThose
	for (const one of others) {
		const isThose = one.kind === 'part' && reckoned.isThose
		const isOtherPeriod =
			isSaid && one.period > 0 && result.period > 0 && one.period !== result.period && isBefore(one, result)
		const isRhythm = one.kind === 'rhythm' && one.dims['#event'] === 1 && (isSaid || reckoned.isThe)
		if (isThose && result.period === 0) found.push(...wholePart(one, result))
		else if (isThose || isOtherPeriod || isRhythm) add(found, [one], [1], result)
		else if (isSameDeed(one, result)) found.push({ wanted: one.value, members: [one] })
	}
	if (reckoned.isWeak) return found
	const isWork = result.dims['#worker'] === 1
	// Hours of a day are those of some days a week.
	const isOnDays = result.dims.week === -1 && others.some(({ dims }) => dims.day === 1 && dims.week === -1)
	choices(others, 2, (members) => {
		const [a, b] = members as [Source, Source]
		if (meet(a.dims, b.dims) || (isWork && !isOnDays)) add(found, members, [1, 1], result)
		if (result.noun !== '' && a.period === 0 && b.period > 0 && isLength(result)) add(found, members, [1, -1], result)
		if (isCount(b) && !isCount(a)) add(found, members, [1, -1], result)
		if (isCount(a) && !isCount(b)) add(found, members, [-1, 1], result)
	})
	choices(others, 3, (members) => {
		const isJoined = members.every((one) => members.some((two) => two !== one && meet(one.dims, two.dims)))
		if (isJoined || isWork) add(found, members, [1, 1, 1], result)
	})
	if (result.dims.hour === 1 && others.some(isBroken)) return []
	// What two or three make says more than one of them alone.
	const several = found.filter(({ members }) => members.length > 1 || members[0]!.kind === 'part')
	if (several.length > 0 && !reckoned.isThe) return several
	return reckoned.isThe ? found.filter(({ members }) => members.some(({ kind }) => kind === 'rhythm')) : found
}

const isBefore = (one: Source, { from }: Quantity): boolean => !one.isNear || one.from < from

const BREAK = /pause|\bbreaks?\b|mittag|\bnoon\b|lunch|abzüglich|\bless\b|minus|und von|and from|(?:und|and) \d/i
/** Hours of a day with a break, or from two spans. */
const isBroken = ({ dims, kind, passage }: Source): boolean =>
	kind === 'rhythm' && dims.hour === 1 && BREAK.test(passage.text)

/** Whether a unit of the one is what the other is reckoned by; weeks are met by months. */
const meet = (one: Dimensions, two: Dimensions): boolean =>
	Object.entries(one).some(([unit, power]) => (two[unit] ?? 0) * power < 0) ||
	(CALENDAR.some((unit) => one[unit] === 1) && CALENDAR.some((unit) => two[unit] === -1)) ||
	(CALENDAR.some((unit) => one[unit] === -1) && CALENDAR.some((unit) => two[unit] === 1))
const CALENDAR = ['day', 'week', 'month']

/** A length of time, and nothing else. */
const isLength = ({ dims, period }: Quantity): boolean =>
	period === 0 && (dims.day === 1 || dims.hour === 1) && Object.keys(dims).length === 1

/** "every month one twelfth of the 360 gullies … those 30 gullies": in one month. */
const wholePart = (part: Source, result: Quantity): readonly Miss[] =>
	result.dims[nounOf(part)] === 1 ? [{ wanted: part.value * Math.max(1, part.period), members: [part] }] : []

/** "prüft ein Viertel der Geräte … 80 Prüfungen": done to the same things. */
function isSameDeed(part: Source, result: Quantity): boolean {
	const { passage, from } = part
	const sentence = passage.sentenceAt(from)
	const stem = result.noun.slice(0, 4)
	return (
		part.kind === 'part' &&
		part.period === result.period &&
		stem.length === 4 &&
		passage.tokens.slice(sentence.from, from).some(({ lower, isCapital }) => !isCapital && lower.startsWith(stem))
	)
}

function add(found: Miss[], members: readonly Source[], powers: readonly number[], result: Quantity): void {
	let dims: Dimensions = {}
	let value = 1
	for (const [at, member] of members.entries()) {
		dims = multiplyDimensions(dims, member.dims, powers[at])
		value *= member.value ** powers[at]!
	}
	const wanted = convertedTo(dims, value, result)
	if (wanted !== null) found.push({ wanted, members })
}

/** A value in the units of a result, in the middle where calendars leave it open; null where it measures something else. */
function convertedTo(dims: Dimensions, value: number, result: Quantity): number | null {
	const factors = conversion(dims, result.dims, result.period)
	if (factors === null) return null
	const [least, most] = [value * factors[0], value * factors[1]]
	return result.value >= least && result.value <= most
		? result.value
		: Math.abs(result.value - least) < Math.abs(result.value - most)
			? least
			: most
}
