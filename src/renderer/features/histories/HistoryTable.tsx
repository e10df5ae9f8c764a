import { Table, UnstyledButton } from '@mantine/core'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useListStore } from '../../stores/list-store'
import classes from './HistoriesPage.module.css'
import { historyCounts } from './history-counts'

type Props = {
	readonly histories: readonly HistorySummary[]
	readonly chosenId: string
	readonly onChoose: (id: string) => void
}

export function HistoryTable({ histories, chosenId, onChoose }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const agreements = useListStore((state) => state.rows)
	const titleOf = (id: string | null) => agreements?.find((row) => row.id === id)?.title ?? '–'
	return (
		<Table className={classes.table ?? ''} highlightOnHover>
			<Table.Thead>
				<Table.Tr>
					<Table.Th>{t('column.name')}</Table.Th>
					<Table.Th>{t('column.range')}</Table.Th>
					<Table.Th className={classes.figure ?? ''}>{t('column.size')}</Table.Th>
					<Table.Th>{t('column.quality')}</Table.Th>
					<Table.Th>{t('column.agreement')}</Table.Th>
				</Table.Tr>
			</Table.Thead>
			<Table.Tbody>
				{histories.map((history) => (
					<Table.Tr
						key={history.id}
						data-chosen={history.id === chosenId || undefined}
						onClick={() => onChoose(history.id)}
					>
						<Table.Td>
							<UnstyledButton
								className={classes.name}
								aria-current={history.id === chosenId || undefined}
								onClick={() => onChoose(history.id)}
							>
								{history.name}
							</UnstyledButton>
							<span className={classes.second}>
								{t('imported.on', { format: formatName(t, history.format), date: format.date(history.importedAt) })}
							</span>
						</Table.Td>
						<Table.Td>
							{history.range === null
								? '–'
								: `${format.date(history.range.start)} – ${format.date(lastDay(history.range.end))}`}
						</Table.Td>
						<Table.Td className={classes.figure ?? ''}>
							{historyCounts(t, history).map((count) => (
								<div key={count}>{count}</div>
							))}
						</Table.Td>
						<Table.Td>{t('notes', { count: history.quality.length })}</Table.Td>
						<Table.Td>{titleOf(history.agreementId)}</Table.Td>
					</Table.Tr>
				))}
			</Table.Tbody>
		</Table>
	)
}

/** The day before an exclusive end, which is a local midnight: 1 April ends with 31 March. */
function lastDay(end: string): string {
	const next = new Date(`${end.slice(0, 10)}T00:00:00Z`)
	next.setUTCDate(next.getUTCDate() - 1)
	return next.toISOString().slice(0, 10)
}

/** Formats are named after the program they come from; files of several are joined as `freshservice+outages`. */
export function formatName(t: ReturnType<typeof useT>, format: string): string {
	const names = format.split('+').map((one) => (t.has(`format.${one}`) ? t(`format.${one}`) : one))
	return names.join(' + ')
}
