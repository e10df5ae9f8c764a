import { useCallback } from 'react'
import type { Trigger } from '../../../../shared/sections/escalation/schema'
import { useT } from '../../../app/i18n'
import { showDuration } from '../../fields/entry/duration'

/** `80 % der Zeit verbraucht`, `2 h nach dem Bruch`. */
export function useTriggerText(): (trigger: Trigger) => string {
	const t = useT('sections')
	return useCallback(
		(trigger) => {
			switch (trigger.kind) {
				case 'percent-elapsed':
					return t('trigger.percent-elapsed', { percent: trigger.percent })
				case 'time-after-breach':
					return t('trigger.time-after-breach', {
						time: trigger.seconds === null ? t('blank') : showDuration(trigger.seconds),
					})
				default:
					return t(`choice.trigger.${trigger.kind}`)
			}
		},
		[t],
	)
}
