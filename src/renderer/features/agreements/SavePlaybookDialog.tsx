import { Button, Group, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { call } from '../../ipc/api'

type Props = { readonly agreementId: string; readonly title: string; readonly onClose: () => void }

export function SavePlaybookDialog({ agreementId, title, onClose }: Props) {
	const t = useT('agreements')
	const app = useT('app')
	const language = useUiLanguage()
	const [name, setName] = useState(title)
	const [error, setError] = useState<string | null>(null)
	const save = async (event: FormEvent) => {
		event.preventDefault()
		try {
			await call('playbooks:save-own', { agreementId, title: name.trim() })
			notifications.show({ message: t('playbook.saved', { title: name.trim() }) })
			onClose()
		} catch (failure) {
			setError(errorText(failure, language))
		}
	}
	return (
		<Modal
			opened
			onClose={onClose}
			title={t('playbook.title')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<form onSubmit={(event) => void save(event)}>
				<p>{t('playbook.text')}</p>
				<TextInput
					label={t('playbook.name')}
					value={name}
					maxLength={200}
					error={error}
					data-autofocus
					onChange={(event) => setName(event.currentTarget.value)}
				/>
				<Group justify="flex-end" gap="sm" mt="md">
					<Button variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button type="submit" disabled={name.trim() === ''}>
						{t('playbook.save')}
					</Button>
				</Group>
			</form>
		</Modal>
	)
}
