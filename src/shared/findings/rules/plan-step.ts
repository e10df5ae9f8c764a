import { planSteps } from '../../plan/plan-steps'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A task whose duty the contract has changed, or no longer has: somebody works for what is not owed any more. */
export const planStepRule: Rule = {
	id: 'plan-step',
	waitsFor: 'service',
	check: ({ agreement }) =>
		planSteps(agreement).flatMap((step): Finding[] => {
			if (step.kind === 'new') return []
			const { id, title } = step.task
			const [path, source] = [`actionPlan.tasks.${id}.title`, `actionPlan.tasks.${id}.source`]
			if (step.kind === 'gone') {
				const fix = setting('plan-step.own', source, null)
				return [found('plan-step', 'warning', path, { problem: 'gone', task: title }, fix)]
			}
			const { key, facts } = step.duty
			const fix = setting('plan-step.still', source, { duty: key, facts })
			return [found('plan-step', 'warning', path, { problem: 'changed', task: title, facts: factsOf(facts) }, fix)]
		}),
}

/** What the duty says now: a silence ends when it says something else. */
function factsOf(facts: Readonly<Record<string, string | number | null>>): string {
	return Object.values(facts).join(' ').slice(0, 300)
}
