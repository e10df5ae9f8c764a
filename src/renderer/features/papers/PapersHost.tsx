import { Button, Group, Modal } from '@mantine/core'
import { useT } from '../../app/i18n'
import { usePapersStore } from '../../stores/papers-store'

/** Says why a file that was dropped or chosen is no paper that can be read, wherever it came in. */
export function PapersHost() {
	const t = useT('papers')
	const app = useT('app')
	const refused = usePapersStore((state) => state.refused)
	const { closeRefusal } = usePapersStore.getState()
	return (
		<Modal
			opened={refused !== null}
			onClose={closeRefusal}
			title={t('failed')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<p>{refused?.path}</p>
			<p role="alert">{refused !== null && t(`refused.${refused.reason}`)}</p>
			<Group justify="flex-end" mt="lg">
				<Button data-autofocus variant="default" onClick={closeRefusal}>
					{app('common.close')}
				</Button>
			</Group>
		</Modal>
	)
}
