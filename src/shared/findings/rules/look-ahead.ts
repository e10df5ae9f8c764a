import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** Months from which a term is long enough for figures of today to be wrong at its end. */
const LONG_MONTHS = 24

/** A long term that cannot be adjusted, whose promises hold for any volume, or, where most of it is new, from the first day. */
export const lookAheadRule: Rule = {
	id: 'look-ahead',
	check: ({ agreement }) => {
		const { term, adjustment } = agreement.parties
		const isLong = term.kind === 'indefinite' || (term.months !== null && term.months >= LONG_MONTHS)
		if (!isLong) return []
		const findings: Finding[] = []
		if (adjustment === null)
			findings.push(found('look-ahead', 'warning', 'parties.adjustment', { problem: 'adjustment' }))
		const counted = countedPromises(agreement)
		const [first] = counted
		if (first !== undefined && counted.every(({ volumeTo }) => volumeTo === null))
			findings.push(found('look-ahead', 'info', `objectives.items.${first.id}.volumeTo`, { problem: 'volume' }))
		return findings
	},
}

/** Promises that more work makes harder: a share of cases, not the time that something is up. */
function countedPromises({ objectives }: Agreement) {
	return objectives.items.filter(({ kind, share }) => kind === 'promise' && share !== null)
}
