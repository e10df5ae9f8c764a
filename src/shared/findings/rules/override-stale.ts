import type { ContractLanguage } from '../../outline/block'
import { buildOutline } from '../../outline/build'
import { plainText } from '../../outline/writer'
import type { Finding, Rule } from '../finding'

/** Wording changed by hand whose clause, point or paragraph has moved since: other values, other house wording, or none at all. */
export const overrideStaleRule: Rule = {
	id: 'override-stale',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		if (agreement.overrides.length === 0) return []
		const house = new Map<string, string>()
		for (const language of new Set<ContractLanguage>(agreement.overrides.map((one) => one.language))) {
			for (const block of buildOutline(agreement, language, { ignoreOverrides: true }).blocks) {
				if (block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph')
					house.set(`${language}:${block.id}`, plainText(block.inlines))
			}
		}
		return agreement.overrides.flatMap((one, index): Finding[] => {
			const now = house.get(`${one.language}:${one.clause}`)
			if (now === one.madeFrom) return []
			return [
				{
					rule: 'override-stale',
					severity: 'warning',
					section: one.clause.split('.')[0] ?? '',
					path: `overrides.${index}`,
					values: { clause: one.clause, problem: now === undefined ? 'gone' : 'changed' },
				},
			]
		})
	},
}
