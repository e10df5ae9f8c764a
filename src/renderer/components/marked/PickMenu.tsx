import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { IconBraces, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../app/i18n'
import { rememberCaret } from './caret'
import type { Chip } from './editable'
import classes from './marked.module.css'

type Row = { readonly key: string; readonly text: string; readonly where: string; readonly chip: Chip }
type Props = {
	readonly kind: 'value' | 'reference'
	readonly rows: readonly Row[]
	readonly onPick: (chip: Chip) => void
}

/** Rows shown at once; the search finds the others. */
const MOST = 60

/** A list that is searched and picked from, so that no name has to be known by heart. */
export function PickMenu({ kind, rows, onPick }: Props) {
	const t = useT('clauses')
	const [isOpen, setOpen] = useState(false)
	const [wanted, setWanted] = useState('')
	const words = wanted.toLowerCase().split(/\s+/)
	const found = rows.filter(({ text, where }) => {
		const all = `${text} ${where}`.toLowerCase()
		return words.every((word) => all.includes(word))
	})
	const Icon = kind === 'value' ? IconBraces : IconLink
	return (
		<Popover
			opened={isOpen}
			onChange={setOpen}
			position="bottom-start"
			width={340}
			trapFocus
			returnFocus={false}
			withinPortal
		>
			<Popover.Target>
				<Button
					variant="subtle"
					color="gray"
					size="compact-sm"
					leftSection={<Icon size={14} stroke={1.6} />}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => {
						rememberCaret()
						setWanted('')
						setOpen(!isOpen)
					}}
				>
					{t(`editor.${kind}`)}
				</Button>
			</Popover.Target>
			<Popover.Dropdown>
				<TextInput
					data-autofocus
					aria-label={t(`editor.${kind}.find`)}
					placeholder={t(`editor.${kind}.find`)}
					value={wanted}
					onChange={(event) => setWanted(event.currentTarget.value)}
				/>
				<div className={classes.picks} role="listbox" aria-label={t(`editor.${kind}.list`)}>
					{found.slice(0, MOST).map(({ key, text, where, chip }) => (
						<UnstyledButton
							key={key}
							className={classes.pick}
							role="option"
							onClick={() => {
								setOpen(false)
								onPick(chip)
							}}
						>
							<span>{text}</span>
							<span className={classes.where}>{where}</span>
						</UnstyledButton>
					))}
					{found.length === 0 && <p className={classes.none}>{t('editor.nothing')}</p>}
				</div>
			</Popover.Dropdown>
		</Popover>
	)
}
