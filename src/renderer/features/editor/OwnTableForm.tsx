import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { setAt } from '../../../shared/agreement/edit'
import type { OwnBlock } from '../../../shared/agreement/own-content'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { useField } from '../../stores/use-field'
import classes from './OwnForm.module.css'
import { withCell, withColumn, withoutColumn, withoutRow, withRow } from './own-edits'

type OwnTable = Extract<OwnBlock, { kind: 'table' }>

const MAX_COLUMNS = 12

export function OwnTableForm({ table, path }: { readonly table: OwnTable; readonly path: string }) {
	const t = useT('editor')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const edit = useAgreementStore((state) => state.edit)
	const change = (next: OwnTable) => edit('undo.own', (agreement) => setAt(agreement, path, next))
	return (
		<div data-path={path}>
			<table className={classes.table}>
				<thead>
					<tr>
						{table.head.map((_, column) => (
							// Cells have no identity but their place.
							// biome-ignore lint/suspicious/noArrayIndexKey: see above
							<th key={column} scope="col">
								<Cell path={`${path}.head.${column}`} label={t('own.head', { column: column + 1 })} />
							</th>
						))}
						<th className={classes.tool} />
					</tr>
				</thead>
				<tbody>
					{table.rows.map((_, row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: as for the head
						<tr key={row}>
							{table.head.map((_, column) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: as for the head
								<td key={column}>
									<Cell
										path={`${path}.rows.${row}.${column}`}
										label={t('own.cell', { row: row + 1, column: column + 1 })}
										onMissing={(text) => change(withCell(table, { row, column }, text))}
									/>
								</td>
							))}
							<td className={classes.tool}>
								{!isReadOnly && (
									<ActionIcon
										size={28}
										variant="transparent"
										aria-label={t('own.removeRow', { row: row + 1 })}
										onClick={() => change(withoutRow(table, row))}
									>
										<IconX size={14} stroke={1.6} />
									</ActionIcon>
								)}
							</td>
						</tr>
					))}
				</tbody>
				{!isReadOnly && table.head.length > 1 && (
					<tfoot>
						<tr>
							{table.head.map((_, column) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: as for the head
								<td key={column} className={classes.tool}>
									<ActionIcon
										size={28}
										variant="transparent"
										aria-label={t('own.removeColumn', { column: column + 1 })}
										onClick={() => change(withoutColumn(table, column))}
									>
										<IconX size={14} stroke={1.6} />
									</ActionIcon>
								</td>
							))}
						</tr>
					</tfoot>
				)}
			</table>
			{!isReadOnly && (
				<div className={classes.tableFoot}>
					<Button
						variant="subtle"
						leftSection={<IconPlus size={14} stroke={1.6} />}
						onClick={() => change(withRow(table))}
					>
						{t('own.addRow')}
					</Button>
					{table.head.length < MAX_COLUMNS && (
						<Button
							variant="subtle"
							leftSection={<IconPlus size={14} stroke={1.6} />}
							onClick={() => change(withColumn(table))}
						>
							{t('own.addColumn')}
						</Button>
					)}
				</div>
			)}
		</div>
	)
}

type CellProps = {
	readonly path: string
	readonly label: string
	/** Takes the first text of a cell that its row does not have yet. */
	readonly onMissing?: (text: string) => void
}

function Cell({ path, label, onMissing }: CellProps) {
	const field = useField(path)
	return (
		<textarea
			className={classes.cell}
			data-path={path}
			aria-label={label}
			rows={1}
			maxLength={2_000}
			value={typeof field.value === 'string' ? field.value : ''}
			readOnly={field.readOnly}
			onFocus={field.focused}
			onChange={(event) => {
				const { value } = event.currentTarget
				if (field.value === undefined) onMissing?.(value)
				else field.set(value)
			}}
		/>
	)
}
