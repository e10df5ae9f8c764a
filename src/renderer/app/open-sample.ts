import { call } from '../ipc/api'
import { openAgreement } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { tellError } from './error-text'

export async function openSample(): Promise<void> {
	try {
		const { language } = useSettingsStore.getState()
		const { id } = await call('agreements:add-sample', { language })
		await openAgreement(id)
	} catch (error) {
		tellError(error)
	}
}
