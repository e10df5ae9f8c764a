import { Button, Modal, Radio, SegmentedControl, Select, Stack } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { PlaybookSummary } from '../../../../shared/ipc/shapes'
import { errorText } from '../../../app/error-text'
import { useT, useUiLanguage } from '../../../app/i18n'
import { call } from '../../../ipc/api'
import { useHistoriesStore } from '../../../stores/histories-store'
import { useListStore } from '../../../stores/list-store'
import { openAgreement } from '../../../stores/route-store'
import { useStartStore } from '../../../stores/start-store'
import { useImportFiles } from '../use-import-files'
import classes from './start.module.css'

type Language = PlaybookSummary['languages'][number]
type Props = { readonly historyId: string | null; readonly agreementId: string | null }

/** Which history, and for which agreement: one of the list, or a new one from a playbook. */
export function AskDialog({ historyId, agreementId }: Props) {
	const t = useT('histories')
	const app = useT('app')
	const uiLanguage = useUiLanguage()
	const close = useStartStore((state) => state.close)
	const histories = useHistoriesStore((state) => state.histories)
	const reload = useHistoriesStore((state) => state.reload)
	const agreements = (useListStore((state) => state.rows) ?? []).filter((row) => !row.tooNew && !row.unreadable)
	const [chosenHistory, setChosenHistory] = useState(historyId)
	const [kind, setKind] = useState<'known' | 'new'>(agreementId === null ? 'new' : 'known')
	const [known, setKnown] = useState(agreementId)
	const [error, setError] = useState<string | null>(null)
	const [isBusy, setBusy] = useState(false)
	const { playbook, language, fields } = usePlaybookFields(uiLanguage, setError)
	useEffect(() => {
		void reload()
	}, [reload])
	const history = histories?.find(({ id }) => id === chosenHistory) ?? histories?.[0]
	const isReady = history !== undefined && (kind === 'known' ? known !== null : playbook !== null)

	const go = async (event: FormEvent) => {
		event.preventDefault()
		if (!isReady || isBusy) return
		setBusy(true)
		try {
			const id =
				kind === 'known' && known !== null
					? known
					: (await call('agreements:create', { playbook: playbook ?? '', language, title: null })).id
			useStartStore.getState().propose(history.id, id)
			await openAgreement(id, 'edit')
			await useListStore.getState().reload()
		} catch (failure) {
			setError(errorText(failure, uiLanguage))
			setBusy(false)
		}
	}
	return (
		<Modal opened onClose={close} size={600} title={t('start')} closeButtonProps={{ 'aria-label': t('close') }}>
			<form onSubmit={(event) => void go(event)}>
				<p className={classes.intro}>{t('start.intro')}</p>
				{histories?.length === 0 && <NoHistory />}
				{histories !== null && histories.length > 0 && (
					<Stack gap={16}>
						<Select
							label={t('start.history')}
							data={histories.map(({ id, name }) => ({ value: id, label: name }))}
							value={history?.id ?? null}
							allowDeselect={false}
							onChange={setChosenHistory}
						/>
						<Radio.Group
							label={t('start.for')}
							value={kind}
							onChange={(value) => setKind(value === 'known' ? 'known' : 'new')}
						>
							<div className={classes.choices}>
								<Radio value="new" label={t('start.for.new')} />
								<Radio value="known" label={t('start.for.known')} disabled={agreements.length === 0} />
							</div>
						</Radio.Group>
						{kind === 'known' ? (
							<Select
								label={t('column.agreement')}
								placeholder={t('start.for.choose')}
								data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
								value={known}
								searchable
								allowDeselect={false}
								onChange={setKnown}
							/>
						) : (
							fields
						)}
					</Stack>
				)}
				{error !== null && (
					<p className={classes.error} role="alert">
						{error}
					</p>
				)}
				<div className={classes.foot}>
					<Button variant="default" onClick={close}>
						{app('common.cancel')}
					</Button>
					<Button type="submit" disabled={!isReady} loading={isBusy}>
						{t('start.go')}
					</Button>
				</div>
			</form>
		</Modal>
	)
}

function NoHistory() {
	const t = useT('histories')
	const files = useImportFiles()
	return (
		<div>
			<p>{t('start.no-history')}</p>
			<Button variant="default" disabled={files.isRunning} onClick={files.choose}>
				{t('import')}
			</Button>
		</div>
	)
}

/** The playbook of a new agreement and its language. */
function usePlaybookFields(uiLanguage: 'de' | 'en', onError: (text: string) => void) {
	const t = useT('histories')
	const app = useT('app')
	const agreements = useT('agreements')
	const [playbooks, setPlaybooks] = useState<readonly PlaybookSummary[]>([])
	const [chosenId, setChosenId] = useState<string | null>(null)
	const [wished, setWished] = useState<Language>(uiLanguage)
	useEffect(() => {
		call('playbooks:list', {}).then(setPlaybooks, (failure: unknown) => onError(errorText(failure, uiLanguage)))
	}, [uiLanguage, onError])
	const chosen = playbooks.find(({ id }) => id === chosenId) ?? playbooks[0]
	const languages = chosen?.languages ?? []
	const language = languages.includes(wished) ? wished : (languages[0] ?? wished)
	const fields = (
		<>
			<Select
				label={t('start.playbook')}
				data={playbooks.map(({ id, title }) => ({ value: id, label: title[uiLanguage] }))}
				value={chosen?.id ?? null}
				allowDeselect={false}
				onChange={setChosenId}
			/>
			<div>
				<span id="start-language" className={classes.label}>
					{agreements('new.language')}
				</span>
				<SegmentedControl
					aria-labelledby="start-language"
					value={language}
					disabled={languages.length === 0}
					onChange={setWished}
					data={languages.map((value) => ({ value, label: app(`language.${value}`) }))}
				/>
			</div>
		</>
	)
	return { playbook: chosen?.id ?? null, language, fields }
}
