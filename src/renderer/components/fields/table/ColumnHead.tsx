import { ActionIcon } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { type CSSProperties, useContext } from 'react'
import { useT } from '../../../app/i18n'
import { HelpText } from '../HelpText'
import { HelpPlace } from '../help-place'
import { useQuestion } from '../use-question'
import type { Column } from './column'
import classes from './table.module.css'

type Props = {
	readonly column: Column
	readonly isFigure: boolean
	readonly isOpen: boolean
	readonly onHelp: () => void
}

/** Head of a column; its help opens under the table. */
export function ColumnHead({ column, isFigure, isOpen, onHelp }: Props) {
	const t = useT('fields')
	const place = useContext(HelpPlace)
	const { help } = useQuestion('', column.name ?? '')
	return (
		<th
			scope="col"
			{...(column.width === undefined
				? {}
				: // A figure that is cut reads as another figure; words can wrap.
					{ style: headStyle(column.width, isFigure) })}
			{...(isFigure ? { 'data-figure': true } : {})}
			data-optional={column.optional}
		>
			<span className={classes.headLabel}>
				{column.label}
				{help !== null && place === 'toggle' && (
					<ActionIcon
						size={16}
						className={classes.headHelp ?? ''}
						aria-label={t('help.toggle', { field: column.label })}
						aria-expanded={isOpen}
						onClick={onHelp}
					>
						<IconHelpCircle size={14} stroke={1.6} />
					</ActionIcon>
				)}
			</span>
		</th>
	)
}

/** A custom property: where columns are left out of a narrow table, its styles share the room anew. */
function headStyle(width: string, isFigure: boolean): CSSProperties {
	// React has no type for custom properties.
	return { '--column-width': width, ...(isFigure ? { minWidth: width } : {}) } as CSSProperties
}

export function ColumnHelp({ name }: { readonly name: string }) {
	const { help } = useQuestion('', name)
	return help === null ? null : <HelpText help={help} />
}
