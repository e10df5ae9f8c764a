import { ActionIcon, Menu } from '@mantine/core'
import { IconBookmarkPlus, IconCalendarRepeat, IconCopy, IconDots, IconMail, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgreementSummary } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import { useBundleStore } from '../../stores/bundle-store'
import { useRenewStore } from '../../stores/renew-store'
import { deleteAgreement, duplicateAgreement } from './deeds'
import { SavePlaybookDialog } from './SavePlaybookDialog'

export function RowMenu({ row }: { readonly row: AgreementSummary }) {
	const t = useT('agreements')
	const app = useT('app')
	const bundles = useT('bundles')
	const renewal = useT('renewal')
	const [isSaving, setSaving] = useState(false)
	const name = row.title === '' ? app('top.untitled') : row.title
	return (
		<>
			<Menu position="bottom-end">
				<Menu.Target>
					<ActionIcon variant="transparent" aria-label={t('menu.label', { title: name })}>
						<IconDots size={16} stroke={1.6} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					{!row.tooNew && row.unreadable !== true && (
						<>
							<Menu.Item
								leftSection={<IconCopy size={16} stroke={1.6} />}
								onClick={() => void duplicateAgreement(row.id, t('copyOf', { title: name }))}
							>
								{t('menu.duplicate')}
							</Menu.Item>
							<Menu.Item
								leftSection={<IconCalendarRepeat size={16} stroke={1.6} />}
								onClick={() => useRenewStore.getState().ask({ id: row.id, title: row.title })}
							>
								{renewal('ask')}
							</Menu.Item>
							<Menu.Item
								leftSection={<IconMail size={16} stroke={1.6} />}
								onClick={() => useBundleStore.getState().send(row.id)}
							>
								{bundles('send')}
							</Menu.Item>
							<Menu.Item leftSection={<IconBookmarkPlus size={16} stroke={1.6} />} onClick={() => setSaving(true)}>
								{t('menu.savePlaybook')}
							</Menu.Item>
						</>
					)}
					<Menu.Item
						leftSection={<IconTrash size={16} stroke={1.6} />}
						onClick={() => void deleteAgreement(row.id, name)}
					>
						{app('common.delete')}
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			{isSaving && <SavePlaybookDialog agreementId={row.id} title={name} onClose={() => setSaving(false)} />}
		</>
	)
}
