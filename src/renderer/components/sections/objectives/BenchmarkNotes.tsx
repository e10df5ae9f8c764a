import { useEffect } from 'react'
import type { Objective } from '../../../../shared/agreement/values/objective'
import { useBenchmarksStore } from '../../../stores/benchmarks-store'
import { useBenchmarkText } from '../../fields/use-benchmark-text'
import classes from './objectives.module.css'

/** What others reach at the same metric, as the user noted it; nothing where nothing was noted. */
export function BenchmarkNotes({ metric }: { readonly metric: Objective['metric'] }) {
	const { benchmarks, reload } = useBenchmarksStore()
	const text = useBenchmarkText()
	useEffect(() => {
		if (useBenchmarksStore.getState().benchmarks === null) void reload()
	}, [reload])
	const fitting = benchmarks?.filter((benchmark) => benchmark.metric === metric) ?? []
	if (fitting.length === 0) return null
	return (
		<ul className={classes.benchmarks}>
			{fitting.map((benchmark) => (
				<li key={benchmark.id}>
					{text.sentence(benchmark)}
					{benchmark.note !== '' && <span>{benchmark.note}</span>}
				</li>
			))}
		</ul>
	)
}
