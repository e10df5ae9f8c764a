import { readFileSync } from 'node:fs'
import type { Metric } from '../../../src/shared/agreement/values/objective'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import { judgePrepared, prepareCases } from '../../../src/shared/realism/judge-cases'
import { createJudgeContext, type JudgeContext } from '../../../src/shared/realism/judge-context'
import { countAt } from '../../../src/shared/realism/month-series'
import { mergeSorted } from '../../../src/shared/realism/own-windows'
import { passProbability } from '../../../src/shared/realism/pass-probability'
import { chanceAt, type PreparedObjective } from '../../../src/shared/realism/prepared-objective'
import { requiredCases } from '../../../src/shared/realism/required-cases'
import { sortedQuantile } from '../../../src/shared/realism/sorted-column'
import { fitWindows } from '../../../src/shared/realism/window-posterior'

const SHARE_PPM = 900_000
const LEARN_MONTHS = 12
export const QUANTILES = [0.85, 0.9, 0.93, 0.96] as const

export type Backtest = {
	readonly metric: Metric
	readonly nextMonths: number
	/** Brier scores at the pooled quantiles of the 12 months before, and over all four. */
	readonly scores: readonly {
		readonly threshold: string
		readonly ours: number
		readonly naive: number
		readonly stationary: number
	}[]
	readonly suggested: number
	readonly suggestionsKept: number
	readonly pooledKept: number
	/** Median of suggestion divided by the pooled 90 % quantile. */
	readonly looseness: number
}

/**
 * Walks through the help desk: learns from 12 months, judges the next one, at thresholds and with a fit that only those 12
 * months decide, as a verdict does. `naive` is the share of the 12 months that kept the threshold, `stationary` the same model
 * with every month counting alike.
 */
export function backtestHelpDesk(file: string, metric: Metric): Backtest {
	const { context, whole } = openDesk(file, metric)
	const months = whole.months
	const sums = QUANTILES.map(() => ({ ours: 0, naive: 0, stationary: 0 }))
	const looseness: number[] = []
	let [rounds, kept, pooledKept] = [0, 0, 0]
	const last = months.findLastIndex(({ covered }) => covered)
	const first = months.findIndex(({ covered }) => covered)
	for (let next = first + LEARN_MONTHS; next <= last; next++) {
		const past = months.slice(next - LEARN_MONTHS, next)
		const pooled = mergeSorted(past.map(({ decided }) => decided))
		const learned: PreparedObjective = { ...whole, months: past, windows: past, pooled: [pooled] }
		const holds = (seconds: number) => {
			const { cases, met } = countAt(months[next]!, seconds)
			return met >= requiredCases(SHARE_PPM, cases)
		}
		rounds++
		for (const [q, quantile] of QUANTILES.entries()) {
			const threshold = sortedQuantile(pooled, quantile)!
			const found = chanceAt(learned, { value: threshold, share: SHARE_PPM })!
			const { counts, sizes } = found
			const passed = holds(threshold) ? 1 : 0
			const stationary = passProbability(fitWindows(counts, [1]), SHARE_PPM, sizes).estimate
			const sum = sums[q]!
			sum.ours += (found.chance.estimate - passed) ** 2
			sum.stationary += (stationary - passed) ** 2
			const share = counts.filter(({ cases, met }) => met >= requiredCases(SHARE_PPM, cases)).length / counts.length
			sum.naive += (share - passed) ** 2
		}
		const quantile = sortedQuantile(pooled, SHARE_PPM / 1_000_000)!
		if (holds(quantile)) pooledKept++
		const { suggested } = judgePrepared(context, learned)
		if (suggested === null) continue
		looseness.push(suggested.value / quantile)
		if (holds(suggested.value)) kept++
	}
	looseness.sort((a, b) => a - b)
	const scores = sums.map((sum, q) => scoreRow(`${QUANTILES[q]}`, sum, rounds))
	const overall = sums.reduce((all, sum) => {
		return {
			ours: all.ours + sum.ours,
			naive: all.naive + sum.naive,
			stationary: all.stationary + sum.stationary,
		}
	})
	return {
		metric,
		nextMonths: rounds,
		scores: [...scores, scoreRow('all', overall, rounds * QUANTILES.length)],
		suggested: looseness.length,
		suggestionsKept: kept / looseness.length,
		pooledKept: pooledKept / rounds,
		looseness: looseness[looseness.length >> 1] ?? Number.NaN,
	}
}

function scoreRow(threshold: string, sum: { ours: number; naive: number; stationary: number }, count: number) {
	return { threshold, ours: sum.ours / count, naive: sum.naive / count, stationary: sum.stationary / count }
}

function openDesk(file: string, metric: Metric): { context: JudgeContext; whole: PreparedObjective } {
	const reader = createHistoryReader({ timeZone: 'UTC' })
	const entry = reader.file('helpdesk.csv')
	entry.push(readFileSync(file))
	entry.finish()
	const history = reader.finish()
	const context = createJudgeContext({ calendars: [], history })
	const outcome = prepareCases(context, history.tickets!, {
		id: 'backtest',
		serviceId: null,
		metric,
		priority: null,
		comparison: 'at-most',
		value: 8 * 3_600,
		share: SHARE_PPM,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: null,
	})
	if (!outcome.ok) throw new Error('the help-desk file cannot be judged')
	return { context, whole: outcome.prepared }
}
