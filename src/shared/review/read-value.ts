import type { ContractLanguage } from '../outline/block'
import { dateText, monthName } from '../outline/format'

/**
 * What a field's value is when the contract is to say `wished` in the place of `printed`: the way back from `outline/format.ts`. Periods
 * with the same clock in any units, dates, and numbers whose unit stays (money, shares, counts).
 *
 * @param value what is printed as `printed`
 * @returns null where the words are no value of that kind; a scaled number is a guess that must be printed to be believed
 */
export function readValue(
	value: unknown,
	{ printed, wished }: { readonly printed: string; readonly wished: string },
	language: ContractLanguage,
): { readonly value: number | string; readonly isCertain: boolean } | null {
	if (typeof value === 'string') {
		const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && squeezed(dateText(value, language)) === squeezed(printed)
		const date = isDate ? dateOf(wished, language) : null
		return date === null ? null : { value: date, isCertain: true }
	}
	if (typeof value !== 'number') return null
	const [before, after] = [periodOf(printed, language), periodOf(wished, language)]
	if (before?.seconds === value && before.clock === after?.clock) return { value: after.seconds, isCertain: true }
	return scaled(value, oneNumber(printed, language), oneNumber(wished, language))
}

const SECONDS = [
	[/stunden?$|^hours?$/i, 3600],
	[/^minuten?$|^minutes?$/i, 60],
	[/^sekunden?$|^seconds?$/i, 1],
] as const

/** `1 Stunde 30 Minuten der Servicezeit`: 5400 seconds on the clock of the service hours. */
function periodOf(
	text: string,
	language: ContractLanguage,
): { readonly seconds: number; readonly clock: string } | null {
	let seconds = 0
	let parts = 0
	let clock = ''
	const rest = squeezed(text).replace(
		/([\d.,]+) ((?:Service |Clock )?\p{L}+)/gu,
		(whole, digits: string, unit: string) => {
			const [, prefix = '', noun = ''] = /^(service|clock|zeit)? ?(\p{L}+)$/iu.exec(unit) ?? []
			const factor = SECONDS.find(([pattern]) => pattern.test(noun))?.[1]
			const count = numberOf(digits, language)
			if (factor === undefined || count === null) return whole
			seconds += count * factor
			parts++
			clock = prefix === '' ? clock : prefix.toLowerCase() === 'service' ? 'service' : 'calendar'
			return ''
		},
	)
	const said = squeezed(rest)
	if (said === 'der Servicezeit' || said === '(Service Hours)') clock = 'service'
	else if (said === 'fortlaufender Zeit' || said === '(continuous time)') clock = 'calendar'
	else if (said !== '') return null
	return parts === 0 || !Number.isInteger(seconds) ? null : { seconds, clock }
}

type OneNumber = { readonly count: number; readonly around: string }

/** The only number of a text, and the text without it; units may stand in another number of things. */
function oneNumber(text: string, language: ContractLanguage): OneNumber | null {
	const found = [...text.matchAll(/\d[\d.,]*\d|\d/g)]
	const count = found.length === 1 ? numberOf(found[0]![0], language) : null
	return count === null ? null : { count, around: squeezed(text.replace(found[0]![0], '#')) }
}

function scaled(value: number, before: OneNumber | null, after: OneNumber | null) {
	if (before === null || after === null || before.count === 0) return null
	const next = (value * after.count) / before.count
	// 900000 * 99.9 / 90 is off by some billionths.
	const rounded = Math.round(next)
	return Math.abs(next - rounded) < 1e-6 ? { value: rounded, isCertain: false } : { value: next, isCertain: false }
}

/** `1.250,5` in German, `1,250.5` in English. */
function numberOf(digits: string, language: ContractLanguage): number | null {
	const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
	const plain = digits.replaceAll(group, '').replace(point, '.')
	return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function dateOf(text: string, language: ContractLanguage): string | null {
	const [, day = '', name = '', year = ''] = /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(squeezed(text)) ?? []
	const month = Array.from({ length: 12 }, (_, index) => index + 1).find((each) => monthName(each, language) === name)
	if (month === undefined) return null
	return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
