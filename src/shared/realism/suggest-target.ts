import { NICE_LOW_SHARES_PPM, NICE_SHARES_PPM, niceSeconds } from './nice-targets'
import { type ChanceAt, chanceAt, type Goal, type PreparedObjective } from './prepared-objective'
import { findTrend } from './trend'
import { MIN_MONTHS, type Suggestion } from './verdict'

/** A trend this likely (BIC difference) is no news yet, but a suggestion does not ignore it. */
const SUSPECTED = 0

/** The strictest nice target whose chance, as a verdict at it would say, reaches the confidence; null where none does. */
export function suggestTarget(prepared: PreparedObjective, sharePpm: number, confidence: number): Suggestion | null {
	const search = { prepared, confidence, unit: 'seconds' } as const
	if (prepared.yesNo) {
		const isBad = prepared.objective.comparison === 'at-most'
		const shares = isBad ? NICE_SHARES_PPM : [...NICE_SHARES_PPM, ...NICE_LOW_SHARES_PPM]
		const goals = shares.map((share) => ({ value: isBad ? 1_000_000 - share : share, share: null }))
		return strictest({ ...search, goals, unit: 'ppm' })
	}
	const recorded = prepared.counted?.recordedSeconds ?? null
	// Counts leave only the share to be chosen.
	if (recorded !== null)
		return strictest({ ...search, goals: NICE_SHARES_PPM.map((share) => ({ value: recorded, share })) })
	return strictest({
		...search,
		goals: niceSeconds(prepared.objective.metric).map((value) => ({ value, share: sharePpm })),
		isBarred: (found) => isSlipping(found, confidence),
	})
}

type Search = {
	readonly prepared: PreparedObjective
	readonly confidence: number
	readonly unit: Suggestion['unit']
	/** Strictest first. */
	readonly goals: readonly Goal[]
	readonly isBarred?: (found: ChanceAt) => boolean
}

/** No chance falls while targets loosen, so halving finds the first that reaches the confidence. */
function strictest({ prepared, confidence, unit, goals, isBarred = () => false }: Search): Suggestion | null {
	let [low, high] = [0, goals.length]
	while (low < high) {
		const middle = (low + high) >> 1
		const found = chanceAt(prepared, goals[middle])
		// Without a complete month left the target is too loose for this history.
		if (found === null || found.chance.estimate >= confidence) high = middle
		else low = middle + 1
	}
	for (const { value, share } of goals.slice(low)) {
		const found = chanceAt(prepared, { value, share })
		if (found === null || found.counts.length < MIN_MONTHS) return null
		if (!isBarred(found)) return { value, unit, share, passProbability: found.chance }
	}
	return null
}

/** Does a worsening trend, even one too weak to be named, bring the chance below the confidence? A promise is strict. */
function isSlipping({ counts, requiredPpm, sizes }: ChanceAt, confidence: number): boolean {
	const trend = findTrend(counts, requiredPpm, sizes, SUSPECTED)
	return trend?.direction === 'worse' && trend.passProbability.estimate < confidence
}
