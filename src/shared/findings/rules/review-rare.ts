import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A review of the agreement less than once a year, or never within its term. A missing interval is a blank on the paper. */
export const reviewRareRule: Rule = {
	id: 'review-rare',
	check: ({ agreement }) => {
		const { everyMonths } = agreement.governance.agreementReview
		const { term, renewal } = agreement.parties
		if (everyMonths === null) return []
		const path = 'governance.agreementReview.everyMonths'
		const findings: Finding[] = []
		if (everyMonths > 12 || everyMonths === 0)
			findings.push(
				found('review-rare', 'warning', path, { problem: 'rare', everyMonths }, setting('review-rare.fix', path, 12)),
			)
		else if (term.kind === 'fixed' && term.months !== null && renewal.kind === 'none' && everyMonths > term.months)
			findings.push(found('review-rare', 'info', path, { problem: 'never', everyMonths, months: term.months }))
		return findings
	},
}
