import type { Agreement } from '../../../shared/agreement/schema'
import type { PolicyPlan } from '../../../shared/policies/apply-policy'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'

type Input = { readonly before: Agreement; readonly after: Agreement; readonly plan: PolicyPlan }

/** What taking a policy does, as a list of words; null where it does nothing. */
export function usePlanText({ before, after, plan }: Input): string | null {
	const t = useT('policies')
	const format = useFormat()
	const count = (kind: 'new' | 'changed') => plan.changes.filter((change) => change.kind === kind).length
	const levels = after.escalation.levels.length - before.escalation.levels.length
	const parts = [
		...(count('new') > 0 ? [t('window.does.new', { count: count('new') })] : []),
		...(count('changed') > 0 ? [t('window.does.changed', { count: count('changed') })] : []),
		...(levels > 0 ? [t('window.does.levels', { count: levels })] : []),
		...(plan.addedCalendar === null ? [] : [t('window.does.hours', { name: plan.addedCalendar.name ?? '' })]),
	]
	return parts.length === 0 ? null : format.list(parts)
}
