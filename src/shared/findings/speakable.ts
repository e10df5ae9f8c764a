import type { ContractLanguage } from '../outline/block'
import { dateText, durationText, moneyText, shareText } from '../outline/format'
import { lawName, placeName } from '../sections/service-hours/place-names'
import type { Finding } from './finding'

/**
 * A finding's or a fix's values as a sentence says them: what ends with `Seconds`, `Ppm`, `Minor`, `Date`, `Place` or `Law` is a
 * period, a share, an amount, a date, a region (`DE-SH`), a governing law. Anything else stays; numbers are written by whoever words the sentence.
 *
 * @param language of the sentence, not of the contract
 */
export function speakable(
	values: Finding['values'],
	language: ContractLanguage,
	currency: string,
): Record<string, string | number> {
	return Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, spoken(key, value, { language, currency })]),
	)
}

type Speech = { readonly language: ContractLanguage; readonly currency: string }

function spoken(key: string, value: string | number, { language, currency }: Speech): string | number {
	if (typeof value === 'string') {
		if (key.endsWith('Date')) return dateText(value, language)
		if (key.endsWith('Law')) return lawName(value, language)
		const [country = '', region = null] = value.split('-')
		return key.endsWith('Place') ? placeName(country, region, language) : value
	}
	if (key.endsWith('Seconds')) return durationText(value, language)
	if (key.endsWith('Ppm')) return shareText(value, language)
	return key.endsWith('Minor') ? moneyText(value, currency, language) : value
}
