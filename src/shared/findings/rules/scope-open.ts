import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** A service of which nobody said what it does not include. */
export const scopeOpenRule: Rule = {
	id: 'scope-open',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.services.items
			.filter(({ outOfScope, inScope }) => outOfScope.length === 0 && inScope.length > 0)
			.map(
				({ id, name }): Finding =>
					found('scope-open', 'info', `services.items.${id}.outOfScope`, { service: name ?? id }),
			),
}
