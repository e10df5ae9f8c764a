import type { Agreement } from '../agreement/schema'
import { addDays, addMonths } from '../sheets/calendar/months'
import { availabilityReadings } from './availability'
import { capacityReadings, noticeReadings, windowReadings } from './downtime'
import { dueReadings, waitedReadings } from './due'
import { escalationReadings } from './escalation'
import { capReadings, chronicReadings, paymentReadings, schemeReadings } from './money'
import { count, date, type Reading, reading } from './reading'
import { claimReadings, objectionReadings, outageNoticeReadings, reportReadings, reviewReadings } from './reports'
import { adjustmentReadings, termReadings } from './term'

/** What an answer means together with the rest of the agreement; `id` is that of the list item the path leads through. */
type Reader = (agreement: Agreement, id: string, today: string) => Reading[]

/** The first that matches reads the field; an `*` stands for the id that is handed on. */
const READERS: readonly (readonly [pattern: string, reader: Reader])[] = [
	['objectives.items.*.rampUpMonths', (agreement, id) => rampUp(agreement, id)],
	['objectives.items.*.pauses', pauses],
	['objectives.items.*', objective],
	['parties.effectiveDate', (agreement, _, today) => termReadings(agreement, today)],
	['parties.term', (agreement, _, today) => termReadings(agreement, today)],
	['parties.renewal', (agreement, _, today) => termReadings(agreement, today)],
	['parties.noticeMonths', (agreement, _, today) => termReadings(agreement, today)],
	['parties.noticeTo', (agreement, _, today) => termReadings(agreement, today)],
	['parties.adjustment', (agreement) => adjustmentReadings(agreement)],
	['reporting.cadence', (agreement, _, today) => reportReadings(agreement, today)],
	['reporting.dueDay', (agreement, _, today) => reportReadings(agreement, today)],
	['reporting.objectionDays', (agreement, _, today) => objectionReadings(agreement, today)],
	['reporting.outageNotice', (agreement, _, today) => outageNoticeReadings(agreement, today)],
	['escalation.levels.*', escalationReadings],
	['downtime.maintenance.*', windowReadings],
	['downtime.noticeSeconds', (agreement, _, today) => noticeReadings(agreement, today)],
	['downtime.refusal', (agreement, _, today) => noticeReadings(agreement, today)],
	['downtime.capSeconds', (agreement, _, today) => capacityReadings(agreement, today)],
	['downtime.capPeriod', (agreement, _, today) => capacityReadings(agreement, today)],
	['remedies.schemes.*', schemeReadings],
	['remedies.monthlyCapPpm', (agreement) => capReadings(agreement)],
	['remedies.yearlyCapPpm', (agreement) => capReadings(agreement)],
	['remedies.claim', (agreement, _, today) => claimReadings(agreement, today)],
	['remedies.chronicFailure', (agreement) => chronicReadings(agreement)],
	['remedies.payment', (agreement) => paymentReadings(agreement)],
	['governance.agreementReview', (agreement, _, today) => reviewReadings(agreement, today)],
]

/**
 * The field at `path` in plain words, worked out with this agreement's hours, holidays, zones, dates and fees; empty where
 * there is nothing to work out. `today` (`YYYY-MM-DD`) stands in for a missing start.
 */
export function readField(agreement: Agreement, path: string, today: string): readonly Reading[] {
	const segments = path.split('.')
	for (const [pattern, reader] of READERS) {
		const wanted = pattern.split('.')
		if (wanted.length > segments.length) continue
		if (!wanted.every((one, index) => one === '*' || one === segments[index])) continue
		return reader(agreement, segments[wanted.indexOf('*')] ?? '', today)
	}
	return []
}

function objective(agreement: Agreement, id: string, today: string): Reading[] {
	const found = agreement.objectives.items.find((one) => one.id === id)
	if (found === undefined) return []
	return [...dueReadings(agreement, found, today), ...availabilityReadings(agreement, found, today)]
}

function pauses(agreement: Agreement, id: string, today: string): Reading[] {
	const found = agreement.objectives.items.find((one) => one.id === id)
	return found === undefined ? [] : waitedReadings(agreement, found, today)
}

function rampUp(agreement: Agreement, id: string): Reading[] {
	const found = agreement.objectives.items.find((one) => one.id === id)
	const start = agreement.parties.effectiveDate
	if (found === undefined || found.rampUpMonths === 0 || start === null) return []
	const counts = addMonths(start, found.rampUpMonths)
	return [
		reading('ramp-up', { months: count(found.rampUpMonths), until: date(addDays(counts, -1)), from: date(counts) }),
	]
}
