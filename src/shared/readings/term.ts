import type { Agreement } from '../agreement/schema'
import { civilOf, parseDate } from '../calendar/civil-date'
import { termRange } from '../sections/readings/term-range'
import { addDays, addMonths, dayInMonth, lastNoticeDay } from '../sheets/calendar/months'
import { date, type Reading, reading } from './reading'

/** When the term ends, by when a notice must be there, and what follows if it is not. */
export function termReadings(agreement: Agreement, today: string): Reading[] {
	const { effectiveDate, term, renewal, noticeMonths, noticeTo } = agreement.parties
	if (effectiveDate === null) return [reading('term.no-start')]
	const { toDate } = termRange(agreement.parties, today)
	const isFixed = term.kind === 'fixed' && term.months !== null
	const renewed =
		renewal.kind === 'automatic' && renewal.months ? lastDayAfter(effectiveDate, term, renewal.months) : null
	return [
		...(isFixed ? [reading('term.ends', { from: date(effectiveDate), to: date(toDate) })] : []),
		...(noticeMonths === null ? [] : noticeReadings({ effectiveDate, toDate, isFixed, noticeMonths, noticeTo })),
		...(isFixed && renewed !== null ? [reading('term.renewed', { to: date(renewed) })] : []),
	]
}

function lastDayAfter(start: string, term: Agreement['parties']['term'], renewalMonths: number): string | null {
	if (term.kind !== 'fixed' || term.months === null) return null
	return addDays(addMonths(start, term.months + renewalMonths), -1)
}

type Notice = {
	readonly effectiveDate: string
	readonly toDate: string
	readonly isFixed: boolean
	readonly noticeMonths: number
	readonly noticeTo: Agreement['parties']['noticeTo']
}

function noticeReadings({ effectiveDate, toDate, isFixed, noticeMonths, noticeTo }: Notice): Reading[] {
	if (noticeTo === 'term-end') {
		if (!isFixed) return [reading('notice.no-end')]
		const last = lastNoticeDay(toDate, noticeMonths)
		if (last < effectiveDate) return [reading('notice.too-long', { last: date(last), from: date(effectiveDate) })]
		return [reading('notice.last', { last: date(last), to: date(toDate) })]
	}
	// A notice in the middle of the third month shows what the rest of the month costs.
	const given = dayInMonth(Number(effectiveDate.slice(0, 4)), Number(effectiveDate.slice(5, 7)) + 2, 15)
	return [reading('notice.given', { given: date(given), to: date(endAfter(given, noticeMonths, noticeTo)) })]
}

/** The first end of a month, quarter or year that lies the notice period or more after the day of the notice. */
function endAfter(given: string, noticeMonths: number, to: 'month-end' | 'quarter-end' | 'year-end'): string {
	const { year } = civilOf(parseDate(given) ?? 0)
	const step = to === 'month-end' ? 1 : to === 'quarter-end' ? 3 : 12
	for (let month = step; ; month += step) {
		const end = dayInMonth(year, month, 31)
		if (lastNoticeDay(end, noticeMonths) >= given) return end
	}
}

/** From when a value may be adjusted, and by when that has to be announced. */
export function adjustmentReadings(agreement: Agreement): Reading[] {
	const { effectiveDate, adjustment } = agreement.parties
	if (effectiveDate === null || adjustment === null || adjustment.afterMonths === null) return []
	const from = addMonths(effectiveDate, adjustment.afterMonths)
	if (adjustment.noticeWeeks === null) return [reading('adjustment.from', { from: date(from) })]
	const announced = addDays(from, -7 * adjustment.noticeWeeks)
	return [reading('adjustment.announced', { from: date(from), announced: date(announced) })]
}
