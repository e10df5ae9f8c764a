import { emptyActionPlan } from '../sections/action-plan/schema'
import { emptyReview } from './review'
import type { Agreement } from './schema'

/**
 * The agreement without anything internal: the action plan, its texts in the second language and its overridden wording, and
 * the wording that others were made from, and all of the review.
 * What leaves the house in an external export, and what the content hash names, is made from this.
 */
export function publicAgreement(agreement: Agreement): Agreement {
	const { overrides, translations } = agreement
	return {
		...agreement,
		actionPlan: emptyActionPlan(),
		overrides: overrides
			.filter(({ clause }) => !clause.startsWith('action-plan.'))
			// What a clause said before it was changed by hand, with the values of that day, is nobody's business outside.
			.map((override) => ({ ...override, madeFrom: '' })),
		translations: Object.fromEntries(Object.entries(translations).filter(([path]) => !path.startsWith('actionPlan.'))),
		review: emptyReview(),
	}
}
