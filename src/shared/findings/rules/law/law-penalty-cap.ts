import { lawRule } from './law-rule'

/** What the courts let stand in standard terms, of the sum actually settled. */
const LIMIT_PPM = 50_000

/** A penalty in standard terms that may cost more of a year's fee than courts have let stand. */
export const lawPenaltyCapRule = lawRule({
	id: 'law-penalty-cap',
	norms: { de: '§ 307 I BGB; BGH VII ZR 210/01, VII ZR 42/22' },
	places: ({ agreement: { remedies, legal } }) => {
		const { nature, schemes, yearlyCapPpm } = remedies
		if (nature !== 'contractual-penalty' || !legal.standardTerms || schemes.length === 0) return []
		if (yearlyCapPpm !== null && yearlyCapPpm <= LIMIT_PPM) return []
		const path = 'remedies.yearlyCapPpm'
		const edits = [{ kind: 'set' as const, path, value: LIMIT_PPM }]
		const fix = { label: 'law-penalty-cap.fix', values: { limitPpm: LIMIT_PPM }, edits }
		return [{ path, severity: 'warning', values: { limitPpm: LIMIT_PPM, capPpm: yearlyCapPpm ?? 1_000_000 }, fix }]
	},
})
