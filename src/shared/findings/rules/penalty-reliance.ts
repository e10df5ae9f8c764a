import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** From this part of a month's fee on, credits do not adjust a price any more but punish. */
const HIGH_PPM = 300_000

/** Money as the only answer to a miss, or so much of it that the parties will argue rather than improve. */
export const penaltyRelianceRule: Rule = {
	id: 'penalty-reliance',
	check: ({ agreement }) => {
		const { remedies, governance } = agreement
		if (remedies.schemes.length === 0) return []
		const findings: Finding[] = []
		const improves = governance.improvement !== null || remedies.otherRemedies.some(({ kind }) => kind !== 'refund')
		if (!improves)
			findings.push(found('penalty-reliance', 'warning', 'governance.improvement', { problem: 'only-money' }))
		const { monthlyCapPpm } = remedies
		if (monthlyCapPpm !== null && monthlyCapPpm > HIGH_PPM)
			findings.push(
				found('penalty-reliance', 'info', 'remedies.monthlyCapPpm', { problem: 'high', capPpm: monthlyCapPpm }),
			)
		return findings
	},
}
