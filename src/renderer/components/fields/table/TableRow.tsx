import { type MouseEvent, memo, type RefObject } from 'react'
import { getAt } from '../../../../shared/agreement/edit'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import type { Column, Row } from './column'
import { RowMenu } from './RowMenu'
import { TableCell } from './TableCell'
import classes from './table.module.css'
import type { TableDeeds } from './use-table'

type Props = {
	/** Path of the list. */
	readonly path: string
	readonly row: Row
	readonly index: number
	readonly isLast: boolean
	readonly isOpen: boolean
	readonly opens: boolean
	readonly columns: readonly Column[]
	readonly readOnly: boolean
	/** The table's deeds as they are now; the reference stays, so that a keystroke draws its own row only. */
	readonly deeds: RefObject<TableDeeds>
	readonly onChoose: (id: string) => void
}

export const TableRow = memo(function TableRow(props: Props) {
	const { path, row, index, isLast, isOpen, opens, columns, readOnly, deeds, onChoose } = props
	const t = useT('fields')
	const set = useAgreementStore((state) => state.set)
	const remove = useAgreementStore((state) => state.remove)
	const setFocusPath = useAgreementStore((state) => state.setFocusPath)
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? '')
	const rowPath = `${path}.${row.id}`
	const choose = (event: MouseEvent) => {
		onChoose(row.id)
		const isControl = event.target instanceof Element && event.target.closest('input, textarea, button') !== null
		if (!isControl && opens) setFocusPath(`${rowPath}.${columns[0]?.key}`)
	}
	return (
		<tr
			className={classes.row}
			{...(opens ? { 'data-selectable': true } : {})}
			{...(isOpen ? { 'data-selected': true } : {})}
			onClick={choose}
		>
			{columns.map((column, at) => {
				const cellPath = `${rowPath}.${column.key}`
				return (
					<td
						key={column.key}
						data-path={cellPath}
						onFocus={() => {
							setFocusPath(cellPath)
							onChoose(row.id)
						}}
						onKeyDown={(event) => deeds.current.onKeyDown(event, index, at)}
						onPaste={(event) => deeds.current.onPaste(event, index, at)}
					>
						<TableCell
							cell={column.cell}
							row={row}
							value={getAt(row, column.key)}
							label={t('table.cell', { column: column.label, number: index + 1 })}
							place={`${agreementId}:${cellPath}`}
							readOnly={readOnly}
							onChange={(value) => (value === null && column.clears ? remove(cellPath) : set(cellPath, value))}
						/>
					</td>
				)
			})}
			{!readOnly && (
				<td className={classes.tools}>
					<RowMenu
						number={index + 1}
						isFirst={index === 0}
						isLast={isLast}
						onDuplicate={() => deeds.current.duplicate(index)}
						onMove={(by) => deeds.current.moveRow(index, by, null)}
						onRemove={() => deeds.current.removeRow(index)}
					/>
				</td>
			)}
		</tr>
	)
})
