import { useCallback } from 'react'
import type { Recurrence } from '../../../../shared/sections/downtime/schema'
import { useT } from '../../../app/i18n'

/** `jeden 2. Sonntag im Monat`. */
export function useRecurrenceText(): (recurrence: Recurrence) => string {
	const t = useT('sections')
	return useCallback(
		(recurrence) => {
			switch (recurrence.kind) {
				case 'weekly':
					return t('recurrence.weekly', {
						count: recurrence.everyWeeks,
						weekday: t(`choice.weekday.${recurrence.weekday}`),
					})
				case 'monthly':
					return t('recurrence.monthly', {
						ordinal: t(`choice.ordinal.${recurrence.ordinal}`),
						weekday: t(`choice.weekday.${recurrence.weekday}`),
					})
				case 'dates':
					return t('recurrence.dates', { count: recurrence.dates.length })
			}
		},
		[t],
	)
}
