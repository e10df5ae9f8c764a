import { Checkbox, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { EditResult } from '../../../../shared/agreement/edit'
import type { Entry } from '../entry/entry'
import { textEntry } from '../entry/text'
import { useEntry } from '../use-entry'
import { type Cell, linesIn, type Row } from './column'
import { GrowingText } from './GrowingText'
import classes from './table.module.css'

type Props = {
	readonly cell: Cell
	readonly row: Row
	readonly value: unknown
	readonly label: string
	/** Place of the cell, for a text that is left unread. */
	readonly place: string
	readonly readOnly: boolean
	readonly onChange: (value: unknown) => EditResult['kind']
}

const NOTHING = '\u0000'

export function TableCell(props: Props): ReactNode {
	const { cell, value, label, readOnly, onChange } = props
	switch (cell.type) {
		case 'entry':
			// See Column: the entry reads what its own column holds.
			return (
				<EntryCell
					{...props}
					entry={cell.entry}
					empty={cell.empty}
					figure={cell.figure ?? false}
					wraps={cell.wraps ?? false}
				/>
			)
		case 'row-entry':
			return <EntryCell {...props} entry={cell.entryFor(props.row)} empty={cell.emptyFor(props.row)} figure />
		case 'long':
			return <EntryCell {...props} entry={LONG} empty={cell.empty} wraps isLong />
		case 'lines':
			return <LinesCell {...props} />
		case 'choice': {
			const all =
				cell.nullLabel === undefined ? cell.options : [{ value: NOTHING, label: cell.nullLabel }, ...cell.options]
			const current = value === null || value === undefined ? NOTHING : String(value)
			return (
				<Select
					variant="unstyled"
					aria-label={label}
					title={all.find((option) => option.value === current)?.label ?? ''}
					data={all.map((option) => ({ ...option }))}
					value={all.some((option) => option.value === current) ? current : null}
					allowDeselect={false}
					searchable={all.length > 12}
					readOnly={readOnly}
					classNames={{ input: classes.select ?? '' }}
					comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
					rightSectionWidth={20}
					onChange={(choice) => choice !== null && onChange(choice === NOTHING ? null : choice)}
				/>
			)
		}
		case 'switch':
			return (
				<Checkbox
					size="xs"
					className={classes.check ?? ''}
					aria-label={label}
					checked={value === true}
					disabled={readOnly}
					onChange={(event) => onChange(event.currentTarget.checked)}
				/>
			)
		case 'shown':
			return <div className={classes.shown}>{cell.show(props.row)}</div>
	}
}

const LONG = textEntry(50_000) as Entry<unknown>

type EntryCellProps = Props & {
	readonly entry: Entry<unknown>
	readonly empty: unknown
	readonly figure?: boolean
	/** Text goes on in further lines. */
	readonly wraps?: boolean
	/** Line breaks are kept. */
	readonly isLong?: boolean
}

function EntryCell({
	entry,
	empty,
	figure = false,
	wraps = false,
	isLong = false,
	cell,
	value,
	label,
	place,
	readOnly,
	onChange,
}: EntryCellProps) {
	const typed = useEntry({ entry, value, onChange, place, ...(empty === undefined ? {} : { empty }) })
	const placeholder = 'placeholder' in cell ? (cell.placeholder ?? '') : ''
	const shared = {
		className: `${classes.input} ${figure ? classes.figure : ''}`,
		value: typed.text,
		readOnly,
		placeholder,
		'aria-label': label,
		'aria-invalid': typed.error !== null,
		onBlur: typed.leave,
		onKeyDown: typed.onKeyDown,
	}
	return (
		<>
			{wraps ? (
				<GrowingText {...shared} onType={(text) => typed.type(isLong ? text : text.replace(/[\r\n]+/g, ' '))} />
			) : (
				<input {...shared} size={1} onChange={(event) => typed.type(event.currentTarget.value)} />
			)}
			{typed.error !== null && (
				<p className={classes.error} role="alert">
					{typed.error}
				</p>
			)}
		</>
	)
}

function LinesCell({ value, label, readOnly, onChange }: Props) {
	const lines = Array.isArray(value) ? value.map(String) : []
	const [draft, setDraft] = useState<string | null>(null)
	return (
		<GrowingText
			className={classes.input ?? ''}
			aria-label={label}
			readOnly={readOnly}
			data-lines
			value={draft ?? lines.join('\n')}
			onType={(text) => {
				setDraft(text)
				onChange(linesIn(text))
			}}
			onBlur={() => setDraft(null)}
		/>
	)
}
