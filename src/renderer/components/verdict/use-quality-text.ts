import { useMemo } from 'react'
import { qualityValueKind } from '../../../shared/history/quality-items'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { type Format, useFormat } from '../../app/format'
import { useT } from '../../app/i18n'

type Item = HistorySummary['quality'][number]

export type QualityText = {
	/** "17 tickets without a first response" */
	readonly sentence: (item: Item) => string
	/** What it does to the verdict: "The response clock stops there at the resolution." */
	readonly effect: (item: Item, history: Pick<HistorySummary, 'timeZone'>) => string
	/** What to do about it. */
	readonly advice: (item: Item) => string
}

/** Words for what is doubtful about a history; rules are codes with counts. */
export function useQualityText(): QualityText {
	const t = useT('quality')
	const format = useFormat()
	return useMemo(
		() => ({
			sentence: ({ rule, count, values }) => {
				// A history of a newer program may know rules that this one does not.
				if (!t.has(rule)) return `${rule}: ${format.number(count)}`
				const shown = Object.entries(values).map(
					([name, value]) => [name, shownValue(format, rule, name, value)] as const,
				)
				return t(rule, { ...Object.fromEntries(shown), count })
			},
			effect: ({ rule }, { timeZone }) => (t.has(rule) ? t(`${rule}.effect`, { zone: timeZone }) : ''),
			advice: ({ rule }) => (t.has(rule) ? t(`${rule}.do`) : ''),
		}),
		[t, format],
	)
}

function shownValue(format: Format, rule: string, name: string, value: string | number): string {
	if (typeof value === 'string') return name === 'month' ? format.month(value) : value
	const kind = qualityValueKind(rule, name)
	if (kind === 'seconds') return format.duration(Math.round(value))
	return kind === 'share' ? format.percent(value) : format.number(value, 0)
}
