import type { Rule } from '../finding'
import { found, setting } from '../found'

const USUAL_EXIT = { missed: 3, withinMonths: 6, consecutive: false, noticeWeeks: 4 } as const

/** Credits as all that a miss leads to, without even a way out: a service may stay bad for the whole term. Under any law. */
export const soleRemedyRule: Rule = {
	id: 'sole-remedy',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { damages, chronicFailure, schemes } = agreement.remedies
		if (damages !== 'sole-remedy' || chronicFailure !== null || schemes.length === 0) return []
		const { missed, withinMonths } = USUAL_EXIT
		const fix = setting('sole-remedy.fix', 'remedies.chronicFailure', USUAL_EXIT, { missed, months: withinMonths })
		return [found('sole-remedy', 'warning', 'remedies.chronicFailure', {}, fix)]
	},
}
