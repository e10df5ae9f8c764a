import { ActionIcon, Switch } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { memo, type ReactNode, useContext, useState } from 'react'
import { useT } from '../../app/i18n'
import { useField } from '../../stores/use-field'
import classes from './fields.module.css'
import { HelpText } from './HelpText'
import { HelpPlace } from './help-place'
import { spanStyle } from './span-style'
import { useQuestion } from './use-question'

type RowProps = {
	readonly path: string
	readonly name?: string
	readonly span?: number
	readonly checked: boolean
	readonly readOnly: boolean
	readonly onChange: (checked: boolean) => void
	readonly onFocus: () => void
	readonly children?: ReactNode
}

function SwitchRow({ path, name, span, checked, readOnly, onChange, onFocus, children }: RowProps) {
	const t = useT('fields')
	const question = useQuestion(path, name ?? null)
	const place = useContext(HelpPlace)
	const [open, setOpen] = useState(false)
	return (
		<div className={classes.field} data-path={path} style={spanStyle(span)}>
			<div className={classes.switchRow}>
				<Switch
					size="sm"
					classNames={{ label: classes.choiceLabel ?? '' }}
					label={question.label}
					checked={checked}
					disabled={readOnly}
					onFocus={onFocus}
					onChange={(event) => onChange(event.currentTarget.checked)}
				/>
				{question.help !== null && place === 'toggle' && (
					<ActionIcon
						size={20}
						className={classes.helpToggle}
						aria-label={t('help.toggle', { field: question.label })}
						aria-expanded={open}
						onClick={() => setOpen(!open)}
					>
						<IconHelpCircle size={14} stroke={1.6} />
					</ActionIcon>
				)}
			</div>
			{open && place === 'toggle' && question.help !== null && <HelpText help={question.help} />}
			{children}
		</div>
	)
}

/** Yes or no. */
export const SwitchField = memo(function SwitchField({
	path,
	span,
	name,
}: {
	readonly path: string
	readonly span?: number
	readonly name?: string
}) {
	const field = useField(path)
	return (
		<SwitchRow
			path={path}
			{...(span === undefined ? {} : { span })}
			{...(name === undefined ? {} : { name })}
			checked={field.value === true}
			readOnly={field.readOnly}
			onChange={field.set}
			onFocus={field.focused}
		/>
	)
})

type PartProps = {
	readonly path: string
	/** What stands there when it is switched on for the first time. */
	readonly initial: unknown
	readonly children: ReactNode
}

/** Parts that were switched off in this session: switching on again brings back what was typed. */
const switchedOff = new Map<string, unknown>()

/** A part of the agreement that may be left out as a whole; null in the agreement. */
export function OptionalPart({ path, initial, children }: PartProps) {
	const field = useField(path)
	const isOn = field.value !== null && field.value !== undefined
	return (
		<SwitchRow
			path={path}
			checked={isOn}
			readOnly={field.readOnly}
			onFocus={field.focused}
			onChange={(on) => {
				if (!on) switchedOff.set(path, field.value)
				const back = switchedOff.get(path) ?? initial
				if (field.set(on ? back : null) !== 'changed' && on) field.set(initial)
			}}
		>
			{isOn && <div className={classes.part}>{children}</div>}
		</SwitchRow>
	)
}
