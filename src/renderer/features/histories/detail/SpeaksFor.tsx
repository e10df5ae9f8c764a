import { Button, Select } from '@mantine/core'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { useHistoriesStore } from '../../../stores/histories-store'
import { useListStore } from '../../../stores/list-store'
import { openAgreement } from '../../../stores/route-store'
import { useSettingsStore } from '../../../stores/settings-store'
import classes from './HistoryDetail.module.css'

/** The agreement that a history speaks for; its hours, targets and services are what the figures are held against. */
export function SpeaksFor({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const agreements = useListStore((state) => state.rows) ?? []
	const attach = useHistoriesStore((state) => state.attach)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	const { agreementId } = history
	return (
		<div className={classes.speaks}>
			<label htmlFor="history-agreement">{t('attach.title')}</label>
			<Select
				id="history-agreement"
				className={classes.agreement ?? ''}
				placeholder={t('attach.none')}
				data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
				value={agreementId}
				searchable
				clearable
				clearButtonProps={{ 'aria-label': t('attach.clear') }}
				readOnly={isReadOnly}
				onChange={(id) => void attach(history.id, id).catch(tellError)}
			/>
			{agreementId !== null && (
				<Button variant="subtle" onClick={() => void openAgreement(agreementId, 'realism')}>
					{t('attach.show')}
				</Button>
			)}
		</div>
	)
}
