import type { Session } from '../session'
import type { NounHandlers } from './noun-handlers'

/** Benchmarks that the user noted, with source and date. */
export function benchmarksHandlers({ workspace }: Session): NounHandlers<'benchmarks'> {
	return {
		'benchmarks:list': async () => [...(await workspace.benchmarks.list())],
		'benchmarks:save': async (benchmark) => {
			await workspace.benchmarks.save(benchmark)
			return {}
		},
		'benchmarks:delete': async ({ id }) => {
			await workspace.benchmarks.remove(id)
			return {}
		},
	}
}
