import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT, useUiLanguage } from '../../app/i18n'
import { dateEntry } from '../../components/fields/entry/date'

type Props = { readonly label: string; readonly value: string; readonly onChange: (date: string) => void }

/** A day, typed as in the forms; what is no day is not taken. */
export function DateEntry({ label, value, onChange }: Props) {
	const fields = useT('fields')
	const language = useUiLanguage()
	const entry = dateEntry(language)
	const [text, setText] = useState(() => entry.show(value))
	const [error, setError] = useState<string | null>(null)
	return (
		<TextInput
			label={label}
			value={text}
			error={error}
			onChange={(event) => {
				const typed = event.currentTarget.value
				setText(typed)
				const read = entry.read(typed)
				if (read.kind === 'refused') return
				onChange(read.value)
				setError(null)
			}}
			onBlur={() => {
				const read = entry.read(text)
				if (read.kind === 'refused') setError(fields(`refused.${read.reason}`, read.values))
				else setText(entry.show(read.value))
			}}
		/>
	)
}
