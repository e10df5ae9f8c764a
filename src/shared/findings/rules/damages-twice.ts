import type { Rule } from '../finding'
import { found, setting } from '../found'
import { lawOf } from './law/law-rule'

/**
 * A lump sum for the loss and the loss itself besides: one of them is paid twice. Of a penalty the reminders of the law speak,
 * where the law has one.
 */
export const damagesTwiceRule: Rule = {
	id: 'damages-twice',
	waitsFor: 'legal',
	check: ({ agreement: { remedies, legal } }) => {
		const { nature, damages, schemes } = remedies
		if (damages !== 'in-addition' || schemes.length === 0 || nature === 'price-reduction') return []
		const law = lawOf(legal.governingLaw)
		if (nature === 'contractual-penalty' && law !== null && law !== 'gb') return []
		const path = 'remedies.damages'
		const fix = setting('damages-twice.fix', path, 'counted-towards')
		return [found('damages-twice', 'warning', path, { problem: nature }, fix)]
	},
}
