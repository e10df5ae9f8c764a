import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A task that begins after the promise it serves already binds. */
export const taskLateRule: Rule = {
	id: 'task-late',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { effectiveDate } = agreement.parties
		if (effectiveDate === null) return []
		return agreement.actionPlan.tasks.flatMap((task): Finding[] => {
			const objective = agreement.objectives.items.find(({ id }) => id === task.objectiveId)
			// While the value is only reported there is still time.
			if (objective?.kind !== 'promise' || objective.rampUpMonths > 0) return []
			if (task.startDate === null || task.startDate <= effectiveDate || task.done) return []
			const path = `actionPlan.tasks.${task.id}.startDate`
			const values = { startDate: task.startDate, effectiveDate }
			return [found('task-late', 'warning', path, values, setting('task-late.fix', path, effectiveDate, values))]
		})
	},
}
