import { Alert, Button, Loader } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { useHistoriesStore } from '../../stores/histories-store'
import { useHistoryView } from '../../stores/history-view'
import { useSettingsStore } from '../../stores/settings-store'
import { BenchmarksPane } from './benchmarks/BenchmarksPane'
import { HistoryDetail } from './detail/HistoryDetail'
import classes from './HistoriesPage.module.css'
import { HistoryList } from './HistoryList'
import { useImportFiles } from './use-import-files'

/** What was imported, what it says, and for which agreement it speaks. */
export function HistoriesPage() {
	const { histories, error, reload } = useHistoriesStore()
	const shown = useHistoryView((state) => state.shown)
	const show = useHistoryView((state) => state.show)
	useEffect(() => {
		void reload()
	}, [reload])
	// What was just imported is what one wants to see.
	const newestId = histories === null ? undefined : (histories[0]?.id ?? null)
	const [seenId, setSeenId] = useState(newestId)
	useEffect(() => {
		if (newestId === seenId) return
		setSeenId(newestId)
		if (seenId !== undefined) show(null)
	}, [newestId, seenId, show])
	const chosen =
		shown?.kind === 'benchmarks'
			? undefined
			: (histories?.find(({ id }) => shown?.kind === 'history' && id === shown.id) ?? histories?.[0])
	return (
		<div className={classes.page}>
			<HistoryList chosenId={chosen?.id ?? null} />
			{shown?.kind === 'benchmarks' && <BenchmarksPane />}
			{shown?.kind !== 'benchmarks' && chosen === undefined && (
				<main className={classes.main} data-pane="">
					{error !== null && <Failed error={error} />}
					{error === null && (histories === null ? <Loading /> : <Empty />)}
				</main>
			)}
			{chosen !== undefined && <HistoryDetail key={chosen.id} history={chosen} />}
		</div>
	)
}

function Loading() {
	const t = useT('histories')
	return <Loader size={20} aria-label={t('loading')} />
}

function Failed({ error }: { readonly error: unknown }) {
	const t = useT('histories')
	const language = useUiLanguage()
	const reload = useHistoriesStore((state) => state.reload)
	return (
		<Alert color="red" title={t('failed')}>
			{errorText(error, language)}
			<div>
				<Button variant="default" mt="sm" onClick={() => void reload()}>
					{t('again')}
				</Button>
			</div>
		</Alert>
	)
}

function Empty() {
	const t = useT('histories')
	const files = useImportFiles()
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	return (
		<section className={classes.empty}>
			<h2>{t('empty.title')}</h2>
			<p>{t('empty.text')}</p>
			<ul>
				<li>{t('empty.tickets')}</li>
				<li>{t('empty.outages')}</li>
				<li>{t('empty.contacts')}</li>
				<li>{t('empty.other')}</li>
			</ul>
			{!isReadOnly && (
				<Button leftSection={<IconUpload size={16} stroke={1.6} />} disabled={files.isRunning} onClick={files.choose}>
					{t('import')}
				</Button>
			)}
		</section>
	)
}
