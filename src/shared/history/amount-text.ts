import { isMissing } from './date-text'

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }
/** ISO 4217 codes that contracts are paid in; other capitals (`SLA`, `VAT`) are none. */
const CODES = new Set(
	'EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN TRY UAH JPY CNY HKD SGD KRW TWD THB INR AUD NZD CAD MXN BRL CLP ARS ZAR AED SAR ILS VND'.split(
		' ',
	),
)
const NO_MINOR = new Set(['JPY', 'KRW', 'CLP', 'ISK', 'VND'])

export type Amount = { readonly minor: number; readonly currency: string | null }

/** `1.200,00 €`, `EUR 1,200.00`, `1200` as minor units with the currency where the text names one; null where it is none. */
export function amountOf(text: string, knownCurrency: string | null): Amount | null {
	const word = text.trim()
	if (isMissing(word)) return null
	const currency = currencyOf(word)
	const digits = word.replace(/[^\d.,'+-]/g, '')
	const value = decimalOf(digits)
	if (Number.isNaN(value)) return null
	const code = currency ?? knownCurrency
	return { minor: Math.round(value * (code !== null && NO_MINOR.has(code) ? 1 : 100)), currency: code }
}

/** The currency that a text names by its code or sign, or null. */
export function currencyOf(text: string): string | null {
	const symbol = [...text].find((character) => SYMBOLS[character] !== undefined)
	const codes = text.match(/\b[A-Z]{3}\b/g) ?? []
	return codes.find((code) => CODES.has(code)) ?? (symbol === undefined ? null : SYMBOLS[symbol]!)
}

/** A decimal with thousands in either tradition; the last of `.` and `,` is the decimal one unless three digits follow it alone. */
export function decimalOf(text: string): number {
	const plain = text.replace(/['\s]/g, '')
	if (!/^[+-]?\d[\d.,]*$/.test(plain)) return Number.NaN
	const dot = plain.lastIndexOf('.')
	const comma = plain.lastIndexOf(',')
	const last = Math.max(dot, comma)
	if (last < 0) return Number(plain)
	const isBoth = dot >= 0 && comma >= 0
	const mark = plain[last]!
	const isRepeated = plain.indexOf(mark) !== last
	const isThousands = isRepeated || (!isBoth && plain.length - last - 1 === 3 && last <= 4)
	const digits = isThousands
		? plain.replace(/[.,]/g, '')
		: `${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`
	return Number(digits)
}

/** A count: `1.234`, `1,234` and `1 234` are 1234; NaN where it is missing or none. */
export function countOf(text: string): number {
	const word = text.trim()
	return isMissing(word) ? Number.NaN : decimalOf(word.replaceAll('\u00a0', ' '))
}
