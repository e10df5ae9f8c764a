import type { Finding, Rule } from '../finding'

/** Tiers: none at all, two at one bound, or a deeper miss that costs less. */
export const creditTiersRule: Rule = {
	id: 'credit-tiers',
	check: ({ agreement }) =>
		agreement.remedies.schemes.flatMap((scheme): Finding[] => {
			if (scheme.formula.kind !== 'tiered') return []
			const path = `remedies.schemes.${scheme.id}.formula.tiers`
			const found = (problem: string, at: string): Finding => ({
				rule: 'credit-tiers',
				severity: 'error',
				section: 'remedies',
				path: at,
				values: { problem, scheme: scheme.name ?? scheme.id },
			})
			const tiers = [...scheme.formula.tiers].sort((a, b) => b.threshold - a.threshold)
			if (tiers.length === 0) return [found('none', path)]
			return tiers.slice(1).flatMap((tier, index) => {
				const above = tiers[index]
				if (above === undefined) return []
				if (above.threshold === tier.threshold) return [found('overlap', `${path}.${tier.id}`)]
				return above.creditPpm > tier.creditPpm ? [found('cheaper', `${path}.${tier.id}`)] : []
			})
		}),
}
