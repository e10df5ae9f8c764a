import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import 'dayjs/locale/de'
import { memo, useMemo, useState } from 'react'
import { useT, useUiLanguage } from '../../app/i18n'
import { useField } from '../../stores/use-field'
import { EntryField } from './EntryField'
import { dateEntry } from './entry/date'
import type { FrameProps } from './FieldFrame'

/** A date, typed (31.12.2026, 2026-12-31, 31 Dec 2026) or picked. */
export const DateField = memo(function DateField({
	needed = false,
	...frame
}: FrameProps & { readonly needed?: boolean }) {
	const t = useT('fields')
	const language = useUiLanguage()
	const entry = useMemo(() => dateEntry(language), [language])
	const { value, set, readOnly, focused } = useField(frame.path)
	const [open, setOpen] = useState(false)
	const picker = (
		<Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
			<Popover.Target>
				<ActionIcon size={24} aria-label={t('date.pick')} disabled={readOnly} onClick={() => setOpen(!open)}>
					<IconCalendar size={16} stroke={1.6} />
				</ActionIcon>
			</Popover.Target>
			<Popover.Dropdown>
				<DatePicker
					locale={language}
					value={typeof value === 'string' ? value : null}
					{...(typeof value === 'string' ? { defaultDate: value } : {})}
					onChange={(picked) => {
						set(picked)
						focused()
						setOpen(false)
					}}
				/>
			</Popover.Dropdown>
		</Popover>
	)
	return (
		<EntryField
			{...frame}
			entry={entry}
			empty={needed ? undefined : null}
			figure
			placeholder={t('placeholder.date')}
			right={picker}
		/>
	)
})
