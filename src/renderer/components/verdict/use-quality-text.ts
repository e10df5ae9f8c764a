import { useMemo } from 'react'
import type { HistorySummary } from '../../../shared/ipc/shapes'
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
	return useMemo(
		() => ({
			sentence: ({ rule, count }) =>
				t.has(`quality.${rule}`) ? t(`quality.${rule}`, { count }) : t('quality.other', { rule, count }),
			meaning: ({ rule, count }, { timeZone }) =>
				t.has(`quality.${rule}.note`) ? t(`quality.${rule}.note`, { count, zone: timeZone }) : '',
		}),
		[t],
	)
}
