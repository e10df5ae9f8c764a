import { type MouseEvent, memo, type RefObject } from 'react'
import { shallow } from 'zustand/shallow'
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

type CellProps = Pick<Props, 'row' | 'index' | 'readOnly' | 'deeds' | 'onChoose'> & {
	readonly rowPath: string
	readonly value: unknown
	readonly column: Column
	/** Position of the column. */
	readonly at: number
}

/** A row is another object with every keystroke in it; only cells that read all of it care. */
function isDrawnAlike(before: CellProps, now: CellProps): boolean {
	const { type } = now.column.cell
	const row = type === 'row-entry' || type === 'shown' ? now.row : before.row
	return shallow(before, { ...now, row })
}

const RowCell = memo(function RowCell({
	rowPath,
	row,
	value,
	column,
	index,
	at,
	readOnly,
	deeds,
	onChoose,
}: CellProps) {
	const t = useT('fields')
	const set = useAgreementStore((state) => state.set)
	const remove = useAgreementStore((state) => state.remove)
	const setFocusPath = useAgreementStore((state) => state.setFocusPath)
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? '')
	const path = `${rowPath}.${column.key}`
	return (
		<td
			data-path={path}
			data-optional={column.optional}
			onFocus={() => {
				setFocusPath(path)
				onChoose(row.id)
			}}
			onKeyDown={(event) => deeds.current.onKeyDown(event, index, at)}
			onPaste={(event) => deeds.current.onPaste(event, index, at)}
		>
			<TableCell
				cell={column.cell}
				row={row}
				value={value}
				label={t('table.cell', { column: column.label, number: index + 1 })}
				place={`${agreementId}:${path}`}
				readOnly={readOnly}
				onChange={(next) => (next === null && column.clears ? remove(path) : set(path, next))}
			/>
		</td>
	)
}, isDrawnAlike)

export const TableRow = memo(function TableRow(props: Props) {
	const { path, row, index, isLast, isOpen, opens, columns, readOnly, deeds, onChoose } = props
	const setFocusPath = useAgreementStore((state) => state.setFocusPath)
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
			{columns.map((column, at) => (
				<RowCell
					key={column.key}
					rowPath={rowPath}
					row={row}
					value={getAt(row, column.key)}
					column={column}
					index={index}
					at={at}
					readOnly={readOnly}
					deeds={deeds}
					onChoose={onChoose}
				/>
			))}
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
