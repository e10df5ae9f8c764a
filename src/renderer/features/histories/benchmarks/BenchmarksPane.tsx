import { ActionIcon, Alert, Button, Loader, Tooltip } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { freeId } from '../../../../shared/agreement/edit'
import type { Benchmark } from '../../../../shared/realism/benchmark'
import { errorText } from '../../../app/error-text'
import { useFormat } from '../../../app/format'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useBenchmarkText } from '../../../components/fields/use-benchmark-text'
import { useBenchmarksStore } from '../../../stores/benchmarks-store'
import { useSettingsStore } from '../../../stores/settings-store'
import { BenchmarkDialog } from './BenchmarkDialog'
import classes from './benchmarks.module.css'
import { deleteBenchmark } from './delete-benchmark'

/** What others reach, noted by the user with its source; shown beside the objectives of the same metric. */
export function BenchmarksPane() {
	const t = useT('histories')
	const language = useUiLanguage()
	const { benchmarks, error, reload } = useBenchmarksStore()
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	const [edited, setEdited] = useState<{ readonly id: string; readonly benchmark: Benchmark | null } | null>(null)
	return (
		<main className={classes.main} aria-label={t('benchmarks.title')}>
			<header className={classes.head}>
				<div>
					<h2>{t('benchmarks.title')}</h2>
					<p>{t('benchmarks.text')}</p>
				</div>
				{!isReadOnly && benchmarks !== null && (
					<Button
						leftSection={<IconPlus size={16} stroke={1.6} />}
						onClick={() => setEdited({ id: freeId(benchmarks, 'benchmark'), benchmark: null })}
					>
						{t('benchmarks.add')}
					</Button>
				)}
			</header>
			{error !== null && (
				<Alert color="red" title={t('benchmarks.failed')}>
					{errorText(error, language)}
					<div>
						<Button variant="default" mt="sm" onClick={() => void reload()}>
							{t('again')}
						</Button>
					</div>
				</Alert>
			)}
			{benchmarks === null && error === null && <Loader size={20} aria-label={t('benchmarks.loading')} />}
			{benchmarks?.length === 0 && <p className={classes.none}>{t('benchmarks.none')}</p>}
			{benchmarks !== null && benchmarks.length > 0 && (
				<BenchmarkTable
					benchmarks={benchmarks}
					onEdit={isReadOnly ? null : (benchmark) => setEdited({ id: benchmark.id, benchmark })}
				/>
			)}
			{edited !== null && (
				<BenchmarkDialog id={edited.id} benchmark={edited.benchmark} onClose={() => setEdited(null)} />
			)}
		</main>
	)
}

type TableProps = {
	readonly benchmarks: readonly Benchmark[]
	/** null where nothing can be written. */
	readonly onEdit: ((benchmark: Benchmark) => void) | null
}

function BenchmarkTable({ benchmarks, onEdit }: TableProps) {
	const t = useT('histories')
	const app = useT('app')
	const sections = useT('sections')
	const format = useFormat()
	const text = useBenchmarkText()
	return (
		<table className={classes.table}>
			<thead>
				<tr>
					<th scope="col">{t('benchmarks.metric')}</th>
					<th scope="col" className={classes.figure}>
						{t('benchmarks.value')}
					</th>
					<th scope="col">{t('benchmarks.source')}</th>
					<th scope="col">{t('benchmarks.date')}</th>
					<th scope="col">{t('benchmarks.note')}</th>
					{onEdit !== null && (
						<th scope="col">
							<span className={classes.unseen}>{t('benchmarks.deeds')}</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{benchmarks.map((benchmark) => {
					const name = sections(`choice.metric.${benchmark.metric}`)
					return (
						<tr key={benchmark.id}>
							<th scope="row">{name}</th>
							<td className={classes.figure}>
								{text.value(benchmark)}
								{benchmark.share !== null && <span className={classes.second}>{text.share(benchmark)}</span>}
							</td>
							<td>{benchmark.source}</td>
							<td className={classes.date}>{format.date(benchmark.date)}</td>
							<td className={classes.note}>{benchmark.note}</td>
							{onEdit !== null && (
								<td className={classes.deeds}>
									<Tooltip label={t('benchmarks.edit')}>
										<ActionIcon
											aria-label={t('benchmarks.editOf', { name, source: benchmark.source })}
											onClick={() => onEdit(benchmark)}
										>
											<IconPencil size={16} stroke={1.6} />
										</ActionIcon>
									</Tooltip>
									<Tooltip label={app('common.delete')}>
										<ActionIcon
											aria-label={t('benchmarks.deleteOf', { name, source: benchmark.source })}
											onClick={() => void deleteBenchmark(benchmark, name)}
										>
											<IconTrash size={16} stroke={1.6} />
										</ActionIcon>
									</Tooltip>
								</td>
							)}
						</tr>
					)
				})}
			</tbody>
		</table>
	)
}
