import { lawRule } from './law-rule'

/** Our clause waives the reservation on acceptance; in standard terms a waiver has limits, in own wording it may be lost. */
export const lawPenaltyReserveRule = lawRule({
	id: 'law-penalty-reserve',
	norms: { de: '§ 341 III BGB' },
	places: ({ agreement }) => {
		const { nature, schemes } = agreement.remedies
		if (nature !== 'contractual-penalty' || schemes.length === 0) return []
		const own = agreement.overrides.findIndex(({ clause }) => clause === 'remedies.nature-contractual-penalty')
		const isKept = own < 0 || /vorbehalt|reserv/iu.test(agreement.overrides[own]?.text ?? '')
		if (!isKept) return [{ path: `overrides.${own}`, section: 'remedies', severity: 'warning' }]
		return agreement.legal.standardTerms ? [{ path: 'remedies.nature' }] : []
	},
})
