import type { Finding, Rule } from '../finding'

/** Credits without a cap, or a tier the cap never lets be paid. */
export const creditCapRule: Rule = {
	id: 'credit-cap',
	check: ({ agreement }) => {
		const { schemes, monthlyCapPpm, yearlyCapPpm } = agreement.remedies
		if (schemes.length === 0) return []
		if (monthlyCapPpm === null && yearlyCapPpm === null) {
			return [
				{
					rule: 'credit-cap',
					severity: 'warning',
					section: 'remedies',
					path: 'remedies.monthlyCapPpm',
					values: { problem: 'missing' },
				},
			]
		}
		if (monthlyCapPpm === null) return []
		return schemes.flatMap((scheme): Finding[] => {
			if (scheme.formula.kind !== 'tiered') return []
			const above = scheme.formula.tiers.filter((tier) => tier.creditPpm > monthlyCapPpm)
			return above.map((tier) => ({
				rule: 'credit-cap',
				severity: 'warning',
				section: 'remedies',
				path: `remedies.schemes.${scheme.id}.formula.tiers.${tier.id}.creditPpm`,
				values: { problem: 'above', scheme: scheme.name ?? scheme.id },
			}))
		})
	},
}
