import { Button, Group, Modal } from '@mantine/core'
import { AppError } from '../../shared/ipc/errors'
import { useAgreementStore } from '../stores/agreement-store'
import { usePaperStore } from '../stores/paper-store'
import { useRouteStore } from '../stores/route-store'
import { errorText } from './error-text'
import { useT, useUiLanguage } from './i18n'

/** Asked only when the last changes could not be saved: they are lost with leaving, and nobody but the user may decide that. */
export function LeaveDialog() {
	const t = useT('app')
	const language = useUiLanguage()
	const waiting = useRouteStore((state) => state.waiting)
	const decide = useRouteStore((state) => state.decide)
	const ofAgreement = useAgreementStore((state) => state.saveState)
	const ofPaper = usePaperStore((state) => state.saveState)
	const saveState = ofPaper.kind === 'error' ? ofPaper : ofAgreement
	const reason = saveState.kind === 'error' ? errorText(new AppError(saveState.code, saveState.detail), language) : ''
	return (
		<Modal opened={waiting !== null} onClose={() => decide('stay')} title={t('leave.title')} withCloseButton={false}>
			<p>{t('leave.text', { reason })}</p>
			<Group justify="flex-end" gap="sm" mt="md">
				<Button variant="default" onClick={() => decide('leave')}>
					{t('leave.discard')}
				</Button>
				<Button data-autofocus onClick={() => decide('stay')}>
					{t('leave.stay')}
				</Button>
			</Group>
		</Modal>
	)
}
