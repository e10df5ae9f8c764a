import { lawRule } from './law-rule'

const USUAL_CAPS = { monthlyCapPpm: 200_000, yearlyCapPpm: 50_000 } as const

/** A penalty without a cap against a merchant, for whom no court lowers it. */
export const lawPenaltyMerchantRule = lawRule({
	id: 'law-penalty-merchant',
	norms: { de: '§ 348 HGB' },
	places: ({ agreement }) => {
		const { nature, schemes, monthlyCapPpm, yearlyCapPpm } = agreement.remedies
		const isCapped = monthlyCapPpm !== null || yearlyCapPpm !== null
		if (nature !== 'contractual-penalty' || schemes.length === 0 || isCapped) return []
		const path = 'remedies.monthlyCapPpm'
		const edits = Object.entries(USUAL_CAPS).map(([key, value]) => ({
			kind: 'set' as const,
			path: `remedies.${key}`,
			value,
		}))
		return [{ path, severity: 'warning', fix: { label: 'law-penalty-merchant.fix', values: USUAL_CAPS, edits } }]
	},
})
