import { notifications } from '@mantine/notifications'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'

/** Takes the text of a version as the draft: one edit, which undo takes back. */
export async function restoreVersion(number: number): Promise<void> {
	const { agreement, edit } = useAgreementStore.getState()
	if (agreement === null) return
	const t = translator(useSettingsStore.getState().language, 'review')
	const outcome = await call('versions:restore', { agreement, number })
	if (outcome.kind !== 'draft') {
		notifications.show({ color: 'red', message: t(`versions.fault.${outcome.kind}`), autoClose: 12_000 })
		return
	}
	edit('undo.restore', (open) =>
		open.id === outcome.agreement.id
			? { kind: 'changed', agreement: outcome.agreement }
			: { kind: 'unknown-path', path: '' },
	)
	useReviewStore.getState().change({ mode: 'suggestions' })
	notifications.show({ message: t('versions.restored', { number }), autoClose: 6_000 })
}
