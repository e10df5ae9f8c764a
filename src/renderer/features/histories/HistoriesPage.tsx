import { Alert, Button, Loader, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { errorText, tellError } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { useHistoriesStore } from '../../stores/histories-store'
import { useImportStore } from '../../stores/import-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './HistoriesPage.module.css'
import { HistoryDetail } from './HistoryDetail'
import { HistoryTable } from './HistoryTable'

/** What was imported, how good it is, and for which agreement it speaks. */
export function HistoriesPage() {
	const t = useT('histories')
	const language = useUiLanguage()
	const { histories, error, reload } = useHistoriesStore()
	const [chosenId, setChosenId] = useState<string | null>(null)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	useEffect(() => {
		void reload()
	}, [reload])
	// What was just imported is what one wants to see.
	const newestId = histories?.[0]?.id ?? null
	const [seenId, setSeenId] = useState(newestId)
	if (newestId !== seenId) {
		setSeenId(newestId)
		setChosenId(null)
	}
	const chosen = histories?.find(({ id }) => id === chosenId) ?? histories?.[0]
	return (
		<div className={classes.page}>
			<main className={classes.main}>
				<header className={classes.head}>
					<div>
						<Title order={1}>{t('title')}</Title>
						<p>{t('intro')}</p>
					</div>
					{!isReadOnly && histories !== null && histories.length > 0 && <ImportButton />}
				</header>
				{error !== null && (
					<Alert color="red" title={t('failed')}>
						{errorText(error, language)}
						<div>
							<Button variant="default" mt="sm" onClick={() => void reload()}>
								{t('again')}
							</Button>
						</div>
					</Alert>
				)}
				{histories === null && error === null && <Loader size={20} aria-label={t('loading')} />}
				{histories?.length === 0 && (
					<section className={classes.empty}>
						<h2>{t('empty.title')}</h2>
						<p>{t('empty.text')}</p>
						<ul>
							<li>{t('empty.tickets')}</li>
							<li>{t('empty.outages')}</li>
							<li>{t('empty.contacts')}</li>
							<li>{t('empty.other')}</li>
						</ul>
						{!isReadOnly && <ImportButton />}
					</section>
				)}
				{histories !== null && chosen !== undefined && (
					<HistoryTable histories={histories} chosenId={chosen.id} onChoose={setChosenId} />
				)}
			</main>
			{chosen !== undefined && <HistoryDetail key={chosen.id} history={chosen} />}
		</div>
	)
}

function ImportButton() {
	const t = useT('histories')
	const choose = useImportStore((state) => state.choose)
	const isRunning = useImportStore((state) => state.state.kind === 'running')
	return (
		<Button
			leftSection={<IconUpload size={16} stroke={1.6} />}
			disabled={isRunning}
			onClick={() => void choose(null).catch(tellError)}
		>
			{t('import')}
		</Button>
	)
}
