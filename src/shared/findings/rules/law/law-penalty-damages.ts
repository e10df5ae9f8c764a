import { lawRule } from './law-rule'

/** A penalty that is not set off against damages. */
export const lawPenaltyDamagesRule = lawRule({
	id: 'law-penalty-damages',
	norms: { de: '§§ 340 II, 341 II BGB', at: '§ 1336 Abs. 3 ABGB', ch: 'Art. 161 II OR' },
	places: ({ agreement }) => {
		const { nature, damages, schemes } = agreement.remedies
		if (nature !== 'contractual-penalty' || damages !== 'in-addition' || schemes.length === 0) return []
		const path = 'remedies.damages'
		const edits = [{ kind: 'set' as const, path, value: 'counted-towards' }]
		const fix = { label: 'law-penalty-damages.fix', values: {}, edits }
		return [{ path, severity: 'warning', fix }]
	},
})
