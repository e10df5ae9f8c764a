import { NICE_SECONDS, NICE_SHARES_PPM } from './nice-targets'
import { passProbability } from './pass-probability'
import { type ChanceAt, chanceAt, completeMonths, type PreparedObjective, sizesOf } from './prepared-objective'
import { requiredCases } from './required-cases'
import { requiredSharePpm } from './rounded-share'
import { findTrend } from './trend'
import { MIN_MONTHS, type Suggestion } from './verdict'
import { fitWindows, type WindowCount } from './window-posterior'

/** A trend this likely (BIC difference) is no news yet, but a suggestion does not ignore it. */
const SUSPECTED = 0

/** The strictest nice target whose chance reaches the confidence; null where none does. */
export function suggestTarget(prepared: PreparedObjective, sharePpm: number, confidence: number): Suggestion | null {
	const recorded = prepared.counted?.recordedSeconds ?? null
	if (prepared.yesNo) return suggestShare(prepared, confidence)
	if (recorded !== null) return suggestAtRecorded(prepared, recorded, confidence)
	const required = requiredSharePpm(sharePpm, prepared.objective.rounding, false)
	for (const seconds of NICE_SECONDS) {
		if (!couldHold(completeMonths(prepared, seconds), required)) continue
		const found = chanceAt(prepared, { value: seconds, share: sharePpm })
		if (found !== null && found.chance.estimate >= confidence && !isSlipping(found, confidence))
			return { value: seconds, unit: 'seconds', share: sharePpm, passProbability: found.chance }
	}
	return null
}

/** Counts leave only the share to be chosen: the highest that holds at the time they were counted for. */
function suggestAtRecorded(prepared: PreparedObjective, seconds: number, confidence: number): Suggestion | null {
	const counts = completeMonths(prepared, seconds)
	if (counts.length < MIN_MONTHS) return null
	const posterior = fitWindows(counts)
	const sizes = sizesOf(prepared, counts)
	for (const share of NICE_SHARES_PPM) {
		const chance = passProbability(posterior, share, sizes)
		if (chance.estimate >= confidence) return { value: seconds, unit: 'seconds', share, passProbability: chance }
	}
	return null
}

/** Does a worsening trend, even one too weak to be named, bring the chance below the confidence? A promise is strict. */
function isSlipping({ counts, requiredPpm, sizes }: ChanceAt, confidence: number): boolean {
	const trend = findTrend(counts, requiredPpm, sizes, SUSPECTED)
	return trend?.direction === 'worse' && trend.passProbability.estimate < confidence
}

/** A target that a third of the last months missed cannot reach a useful chance and needs no computation. */
function couldHold(counts: readonly WindowCount[], sharePpm: number): boolean {
	if (counts.length < MIN_MONTHS) return false
	const recent = counts.slice(-MIN_MONTHS)
	const kept = recent.filter(({ cases, met }) => met >= requiredCases(sharePpm, cases)).length
	return kept * 3 >= recent.length * 2
}

function suggestShare(prepared: PreparedObjective, confidence: number): Suggestion | null {
	const counts = completeMonths(prepared, 0)
	if (counts.length < MIN_MONTHS) return null
	const posterior = fitWindows(counts)
	const sizes = sizesOf(prepared, counts)
	const bad = prepared.objective.comparison === 'at-most'
	for (const share of NICE_SHARES_PPM) {
		const chance = passProbability(posterior, requiredSharePpm(share, prepared.objective.rounding, bad), sizes)
		if (chance.estimate < confidence) continue
		const value = bad ? 1_000_000 - share : share
		return { value, unit: 'ppm', share: null, passProbability: chance }
	}
	return null
}
