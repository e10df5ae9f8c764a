import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { EditResult } from '../../../../shared/agreement/edit'
import type { Agreement } from '../../../../shared/agreement/schema'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import { ColumnHead, ColumnHelp } from './ColumnHead'
import type { Column, Row } from './column'
import { DetailDrawer } from './DetailDrawer'
import { PasteReport } from './PasteReport'
import { TableRow } from './TableRow'
import classes from './table.module.css'
import { useSameList } from './use-same-list'
import { type TableDeeds, useTable } from './use-table'

export type Detail = {
	readonly title: (row: Row) => string
	readonly subtitle?: (row: Row) => string
	readonly head?: (row: Row, path: string) => ReactNode
	readonly body: (row: Row, path: string) => ReactNode
	readonly aside?: (row: Row, path: string) => ReactNode
	readonly foot?: (row: Row, path: string) => ReactNode
	readonly split?: 'even' | 'form'
}

type Props = {
	/** Path of the list. */
	readonly path: string
	readonly label: string
	readonly columns: readonly Column[]
	readonly newRow: (id: string) => Row
	/** What ids of new rows begin with. */
	readonly idWish: string
	readonly addLabel: string
	/** Said where there is no row yet. */
	readonly emptyText?: string
	readonly filter?: (row: Row) => boolean
	/** How a changed list is stored, where more than the list hangs on it. */
	readonly store?: (agreement: Agreement, rows: readonly Row[]) => EditResult
	/** What does not fit a row is edited in a drawer under the table. */
	readonly detail?: Detail
	/** No further row has room. */
	readonly full?: boolean
}

function isFigure({ cell }: Column): boolean {
	return cell.type === 'row-entry' || (cell.type === 'entry' && cell.figure === true)
}

/** A list as a table: typed in place, pasted from a spreadsheet, moved through by keys. */
export function EditableTable(props: Props) {
	const { path, label, addLabel, emptyText, detail, full = false } = props
	const t = useT('fields')
	// Forms name their columns anew with each drawing.
	const columns = useSameList(props.columns)
	const table = useTable(props)
	const revealed = useAgreementStore((state) => state.reveal)
	const deeds = useRef<TableDeeds>(table)
	useLayoutEffect(() => {
		deeds.current = table
	})
	const [chosen, setChosen] = useState<string | null>(null)
	const [helpOf, setHelpOf] = useState<string | null>(null)
	const [seenReveal, setSeenReveal] = useState(0)
	// A click on the paper asks for a field that may stand in the drawer of its row; asked again, a closed one opens again.
	if (revealed !== null && revealed.count !== seenReveal) {
		setSeenReveal(revealed.count)
		const row = table.rows.find((one) => revealed.path.startsWith(`${path}.${one.id}.`))
		if (row !== undefined && detail !== undefined) setChosen(row.id)
	}
	const openIndex = detail === undefined ? -1 : table.rows.findIndex((row) => row.id === chosen)
	const open = table.rows[openIndex]
	const step = (by: number) => {
		const row = table.rows[openIndex + by]
		return row === undefined ? null : () => setChosen(row.id)
	}
	return (
		<div className={classes.frame} data-path={path}>
			<div className={classes.scroll}>
				<table className={classes.table} aria-label={label}>
					<thead>
						<tr>
							{columns.map((column) => (
								<ColumnHead
									key={column.key}
									column={column}
									isFigure={isFigure(column)}
									isOpen={helpOf === column.name}
									onHelp={() => setHelpOf(helpOf === column.name ? null : (column.name ?? null))}
								/>
							))}
							{!table.readOnly && <td className={classes.tools} />}
						</tr>
					</thead>
					<tbody ref={table.body}>
						{table.rows.map((row, index) => (
							<TableRow
								key={row.id}
								path={path}
								row={row}
								index={index}
								isLast={index === table.rows.length - 1}
								isOpen={row.id === open?.id}
								opens={detail !== undefined}
								columns={columns}
								readOnly={table.readOnly}
								deeds={deeds}
								onChoose={setChosen}
							/>
						))}
					</tbody>
				</table>
			</div>
			{helpOf !== null && <ColumnHelp name={helpOf} />}
			{table.rows.length === 0 && <p className={classes.empty}>{emptyText ?? t('table.empty')}</p>}
			{!table.readOnly && (
				<div className={classes.foot} onPaste={(event) => table.onPaste(event, table.rows.length, 0)}>
					<Button
						variant="subtle"
						px={8}
						leftSection={<IconPlus size={16} stroke={1.6} />}
						disabled={full}
						onClick={() => setChosen(table.add())}
					>
						{addLabel}
					</Button>
					<span className={classes.hint}>{t('table.paste-hint')}</span>
				</div>
			)}
			{table.pasted !== null && <PasteReport pasted={table.pasted} onClose={table.closeReport} />}
			{open !== undefined && detail !== undefined && (
				<DetailDrawer
					title={detail.title(open)}
					{...(detail.subtitle === undefined ? {} : { subtitle: detail.subtitle(open) })}
					head={detail.head?.(open, `${path}.${open.id}`)}
					onPrevious={step(-1)}
					onNext={step(1)}
					onClose={() => setChosen(null)}
					split={detail.split ?? 'even'}
					{...(detail.aside === undefined ? {} : { aside: detail.aside(open, `${path}.${open.id}`) })}
					{...(detail.foot === undefined ? {} : { foot: detail.foot(open, `${path}.${open.id}`) })}
				>
					{detail.body(open, `${path}.${open.id}`)}
				</DetailDrawer>
			)}
		</div>
	)
}
