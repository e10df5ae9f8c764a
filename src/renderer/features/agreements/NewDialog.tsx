import { Button, Checkbox, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PlaybookSummary } from '../../../shared/ipc/shapes'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { call } from '../../ipc/api'
import { openAtInterview } from '../../stores/open-interview'
import { openAgreement } from '../../stores/route-store'
import { useStartStore } from '../../stores/start-store'
import classes from './NewDialog.module.css'
import { PlaybookList } from './PlaybookList'

type Language = PlaybookSummary['languages'][number]

export function NewDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
	const t = useT('agreements')
	const app = useT('app')
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			title={t('new.title')}
			size={800}
			padding={24}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<NewForm onClose={onClose} />
		</Modal>
	)
}

function NewForm({ onClose }: { readonly onClose: () => void }) {
	const t = useT('agreements')
	const app = useT('app')
	const uiLanguage = useUiLanguage()
	const [playbooks, setPlaybooks] = useState<readonly PlaybookSummary[]>([])
	const [chosenId, setChosenId] = useState<string | null>(null)
	const [language, setLanguage] = useState<Language>(uiLanguage)
	const [title, setTitle] = useState('')
	const [error, setError] = useState<string | null>(null)
	const [isBusy, setBusy] = useState(false)
	const [withInterview, setWithInterview] = useState(false)
	const interview = useT('interview')
	const say = (failure: unknown) => setError(errorText(failure, uiLanguage))

	useEffect(() => {
		call('playbooks:list', {}).then(
			(list) => {
				setPlaybooks(list)
				setChosenId(list[0]?.id ?? null)
			},
			(failure: unknown) => setError(errorText(failure, uiLanguage)),
		)
	}, [uiLanguage])

	const form = useRef<HTMLFormElement>(null)
	const isLoaded = playbooks.length > 0
	useEffect(() => {
		// The dialog looks for its first field when it opens, and the playbooks come after that.
		if (isLoaded) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
	}, [isLoaded])

	const chosen = playbooks.find((playbook) => playbook.id === chosenId)
	const languages = chosen?.languages ?? []
	const inUse = languages.includes(language) ? language : languages[0]

	const create = async (event: FormEvent) => {
		event.preventDefault()
		if (chosen === undefined || inUse === undefined || isBusy) return
		setBusy(true)
		try {
			const { id } = await call('agreements:create', {
				playbook: chosen.id,
				language: inUse,
				title: title.trim() === '' ? null : title.trim(),
			})
			onClose()
			await (withInterview ? openAtInterview(id) : openAgreement(id, 'guided'))
		} catch (failure) {
			say(failure)
			setBusy(false)
		}
	}
	const remove = async (id: string) => {
		try {
			await call('playbooks:delete-own', { id })
			setPlaybooks(playbooks.filter((playbook) => playbook.id !== id))
			if (chosenId === id) setChosenId(playbooks.find((playbook) => playbook.id !== id)?.id ?? null)
		} catch (failure) {
			say(failure)
		}
	}

	return (
		<form ref={form} onSubmit={(event) => void create(event)}>
			<p className={classes.intro}>{t('new.intro')}</p>
			<PlaybookList
				playbooks={playbooks}
				chosenId={chosenId}
				onChoose={setChosenId}
				onRemove={(id) => void remove(id)}
			/>
			<div className={classes.fields}>
				<div>
					<span id="new-language" className={classes.label}>
						{t('new.language')}
					</span>
					<SegmentedControl
						aria-labelledby="new-language"
						value={inUse ?? language}
						disabled={languages.length === 0}
						onChange={setLanguage}
						data={languages.map((value) => ({ value, label: app(`language.${value}`) }))}
					/>
				</div>
				<TextInput
					className={classes.title}
					label={t('new.name')}
					placeholder={t('new.name.placeholder')}
					maxLength={300}
					value={title}
					onChange={(event) => setTitle(event.currentTarget.value)}
				/>
			</div>
			<Checkbox
				mt={16}
				label={interview('offer')}
				description={interview('offer.hint')}
				checked={withInterview}
				onChange={(event) => setWithInterview(event.currentTarget.checked)}
			/>
			{error !== null && (
				<p className={classes.error} role="alert">
					{error}
				</p>
			)}
			<Group className={classes.foot} justify="flex-end" gap="sm">
				<Button
					variant="subtle"
					mr="auto"
					onClick={() => {
						onClose()
						useStartStore.getState().ask(null, null)
					}}
				>
					{t('new.from-data')}
				</Button>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button type="submit" loading={isBusy} disabled={chosen === undefined}>
					{t('new.create')}
				</Button>
			</Group>
		</form>
	)
}
