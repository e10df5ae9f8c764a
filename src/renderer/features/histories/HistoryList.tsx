import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconUpload } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import list from '../../components/frame/side-list.module.css'
import { useBenchmarksStore } from '../../stores/benchmarks-store'
import { useHistoriesStore } from '../../stores/histories-store'
import { useHistoryView } from '../../stores/history-view'
import { useListStore } from '../../stores/list-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './HistoryList.module.css'
import { historyCounts } from './history-counts'
import { periodText } from './period-text'
import { useImportFiles } from './use-import-files'

/** Every history with what it holds, its period and whose it is; below it the benchmarks. */
export function HistoryList({ chosenId }: { readonly chosenId: string | null }) {
	const t = useT('histories')
	const histories = useHistoriesStore((state) => state.histories)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	const files = useImportFiles()
	// Without benchmarks in its place the page itself says how to begin.
	const isBesideBenchmarks = useHistoryView((state) => state.shown?.kind === 'benchmarks')
	return (
		<nav className={`${list.pane} ${classes.pane}`} data-pane="" aria-label={t('title')}>
			<div className={list.head}>
				<h1>{t('title')}</h1>
				{!isReadOnly && histories !== null && histories.length > 0 && (
					<Tooltip label={t('import')}>
						<ActionIcon aria-label={t('import')} disabled={files.isRunning} onClick={files.choose}>
							<IconUpload size={16} stroke={1.6} />
						</ActionIcon>
					</Tooltip>
				)}
			</div>
			<div className={list.scroll}>
				{histories?.length === 0 && isBesideBenchmarks && (
					<div className={classes.none}>
						<p>{t('empty.title')}</p>
						{!isReadOnly && (
							<Button variant="default" disabled={files.isRunning} onClick={files.choose}>
								{t('import')}
							</Button>
						)}
					</div>
				)}
				<ul>
					{histories?.map((history) => (
						<li key={history.id}>
							<HistoryRow history={history} isChosen={history.id === chosenId} />
						</li>
					))}
				</ul>
				<Unreadable />
			</div>
			<BenchmarksRow />
		</nav>
	)
}

function HistoryRow({ history, isChosen }: { readonly history: HistorySummary; readonly isChosen: boolean }) {
	const t = useT('histories')
	const format = useFormat()
	const show = useHistoryView((state) => state.show)
	const agreement = useListStore((state) => state.rows?.find(({ id }) => id === history.agreementId)?.title)
	const period = periodText(format, history.range)
	return (
		<UnstyledButton
			className={list.row}
			aria-current={isChosen || undefined}
			onClick={() => show({ kind: 'history', id: history.id })}
		>
			<span className={list.name}>{history.name}</span>
			<span className={list.facts}>{historyCounts(t, history).join(' · ')}</span>
			{period !== null && <span className={list.facts}>{period}</span>}
			<span className={list.facts}>{agreement ?? t('list.no-agreement')}</span>
		</UnstyledButton>
	)
}

/** Histories whose files are damaged or made by a newer version; they stay where they are. */
function Unreadable() {
	const t = useT('histories')
	const setAside = useSettingsStore((state) => state.info?.setAside)
	const files = setAside?.map(({ file }) => file).filter((file) => /[\\/]histories[\\/]/.test(file)) ?? []
	return files.map((file) => (
		<p key={file} className={list.aside} role="note">
			<IconAlertCircle size={16} stroke={1.6} aria-hidden />
			<span>{t('list.unreadable', { file })}</span>
		</p>
	))
}

function BenchmarksRow() {
	const t = useT('histories')
	const format = useFormat()
	const { shown, show } = useHistoryView()
	const { benchmarks, reload } = useBenchmarksStore()
	useEffect(() => {
		void reload()
	}, [reload])
	return (
		<div className={list.foot}>
			<UnstyledButton
				className={list.row}
				aria-current={shown?.kind === 'benchmarks' || undefined}
				onClick={() => show({ kind: 'benchmarks' })}
			>
				<span className={classes.footRow}>
					<span className={list.name}>{t('benchmarks.title')}</span>
					<span className={list.facts}>{format.number(benchmarks?.length ?? 0)}</span>
				</span>
				<span className={list.facts}>{t('benchmarks.short')}</span>
			</UnstyledButton>
		</div>
	)
}
