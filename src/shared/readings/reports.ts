import type { Agreement } from '../agreement/schema'
import { civilOf, parseDate, weekdayIndex } from '../calendar/civil-date'
import { addServiceSeconds } from '../calendar/due-time'
import { termRange } from '../sections/readings/term-range'
import { CADENCE_MONTHS } from '../sections/reporting/schema'
import { addDays, addMonths, dayInMonth } from '../sheets/calendar/months'
import { local } from './due'
import { hardMoments } from './hard-moment'
import { count, date, months, type Reading, type ReadingValue, reading } from './reading'
import { exampleYear, runningClock, serviceClock } from './running-clock'

export type ReportDates = {
	readonly periodFrom: string
	readonly periodTo: string
	readonly due: string
}

/** The first `wanted` periods that end in the term, and when their reports are due; empty while the day is open. */
export function reportDates(agreement: Agreement, today: string, wanted: number): readonly ReportDates[] {
	const { cadence, dueDay } = agreement.reporting
	const start = parseDate(termRange(agreement.parties, today).fromDate)
	if (dueDay === null || start === null) return []
	const length = CADENCE_MONTHS[cadence]
	const { year, month } = civilOf(start)
	const first = month - ((month - 1) % length)
	return Array.from({ length: wanted }, (_, index) => {
		const from = first + index * length
		return {
			periodFrom: dayInMonth(year, from, 1),
			periodTo: dayInMonth(year, from + length - 1, 31),
			due: dayInMonth(year, from + length, dueDay),
		}
	})
}

/** When reports are due, and whether a day that no month lacks is meant. */
export function reportReadings(agreement: Agreement, today: string): Reading[] {
	const dates = reportDates(agreement, today, 12)
	const [first, second] = dates
	if (first === undefined || second === undefined) return []
	const { dueDay } = agreement.reporting
	const moved = dates.find(({ due }) => Number(due.slice(8)) !== dueDay)
	const atWeekend = dates.filter(({ due }) => isWeekend(due)).length
	return [
		reading('report.due', { ...period(first), due: date(first.due), next: date(second.due) }),
		...(moved === undefined ? [] : [reading('report.short-month', { day: count(dueDay ?? 0), due: date(moved.due) })]),
		...(atWeekend === 0 ? [] : [reading('report.weekend', { count: count(atWeekend), of: count(dates.length) })]),
	]
}

/** Until when the first report can be objected to, taken to arrive on its last day. */
export function objectionReadings(agreement: Agreement, today: string): Reading[] {
	const { objectionDays } = agreement.reporting
	const [first] = reportDates(agreement, today, 1)
	if (first === undefined || objectionDays === null) return []
	return [reading('report.objection', { received: date(first.due), until: date(addDays(first.due, objectionDays)) })]
}

/** Until when a credit for the first report's period can be claimed, and whether the figures are settled by then. */
export function claimReadings(agreement: Agreement, today: string): Reading[] {
	const { claim } = agreement.remedies
	const [first] = reportDates(agreement, today, 1)
	if (first === undefined) return []
	if (claim.kind === 'automatic') return [reading('claim.automatic', { ...period(first), due: date(first.due) })]
	if (claim.deadlineDays === null) return []
	const until = addDays(first.due, claim.deadlineDays)
	const { objectionDays } = agreement.reporting
	const settled = objectionDays === null ? null : addDays(first.due, objectionDays)
	return [
		reading('claim.until', { ...period(first), received: date(first.due), until: date(until) }),
		...(settled !== null && settled > until
			? [reading('claim.before-settled', { settled: date(settled), until: date(until) })]
			: []),
	]
}

/** By when an outage is announced that begins at a hard moment. */
export function outageNoticeReadings(agreement: Agreement, today: string): Reading[] {
	const notice = agreement.reporting.outageNotice
	if (notice === null || notice.deadlineSeconds === null) return []
	const range = exampleYear(agreement, today)
	const service = serviceClock(agreement, null, range)
	const clock = notice.clock === 'service' ? service : runningClock(agreement, null, range)
	const moment = service === null ? undefined : hardMoments(service, range)[0]
	if (clock === null || moment === undefined) return []
	const due = addServiceSeconds(clock.compiled, moment.epochSeconds, notice.deadlineSeconds)
	if (due === null) return []
	return [
		reading('outage.notice', { at: local(clock, moment.epochSeconds), due: local(clock, due) }),
		...(clock.isWithoutHolidays ? [reading('without-holidays')] : []),
	]
}

/** What the next reviews are, and whether one comes while notice can still be given. */
export function reviewReadings(agreement: Agreement, today: string): Reading[] {
	const { everyMonths, next } = agreement.governance.agreementReview
	const start = agreement.parties.effectiveDate
	const first = next ?? (start === null || !everyMonths ? null : addMonths(start, everyMonths))
	if (first === null) return []
	const again = everyMonths ? addMonths(first, everyMonths) : null
	const { toDate, isKnown } = termRange(agreement.parties, today)
	if (isKnown && first > toDate) return [reading('review.after-end', { next: date(first), to: date(toDate) })]
	return [
		again === null
			? reading('review.once', { next: date(first) })
			: reading('review.next', { next: date(first), again: date(again) }),
	]
}

function period({ periodFrom, periodTo }: ReportDates): Record<'period', ReadingValue> {
	return { period: months(periodFrom, periodTo) }
}

function isWeekend(day: string): boolean {
	return weekdayIndex(parseDate(day) ?? 0) >= 5
}
