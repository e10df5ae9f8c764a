import { notifications } from '@mantine/notifications'
import { call } from '../ipc/api'
import { useAgreementStore } from '../stores/agreement-store'
import { openAgreement } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { settleSuggesting } from '../stores/suggesting'
import { tellError } from './error-text'
import { translator } from './messages'

/** Lets the user choose a bundle, takes it into the workspace and opens the agreement in it; says what has to be decided. */
export async function openBundle(): Promise<void> {
	const { language } = useSettingsStore.getState()
	const t = translator(language, 'versions')
	try {
		const path = await call('bundles:choose-file', {})
		if (path === null) return
		// It may be the one that is open.
		if (!settleSuggesting()) return
		await useAgreementStore.getState().flush()
		const taken = await call('bundles:take-in', { path })
		if (taken.kind === 'refused') {
			notifications.show({ color: 'red', message: t(`bundle.${taken.reason}`), autoClose: 12_000 })
			return
		}
		await openAgreement(taken.id)
		if (taken.isNew) return
		const disputed = taken.suggested + taken.undecided.length
		const message = disputed === 0 ? t('bundle.merged') : t('bundle.disputed', { count: disputed })
		notifications.show({ message, autoClose: 12_000 })
	} catch (error) {
		tellError(error)
	}
}
