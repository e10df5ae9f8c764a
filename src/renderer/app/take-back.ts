import { notifications } from '@mantine/notifications'
import { call } from '../ipc/api'
import { useAgreementStore } from '../stores/agreement-store'
import { useBundleStore } from '../stores/bundle-store'
import { useReturnedStore } from '../stores/returned-store'
import { useSettingsStore } from '../stores/settings-store'
import { translator } from './messages'

/**
 * Lets the user choose a Word file or a bundle that came back and reads it; nothing of it is applied.
 *
 * @param sent content hash of the export that it answers, then a Word file; null where nobody says
 * @returns whether there is a Word file to tell about
 */
export async function takeBackFile(sent: string | null): Promise<boolean> {
	const { agreement } = useAgreementStore.getState()
	if (agreement === null) return false
	const outcome = await call('review:take-back', { agreement, sent })
	if (outcome.kind === 'refused') {
		const t = translator(useSettingsStore.getState().language, 'review')
		notifications.show({ color: 'red', message: t('returned.refused', { file: outcome.file }), autoClose: 12_000 })
	}
	if (outcome.kind === 'bundle') await useBundleStore.getState().receive(outcome.path)
	if (outcome.kind !== 'imported') return false
	useReturnedStore
		.getState()
		.change({ file: { ...outcome, agreementId: agreement.id, base: agreement.review }, isTold: true })
	return true
}
