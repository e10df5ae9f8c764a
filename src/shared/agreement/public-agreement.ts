import { emptyActionPlan } from '../sections/action-plan/schema'
import type { OwnBlock } from './own-content'
import { emptyReview } from './review'
import type { Agreement } from './schema'

/**
 * The agreement without anything internal: the action plan, its texts in the second language and its overridden wording, and
 * the wording that others were made or taken from, the playbook, and all of the review.
 * What leaves the house in an external export, and what the content hash names, is made from this.
 */
export function publicAgreement(agreement: Agreement): Agreement {
	const { parties, overrides, translations } = agreement
	return {
		...agreement,
		parties: { ...parties, playbook: null },
		actionPlan: emptyActionPlan(),
		overrides: overrides
			.filter(({ clause }) => !clause.startsWith('action-plan.'))
			// What a clause said before it was changed by hand, with the values of that day, is nobody's business outside.
			.map(({ takenFrom: _takenFrom, ...override }) => ({ ...override, madeFrom: '' })),
		ownArticles: agreement.ownArticles.map(withoutOrigins),
		annexes: agreement.annexes.map(withoutOrigins),
		translations: Object.fromEntries(Object.entries(translations).filter(([path]) => !path.startsWith('actionPlan.'))),
		review: emptyReview(),
	}
}

/** Which clause of a library a text was taken from says what else there would have been. */
function withoutOrigins<T extends { readonly content: readonly OwnBlock[] }>(part: T): T & { content: OwnBlock[] } {
	return {
		...part,
		content: part.content.map((block) => {
			if (block.kind !== 'text') return block
			const { takenFrom: _takenFrom, ...text } = block
			return text
		}),
	}
}
