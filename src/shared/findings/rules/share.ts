import { SHARE_METRICS } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import type { Fix } from '../fix'
import { found, setting } from '../found'

const USUAL_SHARE_PPM = 950_000

/** A time without a share of cases promises every single case; a share beyond the whole, or none at all, promises nothing. */
export const shareRule: Rule = {
	id: 'share',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items.flatMap((one): Finding[] => {
			const path = `objectives.items.${one.id}`
			const of = (severity: Finding['severity'], field: string, problem: string, fix?: Fix) =>
				found('share', severity, `${path}.${field}`, { problem }, fix)
			const share = (label: string, value: number | null) =>
				setting(label, `${path}.share`, value, { sharePpm: value ?? 0 })
			const isShare = SHARE_METRICS.has(one.metric) || (one.metric === 'custom' && one.customUnit === 'share')
			if (isShare && one.value > 1_000_000) return [of('error', 'value', 'above-whole')]
			if (isShare && one.share !== null)
				return [of('warning', 'share', 'share-of-share', share('share.fix-none', null))]
			if (isShare || one.metric === 'custom') return []
			if (one.share === null) return [of('warning', 'share', 'every-case', share('share.fix', USUAL_SHARE_PPM))]
			return one.share === 0 ? [of('error', 'share', 'no-case', share('share.fix', USUAL_SHARE_PPM))] : []
		}),
}
