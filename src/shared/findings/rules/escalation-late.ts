import type { Rule } from '../finding'
import { found } from '../found'

/** A ladder whose first rung is the breach: the lead hears of a case when nothing can be saved any more. */
export const escalationLateRule: Rule = {
	id: 'escalation-late',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { levels } = agreement.escalation
		const isEarly = levels.some(({ trigger }) => trigger.kind === 'percent-elapsed' && trigger.percent < 100)
		const [first] = levels.filter(({ trigger }) => trigger.kind !== 'on-demand')
		if (isEarly || first === undefined) return []
		const path = `escalation.levels.${first.id}.trigger`
		return [
			found(
				'escalation-late',
				'warning',
				path,
				{},
				{
					label: 'escalation-late.fix',
					values: { percent: 80 },
					edits: [{ kind: 'set', path, value: { kind: 'percent-elapsed', percent: 80 } }],
				},
			),
		]
	},
}
