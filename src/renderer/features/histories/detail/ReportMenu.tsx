import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileCertificate } from '@tabler/icons-react'
import { useState } from 'react'
import { REPORT_FORMATS, type ReportFormat } from '../../../../shared/ipc/figures-shapes'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { translator } from '../../../app/messages'
import { call } from '../../../ipc/api'
import { useSettingsStore } from '../../../stores/settings-store'
import { CONFIDENCE } from '../../../stores/verdict-store'
import { attachedAgreement } from './attached-agreement'

/** What a history says of its agreement as a file: data, method, assumptions, doubts. For one's own use. */
export function ReportMenu({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const [isBusy, setBusy] = useState(false)
	const { agreementId } = history
	const save = async (format: ReportFormat) => {
		if (agreementId === null) return
		setBusy(true)
		try {
			const agreement = await attachedAgreement(agreementId)
			if (agreement === null) throw new Error(t('report.no-agreement'))
			const path = await call('histories:report', {
				agreement,
				historyId: history.id,
				format,
				confidence: CONFIDENCE,
			})
			if (path !== null) tellSaved(path)
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Menu position="bottom-end" withinPortal>
			<Menu.Target>
				<Button variant="default" loading={isBusy} leftSection={<IconFileCertificate size={16} stroke={1.6} />}>
					{t('report')}
				</Button>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label maw={280}>{t(agreementId === null ? 'report.needs-agreement' : 'report.internal')}</Menu.Label>
				{REPORT_FORMATS.map((format) => (
					<Menu.Item key={format} disabled={agreementId === null} onClick={() => void save(format)}>
						{t(`report.${format}`)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}

function tellSaved(path: string): void {
	const t = translator(useSettingsStore.getState().language, 'histories')
	const noticeId = `report ${path}`
	notifications.show({
		id: noticeId,
		autoClose: 12_000,
		closeButtonProps: { 'aria-label': t('close') },
		message: (
			<>
				{t('report.saved', { path })}
				<div>
					<Button variant="subtle" size="compact-sm" onClick={() => void call('files:open', { path }).catch(tellError)}>
						{t('report.open')}
					</Button>
					<Button variant="subtle" size="compact-sm" onClick={() => void call('files:show', { path }).catch(tellError)}>
						{t('report.show')}
					</Button>
				</div>
			</>
		),
	})
}
