import { SHARE_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** Nothing is always there and nobody makes every case: a target without any room is broken by the first bad minute. */
export const targetAbsoluteRule: Rule = {
	id: 'target-absolute',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items.flatMap((one): Finding[] => {
			const path = `objectives.items.${one.id}`
			if (SHARE_METRICS.has(one.metric) && one.comparison === 'at-least' && one.value === 1_000_000)
				return [found('target-absolute', 'warning', `${path}.value`, { problem: 'always' })]
			if (one.share === 1_000_000 && one.kind === 'promise')
				return [
					found(
						'target-absolute',
						'info',
						`${path}.share`,
						{ problem: 'every-case' },
						setting('target-absolute.fix', `${path}.share`, 950_000, { sharePpm: 950_000 }),
					),
				]
			return []
		}),
}
