import { type KeyboardEvent, memo } from 'react'
import type { AgreementSummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { FindingMarks } from '../../components/FindingMarks'
import { Marked } from '../../components/Marked'
import classes from './AgreementRow.module.css'
import { RowMenu } from './RowMenu'
import { VerdictMarks } from './VerdictMarks'

type Props = {
	readonly row: AgreementSummary
	readonly index: number
	readonly words: readonly string[]
	readonly canWrite: boolean
	readonly onOpen: () => void
	readonly onMove: (step: 1 | -1) => void
}

export const AgreementRow = memo(Row, (a, b) => a.row === b.row && a.index === b.index && a.words === b.words)

function Row({ row, index, words, canWrite, onOpen, onMove }: Props) {
	const t = useT('agreements')
	const app = useT('app')
	const format = useFormat()
	const onKey = (event: KeyboardEvent) => {
		// Keys of the menu in this row are its own.
		if (event.target !== event.currentTarget) return
		if (event.key === 'Enter') onOpen()
		else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1)
		else return
		event.preventDefault()
	}
	const isClear = row.errors + row.warnings + row.blanks === 0
	return (
		<tr
			className={classes.row}
			tabIndex={0}
			data-index={index}
			aria-rowindex={index + 2}
			onClick={onOpen}
			onKeyDown={onKey}
		>
			<td className={classes.customer}>
				{row.customer === null ? (
					<span className={classes.none}>{app('top.noCustomer')}</span>
				) : (
					<Marked text={row.customer} words={words} />
				)}
			</td>
			<td className={classes.title}>
				<Marked text={row.title === '' ? app('top.untitled') : row.title} words={words} />
			</td>
			<td>
				<span className={classes.status}>
					<span className={classes.ring} data-state={row.reviewState} aria-hidden />
					{t(statusKey(row))}
				</span>
			</td>
			<td className={classes.version}>{row.version ?? <span className={classes.none}>–</span>}</td>
			<td>
				<span className={classes.marks}>
					<FindingMarks errors={row.errors} warnings={row.warnings} />
					{row.blanks > 0 && <span className={classes.open}>{t('open', { count: row.blanks })}</span>}
					{isClear && !row.tooNew && row.unreadable !== true && (
						<span className={classes.none}>{t(row.uncounted === true ? 'findings.counting' : 'findings.none')}</span>
					)}
				</span>
			</td>
			<td className={classes.verdicts}>
				<VerdictMarks verdicts={row.verdicts} />
			</td>
			<td>{format.date(row.changedAt)}</td>
			<td>{row.nextReview === null ? <span className={classes.none}>–</span> : format.date(row.nextReview)}</td>
			<td className={classes.money}>
				{row.yearlyValueMinor === null ? '–' : format.moneyMinor(row.yearlyValueMinor, row.currency)}
			</td>
			<td
				className={classes.menu}
				onClick={(event) => event.stopPropagation()}
				onKeyDown={(event) => event.stopPropagation()}
			>
				{canWrite && <RowMenu row={row} />}
			</td>
		</tr>
	)
}

/** What cannot be read has no findings either; nothing may look as if it were fine. */
function statusKey(row: AgreementSummary): string {
	if (row.unreadable === true) return 'status.unreadable'
	return row.tooNew ? 'status.tooNew' : `status.${row.reviewState}`
}
