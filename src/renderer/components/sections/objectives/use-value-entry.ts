import { useMemo } from 'react'
import { type Metric, type Objective, SHARE_METRICS, TIME_METRICS } from '../../../../shared/agreement/values/objective'
import { useUiLanguage } from '../../../app/i18n'
import { durationEntry } from '../../fields/entry/duration'
import type { Entry } from '../../fields/entry/entry'
import { numberEntry } from '../../fields/entry/number'
import { shareEntry } from '../../fields/entry/share'

type Unit = Objective['customUnit']

/** How the value of a metric is typed: a duration, a share, or a number. */
export function useValueEntry(): (metric: Metric, customUnit: Unit) => Entry<number> {
	const language = useUiLanguage()
	return useMemo(() => {
		const entries: Readonly<Record<Unit, Entry<number>>> = {
			seconds: durationEntry(),
			share: shareEntry(language),
			count: numberEntry(language, { whole: false, max: 10_000_000_000 }),
		}
		return (metric, customUnit) => entries[unitOf(metric, customUnit)]
	}, [language])
}

export function unitOf(metric: Metric, customUnit: Unit): Unit {
	if (TIME_METRICS.has(metric)) return 'seconds'
	return SHARE_METRICS.has(metric) ? 'share' : customUnit
}
