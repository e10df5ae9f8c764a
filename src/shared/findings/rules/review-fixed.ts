import type { Rule } from '../finding'
import { found } from '../found'

const USUAL_BREACHES = 3

/** A review that repeated breaches do not bring forward: what goes wrong stays wrong until next year. */
export const reviewFixedRule: Rule = {
	id: 'review-fixed',
	check: ({ agreement }) => {
		const { triggers, breachesInThreeMonths, everyMonths } = agreement.governance.agreementReview
		const isBroughtForward = triggers.includes('breaches') && breachesInThreeMonths !== null
		// Every quarter is soon enough without a trigger.
		if (isBroughtForward || (everyMonths !== null && everyMonths <= 3)) return []
		const path = 'governance.agreementReview'
		return [
			found(
				'review-fixed',
				'warning',
				`${path}.triggers`,
				{},
				{
					label: 'review-fixed.fix',
					values: { breaches: breachesInThreeMonths ?? USUAL_BREACHES },
					edits: [
						{ kind: 'set', path: `${path}.triggers`, value: [...new Set([...triggers, 'breaches'])] },
						{ kind: 'set', path: `${path}.breachesInThreeMonths`, value: breachesInThreeMonths ?? USUAL_BREACHES },
					],
				},
			),
		]
	},
}
