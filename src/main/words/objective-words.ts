import type { Agreement } from '../../shared/agreement/schema'
import { type Objective, SHARE_METRICS, TIME_METRICS } from '../../shared/agreement/values/objective'
import { durationWords, formatsOf } from './formats'
import type { Translate } from './messages'

/** "P1 restoration", with the service where there are several. */
export function objectiveLabel(t: Translate, objective: Objective, agreement: Agreement): string {
	const { items } = agreement.services
	const service = items.find(({ id }) => id === objective.serviceId)
	const name =
		objective.metric === 'custom' ? (objective.customName ?? t('metric.custom')) : t(`metric.${objective.metric}`)
	const label =
		objective.priority === null ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : `${objective.priority} ${name}`
	return items.length > 1 && service !== undefined ? `${label}, ${service.name ?? service.id}` : label
}

/** "at most 30 min, 95% of cases". */
export function targetWords(t: Translate, objective: Objective): string {
	const value = valueWords(t, objective, objective.value)
	const bound = t(objective.comparison === 'at-most' ? 'target.at-most' : 'target.at-least', { value })
	if (objective.share === null) return bound
	return t('target.share', { bound, share: formatsOf(t.language).percent(objective.share / 1_000_000, 4) })
}

/** A value in the unit of the objective's metric. */
export function valueWords(t: Translate, objective: Pick<Objective, 'metric' | 'customUnit'>, value: number): string {
	const { percent, number } = formatsOf(t.language)
	if (TIME_METRICS.has(objective.metric)) return durationWords(t.language, value)
	if (SHARE_METRICS.has(objective.metric)) return percent(value / 1_000_000, 4)
	if (objective.metric === 'custom' && objective.customUnit === 'seconds') return durationWords(t.language, value)
	if (objective.metric === 'custom' && objective.customUnit === 'share') return percent(value / 1_000_000, 4)
	return number(value, 3)
}
