import type { KeyboardEvent } from 'react'
import { PRIORITIES, type Priority } from '../../../../shared/agreement/values/objective'
import { priorityAt, withCell } from '../../../../shared/sections/priorities/matrix'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import { HelpFold } from '../../fields/HelpFold'
import classes from './matrix.module.css'

/** Impact down, urgency across. A click goes to the next priority; 1 to 4 set it; arrows move. */
export function PriorityMatrix() {
	const t = useT('sections')
	const priorities = useAgreement((agreement) => agreement.priorities)
	const field = useField('priorities.matrix')
	const { impacts, urgencies } = priorities
	if (impacts.length === 0 || urgencies.length === 0) {
		return (
			<p className={classes.none} data-path="priorities.matrix">
				{t('matrix.none')}
			</p>
		)
	}
	const put = (row: number, column: number, priority: Priority) =>
		field.set(withCell(priorities, row, column, priority))
	const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: number, column: number) => {
		const typed = PRIORITIES[Number(event.key) - 1]
		if (typed !== undefined && !field.readOnly) return put(row, column, typed)
		const [down, right] = MOVES[event.key] ?? [0, 0]
		if (down === 0 && right === 0) return
		event.preventDefault()
		const grid = event.currentTarget.closest('table')
		grid?.querySelector<HTMLElement>(`[data-cell="${row + down}-${column + right}"]`)?.focus()
	}
	return (
		<div data-path="priorities.matrix">
			<table className={classes.matrix} aria-label={t('label.priorities.matrix')}>
				<thead>
					<tr>
						<td className={classes.corner}>{t('matrix.corner')}</td>
						{urgencies.map((urgency, index) => (
							<th key={urgency.id} scope="col">
								{urgency.name ?? t('matrix.unnamed', { number: index + 1 })}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{impacts.map((impact, row) => (
						<tr key={impact.id}>
							<th scope="row">{impact.name ?? t('matrix.unnamed', { number: row + 1 })}</th>
							{urgencies.map((urgency, column) => {
								const priority = priorityAt(priorities, row, column)
								return (
									<td key={urgency.id}>
										<button
											type="button"
											className={classes.cell}
											data-priority={priority}
											data-cell={`${row}-${column}`}
											disabled={field.readOnly}
											aria-label={t('matrix.cell', {
												impact: impact.name ?? String(row + 1),
												urgency: urgency.name ?? String(column + 1),
												priority,
											})}
											onFocus={field.focused}
											onClick={() => put(row, column, nextPriority(priority))}
											onKeyDown={(event) => onKeyDown(event, row, column)}
										>
											{priority}
										</button>
									</td>
								)
							})}
						</tr>
					))}
				</tbody>
			</table>
			<p className={classes.hint}>{t('matrix.hint')}</p>
			<HelpFold path="priorities.matrix" />
		</div>
	)
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
}

function nextPriority(priority: Priority): Priority {
	return PRIORITIES[(PRIORITIES.indexOf(priority) + 1) % PRIORITIES.length] ?? 'P1'
}
