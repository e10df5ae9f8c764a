import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { tellError } from '../../app/error-text'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { useListStore } from '../../stores/list-store'
import { useSettingsStore } from '../../stores/settings-store'

export async function duplicateAgreement(id: string, title: string): Promise<void> {
	try {
		await call('agreements:duplicate', { id, title })
		await useListStore.getState().reload()
	} catch (error) {
		tellError(error)
	}
}

/** Gone from the list at once; the notice brings it back. */
export async function deleteAgreement(id: string, title: string): Promise<void> {
	const { language } = useSettingsStore.getState()
	const t = translator(language, 'agreements')
	const noticeId = `deleted ${id}`
	try {
		await call('agreements:delete', { id })
		useListStore.getState().hide(id)
		notifications.show({
			id: noticeId,
			autoClose: 12_000,
			message: (
				<>
					{t('deleted', { title })}{' '}
					<Button
						variant="subtle"
						size="compact-sm"
						onClick={() => {
							notifications.hide(noticeId)
							void restoreAgreement(id)
						}}
					>
						{translator(language, 'app')('common.undo')}
					</Button>
				</>
			),
		})
	} catch (error) {
		tellError(error)
	}
}

async function restoreAgreement(id: string): Promise<void> {
	try {
		await call('agreements:restore', { id })
		await useListStore.getState().reload()
	} catch (error) {
		tellError(error)
	}
}
