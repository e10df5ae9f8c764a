import { useMemo } from 'react'
import type { Benchmark } from '../../../shared/realism/benchmark'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useValueEntry } from '../sections/objectives/use-value-entry'

export type BenchmarkText = {
	/** "4 h" or "99.9%". */
	readonly value: (benchmark: Benchmark) => string
	/** "in 90% of cases"; empty where there is no share. */
	readonly share: (benchmark: Benchmark) => string
	/** "Benchmark: 4 h in 90% of cases (Service Desk Report, 1 Mar 2026)". */
	readonly sentence: (benchmark: Benchmark) => string
}

/** Words for what others reach; a figure never stands without its source and date. */
export function useBenchmarkText(): BenchmarkText {
	const t = useT('histories')
	const format = useFormat()
	const entryFor = useValueEntry()
	return useMemo(() => {
		const value = (benchmark: Benchmark) => entryFor(benchmark.metric, 'count').show(benchmark.value)
		const share = (benchmark: Benchmark) =>
			benchmark.share === null ? '' : t('benchmark.share', { share: format.sharePpm(benchmark.share) })
		return {
			value,
			share,
			sentence: (benchmark) =>
				t('benchmark', {
					figure: [value(benchmark), share(benchmark)].filter((word) => word !== '').join(' '),
					source: benchmark.source,
					date: format.date(benchmark.date),
				}),
		}
	}, [t, format, entryFor])
}
