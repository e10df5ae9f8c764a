import { SHARE_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'

/** A time without a share of cases promises every single case; a share beyond the whole, or none at all, promises nothing. */
export const shareRule: Rule = {
	id: 'share',
	check: ({ agreement }) =>
		agreement.objectives.items.flatMap((one): Finding[] => {
			const path = `objectives.items.${one.id}`
			const found = (severity: Finding['severity'], field: string, problem: string): Finding => ({
				rule: 'share',
				severity,
				section: 'objectives',
				path: `${path}.${field}`,
				values: { problem },
			})
			const isShare = SHARE_METRICS.has(one.metric) || (one.metric === 'custom' && one.customUnit === 'share')
			if (isShare && one.value > 1_000_000) return [found('error', 'value', 'above-whole')]
			if (isShare && one.share !== null) return [found('warning', 'share', 'share-of-share')]
			if (isShare || one.metric === 'custom') return []
			if (one.share === null) return [found('warning', 'share', 'every-case')]
			return one.share === 0 ? [found('error', 'share', 'no-case')] : []
		}),
}
