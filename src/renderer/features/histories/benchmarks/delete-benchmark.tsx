import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Benchmark } from '../../../../shared/realism/benchmark'
import { tellError } from '../../../app/error-text'
import { translator } from '../../../app/messages'
import { useBenchmarksStore } from '../../../stores/benchmarks-store'
import { useSettingsStore } from '../../../stores/settings-store'

/** Gone at once; the notice brings it back, at the end of the list. */
export async function deleteBenchmark(benchmark: Benchmark, name: string): Promise<void> {
	const { language } = useSettingsStore.getState()
	const { remove, save } = useBenchmarksStore.getState()
	const noticeId = `deleted benchmark ${benchmark.id}`
	try {
		await remove(benchmark.id)
		notifications.show({
			id: noticeId,
			autoClose: 12_000,
			message: (
				<>
					{translator(language, 'histories')('benchmarks.deleted', { name, source: benchmark.source })}{' '}
					<Button
						variant="subtle"
						size="compact-sm"
						onClick={() => {
							notifications.hide(noticeId)
							void save(benchmark).catch(tellError)
						}}
					>
						{translator(language, 'app')('common.undo')}
					</Button>
				</>
			),
		})
	} catch (error) {
		tellError(error)
	}
}
