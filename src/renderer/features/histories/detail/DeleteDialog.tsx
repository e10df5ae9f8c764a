import { Button, Group, Modal } from '@mantine/core'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { useHistoriesStore } from '../../../stores/histories-store'

type Props = { readonly history: HistorySummary; readonly onClose: () => void }

/** A deleted history can only be imported again, so it is asked for. */
export function DeleteDialog({ history, onClose }: Props) {
	const t = useT('histories')
	const remove = useHistoriesStore((state) => state.remove)
	return (
		<Modal opened onClose={onClose} title={t('delete.title', { name: history.name })} withCloseButton={false}>
			<p>{t('delete.text')}</p>
			<Group justify="flex-end" gap="sm" mt="md">
				<Button variant="default" data-autofocus onClick={onClose}>
					{t('cancel')}
				</Button>
				<Button
					color="red"
					onClick={() => {
						onClose()
						void remove(history.id).catch(tellError)
					}}
				>
					{t('delete')}
				</Button>
			</Group>
		</Modal>
	)
}
