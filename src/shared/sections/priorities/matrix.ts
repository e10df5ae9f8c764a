import { type EditResult, setAt } from '../../agreement/edit'
import type { Agreement } from '../../agreement/schema'
import type { Priority } from '../../agreement/values/objective'
import type { Priorities, ScaleStep } from './schema'

/** What stands where nothing was chosen yet: the middle. */
const UNSET: Priority = 'P3'

/** The priority of an impact and an urgency, by position. */
export function priorityAt(priorities: Priorities, impact: number, urgency: number): Priority {
	return priorities.matrix[impact]?.[urgency] ?? UNSET
}

/** The matrix with one cell changed, as large as the scales are. */
export function withCell(priorities: Priorities, impact: number, urgency: number, priority: Priority): Priority[][] {
	return priorities.impacts.map((_, row) =>
		priorities.urgencies.map((__, column) =>
			row === impact && column === urgency ? priority : priorityAt(priorities, row, column),
		),
	)
}

/** Changes one scale; the cells of each step go where the step goes, those of a new step are unset. */
export function withScale(
	agreement: Agreement,
	scale: 'impacts' | 'urgencies',
	steps: readonly ScaleStep[],
): EditResult {
	const old = agreement.priorities
	const from = steps.map((step) => old[scale].findIndex((other) => other.id === step.id))
	const rows = scale === 'impacts' ? from : old.impacts.map((_, index) => index)
	const columns = scale === 'urgencies' ? from : old.urgencies.map((_, index) => index)
	const matrix = rows.map((row) => columns.map((column) => priorityAt(old, row, column)))
	return setAt(agreement, 'priorities', { ...old, [scale]: steps, matrix })
}
