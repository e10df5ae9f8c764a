import { ActionIcon } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { type ReactNode, useContext, useId, useState } from 'react'
import { useT } from '../../app/i18n'
import classes from './fields.module.css'
import { HelpText } from './HelpText'
import { HelpPlace } from './help-place'
import { spanStyle } from './span-style'
import { useQuestion } from './use-question'

export type FrameProps = {
	readonly path: string
	/** Name of the label and help where `path` alone does not tell. */
	readonly name?: string
	readonly label?: string
	readonly error?: string | null
	/** Small text under the control: the clock, the unit, the reading in plain words. */
	readonly note?: ReactNode
	/** The control names itself (a group of boxes): the label is no `<label>`. */
	readonly group?: boolean
	/** Columns of twelve that the field takes. */
	readonly span?: number
}

type ControlIds = { readonly id: string; readonly labelId: string; readonly describedBy: string | undefined }
type Props = FrameProps & { readonly children: (ids: ControlIds) => ReactNode }

/** What all fields share: label, help, the control, one sentence when something is wrong. */
export function FieldFrame({ path, name, label, error = null, note, group = false, span, children }: Props) {
	const t = useT('fields')
	const question = useQuestion(path, name ?? null)
	const [open, setOpen] = useState(false)
	const place = useContext(HelpPlace)
	const id = useId()
	const text = label ?? question.label
	const helpShown = open && place === 'toggle' && question.help !== null
	const described = [
		error === null ? null : `${id}-error`,
		note === undefined ? null : `${id}-note`,
		helpShown ? `${id}-help` : null,
	]
	const describedBy = described.filter((part) => part !== null).join(' ')
	return (
		<div className={classes.field} data-path={path} style={spanStyle(helpShown ? undefined : span)}>
			<div className={classes.labelRow}>
				{group ? (
					<span className={classes.label} id={`${id}-label`}>
						{text}
					</span>
				) : (
					<label className={classes.label} htmlFor={id} id={`${id}-label`}>
						{text}
					</label>
				)}
				{question.help !== null && place === 'toggle' && (
					<ActionIcon
						size={20}
						aria-label={t('help.toggle', { field: text })}
						aria-expanded={open}
						className={classes.helpToggle}
						onClick={() => setOpen(!open)}
					>
						<IconHelpCircle size={14} stroke={1.6} />
					</ActionIcon>
				)}
			</div>
			{children({ id, labelId: `${id}-label`, describedBy: describedBy === '' ? undefined : describedBy })}
			{error !== null && (
				<p className={classes.error} id={`${id}-error`} role="alert">
					{error}
				</p>
			)}
			{note !== undefined && note !== null && (
				<div className={classes.note} id={`${id}-note`}>
					{note}
				</div>
			)}
			{helpShown && question.help !== null && <HelpText help={question.help} id={`${id}-help`} />}
		</div>
	)
}
