import type { EventRule } from '../../../../shared/sections/action-plan/schema'
import { useT } from '../../../app/i18n'

/** What sets a rule off, in words. */
export function useEventText(): (rule: Pick<EventRule, 'trigger' | 'atPercent' | 'times'>) => string {
	const t = useT('sections')
	return ({ trigger, atPercent, times }) => t(`event.${trigger}`, { percent: atPercent, count: times })
}
