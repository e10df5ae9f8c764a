import type { Finding, Rule } from '../finding'

/** Wording changed by hand whose clause, point or paragraph has moved since: other values, other house wording, or none at all. */
export const overrideStaleRule: Rule = {
	id: 'override-stale',
	waitsFor: 'legal',
	check: ({ agreement, house }) =>
		agreement.overrides.flatMap((one, index): Finding[] => {
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
		}),
}
