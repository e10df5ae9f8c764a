import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useT, useUiLanguage } from '../../../app/i18n'
import { dateEntry } from '../../fields/entry/date'

type Props = { readonly label: string; readonly onAdd: (date: string) => void; readonly children?: ReactNode }

/** A typed date that is added to a list; a text that is no date stays and says so. */
export function DateAdder({ label, onAdd, children }: Props) {
	const t = useT('fields')
	const language = useUiLanguage()
	const entry = useMemo(() => dateEntry(language), [language])
	const [text, setText] = useState('')
	const [error, setError] = useState<string | null>(null)
	const add = () => {
		const read = entry.read(text)
		if (read.kind === 'refused') return setError(t(`refused.${read.reason}`, read.values))
		setError(null)
		setText('')
		onAdd(read.value)
	}
	return (
		<>
			<TextInput
				w={152}
				aria-label={t('date.new')}
				placeholder={t('placeholder.date')}
				value={text}
				error={error}
				onChange={(event) => setText(event.currentTarget.value)}
				onKeyDown={(event) => event.key === 'Enter' && add()}
			/>
			{children}
			<Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={add}>
				{label}
			</Button>
		</>
	)
}
