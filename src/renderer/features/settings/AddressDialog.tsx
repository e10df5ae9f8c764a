import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AddressEntry } from '../../../shared/agreement/workspace'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { call } from '../../ipc/api'
import classes from './SettingsPage.module.css'

const FIELDS = [
	'name',
	'legalForm',
	'street',
	'postalCode',
	'city',
	'country',
	'registerCourt',
	'registerNumber',
	'representedBy',
] as const

type Props = { readonly entry: AddressEntry; readonly onClose: () => void; readonly onSaved: () => void }

export function AddressDialog({ entry, onClose, onSaved }: Props) {
	const t = useT('settings')
	const app = useT('app')
	const language = useUiLanguage()
	const [party, setParty] = useState(entry.party)
	const [error, setError] = useState<string | null>(null)
	const save = async (event: FormEvent) => {
		event.preventDefault()
		try {
			await call('addresses:save', { id: entry.id, party })
			onSaved()
		} catch (failure) {
			setError(errorText(failure, language))
		}
	}
	return (
		<Modal
			opened
			onClose={onClose}
			size={560}
			title={t('book.dialog')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<form onSubmit={(event) => void save(event)}>
				<div className={classes.fields}>
					{FIELDS.map((field) => (
						<TextInput
							key={field}
							label={t(`party.${field}`)}
							maxLength={2_000}
							value={party[field] ?? ''}
							{...(field === 'name' ? { 'data-autofocus': true } : {})}
							onChange={(event) => {
								const { value } = event.currentTarget
								setParty({ ...party, [field]: value === '' ? null : value })
							}}
						/>
					))}
				</div>
				{error !== null && (
					<p className={classes.error} role="alert">
						{error}
					</p>
				)}
				<Group justify="flex-end" gap="sm" mt="lg">
					<Button variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button type="submit" disabled={(party.name ?? '').trim() === ''}>
						{t('book.save')}
					</Button>
				</Group>
			</form>
		</Modal>
	)
}
