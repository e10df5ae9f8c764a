import type { Finding, Rule } from '../finding'

/** A promise that nobody works for: no task in the action plan, or one without owner or deputy. */
export const unownedPromiseRule: Rule = {
	id: 'unowned-promise',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items
			.filter((one) => one.kind === 'promise')
			.flatMap((one): Finding[] => {
				const tasks = agreement.actionPlan.tasks.filter((task) => task.objectiveId === one.id)
				const problem =
					tasks.length === 0
						? 'task'
						: tasks.every((task) => task.owner.trim() === '')
							? 'owner'
							: tasks.every((task) => task.deputy.trim() === '')
								? 'deputy'
								: null
				return problem === null
					? []
					: [
							{
								rule: 'unowned-promise',
								severity: 'info',
								section: 'action-plan',
								path: 'actionPlan.tasks',
								values: { objective: one.id, problem },
							},
						]
			}),
}
