import { comingWindows } from './coming-windows'
import { completeMonths, deskFit } from './desk-fit'
import type { JudgedObjective } from './judge-context'
import { casesIn, type MonthCases } from './month-series'
import { comingSizes, type PassProbability, passProbability } from './pass-probability'
import { requiredSharePpm } from './rounded-share'
import type { VerdictReason } from './verdict'
import type { WindowCount, WindowPosterior } from './window-posterior'

/** An objective with its clocks sorted: judging another target or share touches no ticket any more. */
export type PreparedObjective = {
	readonly objective: JudgedObjective
	readonly timeZone: string
	readonly yesNo: boolean
	readonly months: readonly MonthCases[]
	/** The objective's own windows. */
	readonly windows: readonly MonthCases[]
	/** The decided clocks of each covered month, sorted. */
	readonly pooled: readonly Float64Array[]
	readonly monthsInWindow: number
	readonly censored: number
	/** What the agreement says of the cases and the history cannot tell. */
	readonly doubts: readonly VerdictReason[]
	/** Where first responses may be automatic: what the cases are if those do not count. */
	readonly withoutQuick?: PreparedObjective
	/** For contacts and counts: the only target that counts can be judged at; null where every case has its own time. */
	readonly counted?: { readonly recordedSeconds: number | null }
}

/** What an objective asks for: a value, and the share of cases that must make it. */
export type Goal = { readonly value: number; readonly share: number | null }

/** What the complete months say at one goal. */
export type ChanceAt = {
	/** Target in seconds; 0 for yes-or-no metrics, whose bad cases are 1. */
	readonly seconds: number
	/** Share of cases that must make it, after the objective's rounding. */
	readonly requiredPpm: number
	readonly counts: readonly WindowCount[]
	/** Sizes the coming window may have, as runs of months. */
	readonly sizes: readonly (readonly number[])[]
	readonly posterior: WindowPosterior
	readonly chance: PassProbability
}

/** Target in seconds and share of good cases that an objective's numbers mean, and that share as it is rounded. */
export function targetOf(
	prepared: PreparedObjective,
	{ value, share }: Goal,
): { readonly seconds: number; readonly sharePpm: number; readonly requiredPpm: number } {
	const bad = prepared.yesNo && prepared.objective.comparison === 'at-most'
	const sharePpm = prepared.yesNo ? (bad ? 1_000_000 - value : value) : (share ?? 1_000_000)
	return {
		seconds: prepared.yesNo ? 0 : value,
		sharePpm,
		requiredPpm: requiredSharePpm(sharePpm, prepared.objective.rounding, bad),
	}
}

/**
 * The chance to pass the coming window at a goal; null without a complete month that has cases. One fit for all targets and
 * one set of sizes: a looser target or a lower share never has a lower chance.
 */
export function chanceAt(prepared: PreparedObjective, goal: Goal = prepared.objective): ChanceAt | null {
	const { seconds, requiredPpm } = targetOf(prepared, goal)
	const counts = completeMonths(prepared.months, seconds)
	if (counts.length === 0) return null
	// A quarter may begin months after the last one that is known.
	const posterior = deskFit(prepared).posteriorAt(seconds, comingWindows(prepared)[0]?.ahead ?? 1)
	const sizes = sizesOf(prepared)
	return { seconds, requiredPpm, counts, sizes, posterior, chance: passProbability(posterior, requiredPpm, sizes) }
}

// A cache of facts, so that one array of sizes stands for all targets of an objective.
const sizesKept = new WeakMap<readonly MonthCases[], Map<number, readonly (readonly number[])[]>>()

/** Sizes of the coming window from what came in the covered months, whatever became of it. */
export function sizesOf({ months, monthsInWindow }: PreparedObjective): readonly (readonly number[])[] {
	const byLength = sizesKept.get(months) ?? new Map<number, readonly (readonly number[])[]>()
	sizesKept.set(months, byLength)
	const sizes = byLength.get(monthsInWindow) ?? comingSizes(comingMonths(months), monthsInWindow)
	byLength.set(monthsInWindow, sizes)
	return sizes
}

function comingMonths(months: readonly MonthCases[]): number[] {
	return months.flatMap((month) => (month.covered && casesIn(month) > 0 ? [casesIn(month)] : []))
}
