import { useMemo } from 'react'
import { useUiLanguage } from '../../../app/i18n'

/** `Do., 24.12.2026`: a date with its weekday. */
export function useDayText(): (date: string) => string {
	const language = useUiLanguage()
	return useMemo(() => {
		const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
			weekday: 'short',
			day: language === 'de' ? '2-digit' : 'numeric',
			month: language === 'de' ? '2-digit' : 'short',
			year: 'numeric',
			timeZone: 'UTC',
		})
		return (date) => format.format(new Date(`${date}T00:00:00Z`))
	}, [language])
}
