import { Button, Group, Select } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { SentencePage } from '../../components/frame/SentencePage'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useHistoriesStore } from '../../stores/histories-store'
import { useImportStore } from '../../stores/import-store'

/** No history speaks for this agreement yet: drop a file, choose one, or take one that is there. */
export function NoHistory() {
	const t = useT('realism')
	const id = useAgreement((agreement) => agreement.id)
	const histories = useHistoriesStore((state) => state.histories) ?? []
	const attach = useHistoriesStore((state) => state.attach)
	const choose = useImportStore((state) => state.choose)
	const canWrite = useAgreementStore((state) => state.readOnly === null)
	return (
		<SentencePage title={t('none.title')} text={t('none.text')}>
			{canWrite && (
				<Group align="flex-end" gap="md">
					<Button leftSection={<IconUpload size={16} stroke={1.6} />} onClick={() => void choose(id).catch(tellError)}>
						{t('none.import')}
					</Button>
					{histories.length > 0 && (
						<Select
							label={t('none.attach')}
							placeholder={t('none.choose')}
							data={histories.map((history) => ({ value: history.id, label: history.name }))}
							value={null}
							onChange={(historyId) => historyId !== null && void attach(historyId, id).catch(tellError)}
						/>
					)}
				</Group>
			)}
		</SentencePage>
	)
}
