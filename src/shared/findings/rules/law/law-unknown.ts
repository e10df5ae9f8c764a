import type { Rule } from '../../finding'
import { found } from '../../found'
import { lawOf } from './law-rule'

/** A governing law for which there are no reminders: their silence says nothing. */
export const lawUnknownRule: Rule = {
	id: 'law-unknown',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { governingLaw } = agreement.legal
		if (governingLaw === null || lawOf(governingLaw) !== null) return []
		return [
			found('law-unknown', 'info', 'legal.governingLaw', {
				governingLaw,
			}),
		]
	},
}
