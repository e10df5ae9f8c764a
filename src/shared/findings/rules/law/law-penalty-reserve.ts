import { wordsOf } from '../../../outline/marked-text'
import { lawRule } from './law-rule'

/** Our clause waives the reservation on acceptance; in standard terms a waiver has limits, in own wording it may be lost. */
export const lawPenaltyReserveRule = lawRule({
	id: 'law-penalty-reserve',
	norms: { de: '§ 341 III BGB' },
	places: ({ agreement }) => {
		const { nature, schemes } = agreement.remedies
		if (nature !== 'contractual-penalty' || schemes.length === 0) return []
		const at = agreement.overrides.findIndex(({ clause }) => clause === 'remedies.nature-contractual-penalty')
		const own = agreement.overrides[at]
		const isKept = own === undefined || /vorbehalt|reserv/iu.test(wordsOf(own))
		if (!isKept) return [{ path: `overrides.${at}`, section: 'remedies', severity: 'warning' }]
		return agreement.legal.standardTerms ? [{ path: 'remedies.nature' }] : []
	},
})
