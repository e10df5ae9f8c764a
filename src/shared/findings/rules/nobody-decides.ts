import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A side of which nobody named may decide: escalation and changes end in a void. */
export const nobodyDecidesRule: Rule = {
	id: 'nobody-decides',
	waitsFor: 'service',
	check: ({ agreement }) => {
		const { stakeholders } = agreement.roles
		if (stakeholders.length === 0) return []
		return (['provider', 'customer'] as const)
			.filter((party) => !stakeholders.some((one) => one.party === party && one.decides))
			.map((party): Finding => found('nobody-decides', 'warning', 'roles.stakeholders', { problem: party }))
	},
}
