import { Anchor, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { EXPORT_FILES, type ExportFile } from '../../../shared/ipc/export-file'
import { isInternalSheet } from '../../../shared/sheets/sheet-list'
import { useT } from '../../app/i18n'
import classes from './ExportDialog.module.css'
import type { Wishes } from './use-wishes'

/** What most exports are; the others come with a click and stay while one of them is chosen. */
const USUAL: readonly ExportFile[] = ['pdf', 'docx', 'summary', 'ics']

type Props = { readonly wishes: Wishes; readonly onChange: (part: Partial<Wishes>) => void }

export function FileChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const [isOpen, setOpen] = useState(false)
	// What is for the own people alone is not offered for the other side.
	const offered = EXPORT_FILES.filter((file) => wishes.audience === 'internal' || !isInternalSheet(file))
	const others = offered.filter((file) => !USUAL.includes(file))
	const showsAll = isOpen || others.some((file) => wishes.formats.includes(file))
	return (
		<div>
			<Checkbox.Group
				label={t('files')}
				value={[...wishes.formats]}
				onChange={(chosen) => onChange({ formats: offered.filter((one) => chosen.includes(one)) })}
			>
				<div className={classes.files}>
					{offered
						.filter((file) => showsAll || USUAL.includes(file))
						.map((file) => (
							<Checkbox key={file} value={file} label={t(`format.${file}`)} description={t(`format.${file}.note`)} />
						))}
				</div>
			</Checkbox.Group>
			{!showsAll && (
				<Anchor component="button" type="button" size="sm" className={classes.more} onClick={() => setOpen(true)}>
					{t('files.more', { count: others.length })}
				</Anchor>
			)}
		</div>
	)
}
