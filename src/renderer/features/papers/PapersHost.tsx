import { Button, Group, Modal, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from '../../app/i18n'
import { usePapersStore } from '../../stores/papers-store'

/** Says of a file that was dropped or chosen, wherever it came in, how far its reading is, and why it is no paper that can be read. */
export function PapersHost() {
	return (
		<>
			<Refused />
			<Reading />
		</>
	)
}

/** Nobody is interrupted by what is read in a moment. */
const PATIENCE_MS = 700

/** A long file says how far it is, and can be let go. */
function Reading() {
	const t = useT('papers')
	const app = useT('app')
	const reading = usePapersStore((state) => state.reading)
	const workId = reading?.workId
	const [isLong, setLong] = useState(false)
	useEffect(() => {
		setLong(false)
		if (workId === undefined) return undefined
		const timer = setTimeout(() => setLong(true), PATIENCE_MS)
		return () => clearTimeout(timer)
	}, [workId])
	const { cancel } = usePapersStore.getState()
	return (
		<Modal
			opened={isLong && reading !== null}
			onClose={cancel}
			title={t('reading')}
			closeButtonProps={{ 'aria-label': app('common.cancel') }}
		>
			<p>{reading?.path}</p>
			<Progress value={(reading?.share ?? 0) * 100} aria-label={t('reading')} mt="md" />
			<Group justify="flex-end" mt="lg">
				<Button data-autofocus variant="default" onClick={cancel}>
					{app('common.cancel')}
				</Button>
			</Group>
		</Modal>
	)
}

function Refused() {
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
