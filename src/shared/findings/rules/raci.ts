import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** An activity for which nobody answers, several do, or nobody works. */
export const raciRule: Rule = {
	id: 'raci',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.roles.raci.flatMap(({ id, activity, assignments }): Finding[] => {
			const letters = Object.values(assignments)
			const accountable = letters.filter((letter) => letter === 'A').length
			const problem =
				accountable === 0
					? 'nobody'
					: accountable > 1
						? 'several'
						: letters.length > 1 && !letters.includes('R')
							? 'no-work'
							: null
			const path = `roles.raci.${id}.assignments`
			return problem === null ? [] : [found('raci', 'warning', path, { problem, activity: activity ?? id })]
		}),
}
