import { useMemo } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { type Format, useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import type { Translate } from '../../app/messages'
import { CONFIDENCE } from '../../stores/verdict-store'
import { showDuration } from '../fields/entry/duration'
import { unitOf, useValueEntry } from '../sections/objectives/use-value-entry'
import { keyOf } from './VerdictMark'
import { keptIn, recentWindows } from './verdict-facts'

type Chance = { readonly estimate: number; readonly low: number; readonly high: number }
type Reason = Verdict['reasons'][number]

export type VerdictText = {
	/** "Unrealistic." */
	readonly word: (verdict: Verdict) => string
	/** "Kept in 9 of 12 months; 71% chance to pass the next, 52–86%." or, without data, the reason. */
	readonly sentence: (verdict: Verdict, objective: Objective) => string
	/** "71%" */
	readonly percent: (part: number) => string
	/** "52–86%" */
	readonly range: (chance: Chance) => string
	/** "Kept in 9 of 12 months" */
	readonly kept: (verdict: Verdict, objective: Objective) => string
	readonly reason: (reason: Reason) => string
	/** The value of an objective in its unit: "30 min", "99.9%". */
	readonly value: (objective: Objective, value?: number) => string
	/** "≤ 30 min" */
	readonly target: (objective: Objective) => string
}

/** Verdicts in the reader's language; codes and figures come from the history's judge. */
export function useVerdictText(): VerdictText {
	const t = useT('realism')
	const columns = useT('histories')
	const format = useFormat()
	const entryFor = useValueEntry()
	return useMemo(() => {
		const value = (objective: Objective, other = objective.value) =>
			entryFor(objective.metric, objective.customUnit).show(
				unitOf(objective.metric, objective.customUnit) === 'count' ? other : Math.round(other),
			)
		return {
			...wordingOf({ t, columns, format }),
			value,
			target: (objective) => `${objective.comparison === 'at-most' ? '≤' : '≥'}\u00a0${value(objective)}`,
		}
	}, [t, columns, format, entryFor])
}

type Words = {
	readonly t: Translate
	/** Names of a history's columns. */
	readonly columns: Translate
	readonly format: Format
}

export function wordingOf(words: Words): Omit<VerdictText, 'value' | 'target'> {
	const { t, format } = words
	// Just under the line is not on it: a figure must not contradict the word beside it.
	const percent = (part: number) => {
		const isJustUnder = part < CONFIDENCE && Math.round(part * 100) >= CONFIDENCE * 100
		return format.percent(isJustUnder ? Math.floor(part * 1_000) / 1_000 : part, isJustUnder ? 1 : 0)
	}
	const range = ({ low, high }: Chance) => {
		// The ends of a range stand beside no word: whole percent on both sides.
		const from = format.number(Math.round(low * 100), 0)
		const to = format.percent(high)
		return Math.round(low * 100) === Math.round(high * 100) ? to : `${from}–${to}`
	}
	const kept = (verdict: Verdict, objective: Objective) => {
		const counts = keptIn(recentWindows(verdict))
		return t(`kept.${windowKey(objective)}`, { kept: counts.kept, count: counts.of })
	}
	const reason = ({ code, values }: Reason) => {
		if (!t.has(`reason.${code}`)) return t('reason.other', { code })
		const shown = Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, shownValue(words, name, value)]),
		)
		const count = values.complete ?? values.medianCases ?? values.casesNearEnd ?? values.missing
		return t(`reason.${code}`, typeof count === 'number' ? { ...shown, count } : shown)
	}
	return {
		word: (verdict) => t(`sentence.${keyOf(verdict.verdict)}`),
		percent,
		range,
		kept,
		reason,
		sentence: (verdict, objective) => {
			if (verdict.verdict === 'not enough data' || verdict.passProbability === null) {
				const first = verdict.reasons.find(({ code }) => code !== 'memory' && code !== 'chance')
				return first === undefined ? t('sentence.silent') : reason(first)
			}
			return t('sentence.chance', {
				kept: kept(verdict, objective),
				chance: percent(verdict.passProbability.estimate),
				range: range(verdict.passProbability),
			})
		},
	}
}

/** Months, quarters, … by their names; what is counted in several of them is a "period". */
export function windowKey({ window }: Pick<Objective, 'window'>): string {
	return window.kind === 'calendar' && window.count === 1 ? window.unit : 'period'
}

/** Values that are parts of one, 0..1. */
const PARTS = new Set([
	...['width', 'limit', 'confidence', 'from', 'to', 'chance', 'share', 'otherwise', 'more', 'less'],
])

function shownValue({ t, columns, format }: Words, name: string, value: string | number): string {
	if (name === 'column') return columns.has(`field.${value}`) ? columns(`field.${value}`) : String(value)
	if (name === 'basis') return t(`reason.basis.${value}`)
	if (typeof value !== 'number') return value
	if (PARTS.has(name)) return format.percent(value)
	if (name === 'month') return format.monthName(value)
	return /seconds$/i.test(name) ? showDuration(Math.round(value)) : format.number(value, 0)
}
