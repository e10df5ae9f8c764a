import { useMemo } from 'react'
import { qualityValueKind } from '../../../shared/history/quality-items'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { type Format, useFormat } from '../../app/format'
import { useT } from '../../app/i18n'

type Item = HistorySummary['quality'][number]

export type QualityText = {
	/** "17 tickets without a first response" */
	readonly sentence: (item: Item) => string
	/** What it means for the figures: "their clock stops at the resolution"; empty where there is nothing to add. */
	readonly meaning: (item: Item, history: Pick<HistorySummary, 'timeZone'>) => string
}

/** Words for what is doubtful about a history; rules are codes with counts. */
export function useQualityText(): QualityText {
	const t = useT('histories')
	const format = useFormat()
	return useMemo(
		() => ({
			sentence: ({ rule, count, values }) => {
				if (!t.has(`quality.${rule}`)) return t('quality.other', { rule, count })
				const shown = Object.entries(values).map(
					([name, value]) => [name, shownValue(format, rule, name, value)] as const,
				)
				return t(`quality.${rule}`, { ...Object.fromEntries(shown), count })
			},
			meaning: ({ rule, count }, { timeZone }) =>
				t.has(`quality.${rule}.note`) ? t(`quality.${rule}.note`, { count, zone: timeZone }) : '',
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
