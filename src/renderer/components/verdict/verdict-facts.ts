import type { Objective } from '../../../shared/agreement/values/objective'
import { SHARE_METRICS } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'

export type VerdictWindow = Verdict['windows'][number]

/** Windows that the sentence speaks of: the newest complete ones, a year of months at most. */
const RECENT = 12

export type Kept = { readonly kept: number; readonly of: number }

/** How many of these windows kept the promise; only those count where that can be said. */
export function keptIn(windows: readonly VerdictWindow[]): Kept {
	const decided = windows.filter((window) => window.complete && window.kept !== null)
	return { kept: decided.filter((window) => window.kept === true).length, of: decided.length }
}

export function recentWindows(verdict: Verdict): readonly VerdictWindow[] {
	return verdict.windows.filter((window) => window.complete && window.kept !== null).slice(-RECENT)
}

export type Totals = { readonly cases: number; readonly met: number; readonly pending: number }

/** Over the complete windows, as the verdict's attainment is. */
export function totalsOf(verdict: Verdict): Totals {
	const complete = verdict.windows.filter((window) => window.complete)
	const sum = (of: (window: VerdictWindow) => number) => complete.reduce((total, window) => total + of(window), 0)
	return { cases: sum((w) => w.cases), met: sum((w) => w.met), pending: sum((w) => w.pending) }
}

export function isAvailability(objective: Pick<Objective, 'metric'>): boolean {
	return objective.metric === 'availability'
}

/** The part of cases (or of the promised time) that may miss the promise, 0..1. */
export function allowedShare(objective: Pick<Objective, 'metric' | 'comparison' | 'value' | 'share'>): number {
	if (objective.share !== null && !SHARE_METRICS.has(objective.metric)) return 1 - objective.share / 1_000_000
	if (!SHARE_METRICS.has(objective.metric)) return 0
	const ppm = objective.comparison === 'at-most' ? objective.value : 1_000_000 - objective.value
	return ppm / 1_000_000
}

/**
 * The part that missed the promise in a window, 0..1; null where there was no case. While cases are open it is the part
 * that would miss it with them counted as censored, where that can be said: decided cases alone flatter the last months.
 */
export function missedShare(window: VerdictWindow): number | null {
	if (window.pending > 0 && window.kaplanMeier !== null) return Math.max(0, 1 - window.kaplanMeier)
	return window.attainment === null ? null : Math.max(0, 1 - window.attainment)
}

/** Cases in a window as history has them, averaged over the last year; null where there is none or it counts no cases. */
export function casesPerWindow(objective: Objective, verdict: Verdict | undefined): number | null {
	if (verdict === undefined || isAvailability(objective)) return null
	const recent = verdict.windows.filter((window) => window.complete).slice(-RECENT)
	if (recent.length === 0) return null
	return Math.round(recent.reduce((sum, window) => sum + window.cases, 0) / recent.length)
}
