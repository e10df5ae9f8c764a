import { dateEntry } from './date'
import { type Entry, plain, refused, taken, type UiLanguage } from './entry'

/** A day that comes every year, kept as `12-24`; typed `24.12.` or `24 Dec`. */
export function monthDayEntry(language: UiLanguage): Entry<string> {
	return {
		show: (value) => showMonthDay(value, language),
		read: (text) => {
			const typed = plain(text)
			const kept = /^(\d{2})-(\d{2})$/.exec(typed)
			// 2024 was a leap year: 29 February is a day that can come.
			const read = dateEntry(language).read(
				kept !== null
					? `2024-${typed}`
					: /^\d{1,2}\. ?\d{1,2}\.?$/.test(typed)
						? `${typed.replace(/\.$/, '')}.2024`
						: `${typed} 2024`,
			)
			return read.kind === 'read' ? taken(read.value.slice(5)) : refused('month-day')
		},
	}
}

export function showMonthDay(value: string, language: UiLanguage): string {
	const [month = 1, day = 1] = value.split('-').map(Number)
	return new Intl.DateTimeFormat(language === 'de' ? 'de' : 'en-GB', {
		day: 'numeric',
		month: language === 'de' ? 'numeric' : 'short',
		timeZone: 'UTC',
	}).format(new Date(Date.UTC(2024, month - 1, day)))
}
