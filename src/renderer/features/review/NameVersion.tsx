import { Button, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { useVersionsStore } from '../../stores/versions-store'
import classes from './VersionsPane.module.css'

/** Keeps the draft as it stands under a name. */
export function NameVersion({ onClose }: { readonly onClose: () => void }) {
	const t = useT('review')
	const app = useT('app')
	const create = useVersionsStore((state) => state.create)
	const [name, setName] = useState('')
	const [note, setNote] = useState('')
	const [isBusy, setBusy] = useState(false)
	const keep = async () => {
		if (name.trim() === '' || isBusy) return
		setBusy(true)
		try {
			const made = await create(name.trim(), note.trim())
			const { number, name: known } = made.version
			if (made.kind === 'same') notifications.show({ message: t('versions.same', { number, name: known }) })
			onClose()
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<form
			className={classes.form}
			onSubmit={(event) => {
				event.preventDefault()
				void keep()
			}}
			onKeyDown={(event) => event.key === 'Escape' && onClose()}
		>
			<TextInput
				label={t('versions.name.label')}
				placeholder={t('versions.name.example')}
				maxLength={200}
				autoFocus
				value={name}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
			<Textarea
				mt={8}
				label={t('versions.note')}
				autosize
				minRows={1}
				maxRows={6}
				maxLength={5_000}
				value={note}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			<div className={classes.deeds}>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
					{t('versions.keep')}
				</Button>
			</div>
		</form>
	)
}
