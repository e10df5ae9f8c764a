import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconColumns3, IconDots, IconTrash, IconVocabulary, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { useImportStore } from '../../../stores/import-store'
import { useSettingsStore } from '../../../stores/settings-store'
import { useStartStore } from '../../../stores/start-store'
import { isStart } from '../history-counts'
import { DeleteDialog } from './DeleteDialog'
import classes from './HistoryDetail.module.css'
import { ReportMenu } from './ReportMenu'

/** What can be done with a history; in a workspace that cannot be written it can only be reported on. */
export function Deeds({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const [isAsked, setAsked] = useState(false)
	const { again, askWords } = useImportStore()
	const ask = useStartStore((state) => state.ask)
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	if (isReadOnly) {
		return (
			<div className={classes.deeds}>
				<ReportMenu history={history} />
			</div>
		)
	}
	return (
		<div className={classes.deeds}>
			{isStart(history) && (
				<Button leftSection={<IconWand size={16} stroke={1.6} />} onClick={() => ask(history.id, history.agreementId)}>
					{t('start')}
				</Button>
			)}
			<ReportMenu history={history} />
			<Menu position="bottom-end" withinPortal>
				<Menu.Target>
					<ActionIcon variant="default" aria-label={t('more', { name: history.name })}>
						<IconDots size={16} stroke={1.6} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					<Menu.Item
						leftSection={<IconColumns3 size={16} stroke={1.6} />}
						onClick={() => void again(history).catch(tellError)}
					>
						{t('made.again')}
					</Menu.Item>
					{history.words.priorities.length + history.words.services.length > 0 && (
						<Menu.Item
							leftSection={<IconVocabulary size={16} stroke={1.6} />}
							onClick={() => void askWords(history).catch(tellError)}
						>
							{t('words.ask')}
						</Menu.Item>
					)}
					<Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => setAsked(true)}>
						{t('delete')}
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			{isAsked && <DeleteDialog history={history} onClose={() => setAsked(false)} />}
		</div>
	)
}
