import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { tellError } from '../app/error-text'
import { useT } from '../app/i18n'
import { useSettingsStore } from '../stores/settings-store'

/** Nothing once the name is known. Asked once, where the first word is said; it is the name of the settings. */
export function NameField() {
	const t = useT('review')
	const change = useSettingsStore((state) => state.change)
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const [name, setName] = useState('')
	const keep = () => {
		if (name.trim() !== '') change({ userName: name.trim() }).catch(tellError)
	}
	if (isNamed) return null
	return (
		<TextInput
			data-review-name
			mt={8}
			label={t('yourName')}
			description={t('yourName.why')}
			maxLength={200}
			value={name}
			onChange={(event) => setName(event.currentTarget.value)}
			onBlur={keep}
			onKeyDown={(event) => event.key === 'Enter' && keep()}
		/>
	)
}
