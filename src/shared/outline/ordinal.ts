import type { ContractLanguage } from './block'

/** The day of a month as an ordinal: `25.` / `25th`. German puts a full stop, English an ending that follows the last figure. */
export function ordinalDay(day: number, language: ContractLanguage): string {
	if (language === 'de') return `${day}.`
	const tens = day % 100
	const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
	return `${day}${ending}`
}
