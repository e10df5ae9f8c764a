import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBold, IconItalic, IconList } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Picks } from '../../../shared/library/picks'
import type { BlockId } from '../../../shared/outline/block'
import { useT } from '../../app/i18n'
import { caretToEnd, insertAtCaret } from './caret'
import { type Chip, type ChipLabel, chipElement, currentPart, fillEditable, readEditable } from './editable'
import classes from './marked.module.css'
import { PickMenu } from './PickMenu'

type Props = {
	/** What it begins with; later changes come from typing alone. */
	readonly text: string
	readonly label: string
	readonly lang: string
	readonly picks: Picks
	/** The clause whose own values need not name it. */
	readonly home: BlockId | null
	readonly chipLabel: ChipLabel
	/** Words alone: no marks, as in a suggestion. */
	readonly isPlain?: boolean
	readonly isFocused?: boolean
	readonly onChange: (text: string) => void
	readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A field for text with marks: what is bold shows bold, values and references are picked and stand as chips. */
export function MarkedEditor(props: Props) {
	const { text, label, lang, picks, home, chipLabel, isPlain, isFocused, onChange, onKeyDown } = props
	const field = useRef<HTMLDivElement>(null)
	const first = useRef(text)
	const labels = useRef(chipLabel)
	useEffect(() => {
		const element = field.current
		if (element === null) return
		document.execCommand('defaultParagraphSeparator', false, 'p')
		document.execCommand('styleWithCSS', false, 'false')
		fillEditable(element, first.current, labels.current)
		if (isFocused === true) caretToEnd(element)
	}, [isFocused])
	const tell = () => {
		if (field.current !== null) onChange(readEditable(field.current))
	}
	const insert = (chip: Chip) => {
		if (field.current !== null) insertAtCaret(field.current, chipElement(chip, chipLabel))
		tell()
	}
	return (
		<div className={classes.frame}>
			{isPlain !== true && <Toolbar field={field} picks={picks} home={home} onInsert={insert} onChange={tell} />}
			{/* biome-ignore lint/a11y/useSemanticElements: a textarea has neither bold words nor chips */}
			<div
				ref={field}
				className={classes.field}
				role="textbox"
				tabIndex={0}
				aria-multiline="true"
				aria-label={label}
				lang={lang}
				contentEditable
				suppressContentEditableWarning
				onInput={tell}
				onPaste={(event) => {
					// Words come in without the looks of where they were.
					event.preventDefault()
					const words = event.clipboardData.getData('text/plain').replace(/\s+/g, ' ')
					document.execCommand('insertText', false, words)
				}}
				onKeyDown={onKeyDown}
			/>
		</div>
	)
}

type ToolbarProps = {
	readonly field: RefObject<HTMLDivElement | null>
	readonly picks: Picks
	readonly home: BlockId | null
	readonly onInsert: (chip: Chip) => void
	readonly onChange: () => void
}

function Toolbar({ field, picks, home, onInsert, onChange }: ToolbarProps) {
	const t = useT('clauses')
	const style = (command: 'bold' | 'italic') => () => {
		document.execCommand(command)
		onChange()
	}
	const list = () => {
		const part = field.current === null ? null : currentPart(field.current)
		if (part === null) return
		part.dataset.part = part.dataset.part === '3' ? '4' : part.dataset.part === '4' ? 'paragraph' : '3'
		onChange()
	}
	const buttons = [
		{ name: 'bold', icon: IconBold, run: style('bold') },
		{ name: 'italic', icon: IconItalic, run: style('italic') },
		{ name: 'list', icon: IconList, run: list },
	] as const
	return (
		<div className={classes.bar} role="toolbar" aria-label={t('editor.marks')}>
			{buttons.map(({ name, icon: Icon, run }) => (
				<Tooltip key={name} label={t(`editor.${name}`)}>
					<ActionIcon
						variant="subtle"
						color="gray"
						aria-label={t(`editor.${name}`)}
						// The words that are selected stay so.
						onMouseDown={(event) => event.preventDefault()}
						onClick={run}
					>
						<Icon size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
			))}
			<PickMenu
				kind="value"
				rows={picks.values.map(({ clause, slot, text, where }) => ({
					...{ key: `${clause} ${slot}`, text, where },
					chip: { kind: 'slot', slot, clause: clause === home ? null : clause },
				}))}
				onPick={onInsert}
			/>
			<PickMenu
				kind="reference"
				rows={picks.places.map(({ target, text, where }) => ({
					...{ key: target, text, where },
					chip: { kind: 'reference', target },
				}))}
				onPick={onInsert}
			/>
		</div>
	)
}
