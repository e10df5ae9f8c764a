import { isMissing } from './date-text'

const YES = new Set(['true', 'yes', 'y', 'ja', 'wahr', 'x', 'on'])
const NO = new Set(['false', 'no', 'n', 'nein', 'falsch', 'off', '0', 'not escalated', 'not merged'])

/** A number with point or comma; a yes counts 1 and a no 0; NaN where it is neither. */
export function numberOf(text: string): number {
	const word = text.trim()
	if (isMissing(word)) return Number.NaN
	if (/^[+-]?\d+([.,]\d+)?$/.test(word)) return Number(word.replace(',', '.'))
	const lower = word.toLowerCase()
	return YES.has(lower) ? 1 : NO.has(lower) ? 0 : Number.NaN
}

/** Whether a cell says yes: anything but nothing, a zero and a no. The id of a ticket merged into is a yes. */
export function saysYes(text: string): boolean {
	const word = text.trim().toLowerCase()
	return !isMissing(word) && !NO.has(word)
}

/** `35 %`, `35`, `0.35` and `0,35` are 0.35; NaN where it is no share. */
export function shareOf(text: string): number {
	const percent = text.includes('%')
	const value = numberOf(text.replace('%', '').trim())
	const share = percent || value > 1 ? value / 100 : value
	return share >= 0 && share <= 1 ? share : Number.NaN
}
