import type { UiLanguage } from './entry'

/**
 * Digits of a typed number as they stand, without floats: `12.480,50` is `{whole: '12480', fraction: '50'}`. With both signs the last one
 * parts the decimals; with one sign before exactly three digits the reader's language decides. null: not a number.
 */
export function readDecimal(text: string, language: UiLanguage): { whole: string; fraction: string } | null {
	const bare = text.replace(/[\s'’\u00a0\u202f]/g, '')
	if (!/^\d[\d.,]*$/.test(bare)) return null
	const point = decimalSign(bare, language)
	const at = point === null ? -1 : bare.lastIndexOf(point)
	const whole = (at < 0 ? bare : bare.slice(0, at)).replace(/[.,]/g, '')
	const fraction = at < 0 ? '' : bare.slice(at + 1)
	if (!groupedSoundly(at < 0 ? bare : bare.slice(0, at))) return null
	return { whole: whole.replace(/^0+(?=\d)/, ''), fraction }
}

function decimalSign(bare: string, language: UiLanguage): '.' | ',' | null {
	const dots = bare.split('.').length - 1
	const commas = bare.split(',').length - 1
	if (dots > 0 && commas > 0) return bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
	if (dots + commas === 0) return null
	if (dots + commas > 1) return null
	const sign = dots === 1 ? '.' : ','
	const grouping = language === 'de' ? '.' : ','
	return sign === grouping && /^\d{1,3}[.,]\d{3}$/.test(bare) ? null : sign
}

function groupedSoundly(whole: string): boolean {
	return /^\d+$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole)
}
