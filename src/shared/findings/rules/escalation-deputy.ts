import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A level that nobody answers while its one person is on holiday. */
export const escalationDeputyRule: Rule = {
	id: 'escalation-deputy',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.escalation.levels
			.filter(({ deputy, party }) => (deputy ?? '').trim() === '' && party === 'provider')
			.map(
				({ id, name }): Finding =>
					found('escalation-deputy', 'warning', `escalation.levels.${id}.deputy`, { level: name ?? id }),
			),
}
