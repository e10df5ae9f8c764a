import { useCallback } from 'react'
import type { Due } from '../../../../shared/sections/roles/schema'
import { useT, useUiLanguage } from '../../../app/i18n'
import { showDate } from '../../fields/entry/date'
import { showMonthDay } from '../../fields/entry/month-day'

/** `am 25. jedes Monats`. */
export function useDueText(): (due: Due) => string {
	const t = useT('sections')
	const language = useUiLanguage()
	return useCallback(
		(due) => {
			switch (due.kind) {
				case 'once':
					return due.date === null ? t('blank') : showDate(due.date, language)
				case 'monthly':
					return t('due.monthly', { count: due.everyMonths, day: due.day })
				case 'yearly':
					return t('due.yearly', {
						day: showMonthDay(`${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`, language),
					})
			}
		},
		[t, language],
	)
}
