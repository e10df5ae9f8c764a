import type { Agreement } from '../../agreement/schema'
import { CADENCE_MONTHS } from '../../sections/reporting/schema'
import type { Duty } from '../../sections/roles/schema'
import type { CalendarContext } from './context'
import { type CalendarEvent, dayEvent, monthlyEvents } from './event'
import { addMonths, afterPeriod } from './months'

/** Service Reports: the first after the period in which the term starts, the last after the one in which it ends. */
export function reportEvents(context: CalendarContext): CalendarEvent[] {
	const { w, agreement, from, to, tell } = context
	const { cadence, dueDay, recipients, missingReport } = agreement.reporting
	if (dueDay === null || isDuty(context)) return []
	const months = CADENCE_MONTHS[cadence]
	const names = recipients.map(({ id }) => [w.typed(`reporting.recipients.${id}.name`, 'recipient')])
	const words = {
		summary: w.phraseText('report'),
		description: tell(
			[
				w.fillClause('report', { cadence: w.of('reporting').phraseText(`cadence.${cadence}`).replace(/,$/, '') }),
				...(names.length === 0 ? [] : [w.fillClause('recipients', { recipients: w.list(names) })]),
				...(missingReport === 'counts-as-missed' ? [w.fillClause('missing-report')] : []),
			],
			'reporting',
		),
	}
	const until = to === null ? null : afterPeriod(to, months, dueDay)
	return monthlyEvents(
		'report',
		afterPeriod(from, months, dueDay),
		{ everyMonths: months, day: dueDay },
		{ ...words, until },
	)
}

/** Is the report also a duty of the provider on the same days? Then it stands there, in the words of the agreement. */
function isDuty({ agreement }: CalendarContext): boolean {
	return agreement.roles.duties.some((duty) => isReportDuty(duty, agreement))
}

export function isReportDuty({ party, due, title }: Duty, { reporting }: Agreement): boolean {
	return (
		party === 'provider' &&
		due.kind === 'monthly' &&
		due.everyMonths === CADENCE_MONTHS[reporting.cadence] &&
		due.day === reporting.dueDay &&
		/report|bericht/i.test(title ?? '')
	)
}

/** Meetings have a rhythm and no day, so each period reminds once to arrange one; the review of the agreement has its date. */
export function reviewEvents({ w, agreement, from, to, tell }: CalendarContext): CalendarEvent[] {
	const { serviceReview, agreementReview } = agreement.governance
	const months = CADENCE_MONTHS[serviceReview.cadence]
	const names = serviceReview.participants.map((_, index) => [
		w.typed(`governance.serviceReview.participants.${index}`, 'participant'),
	])
	const meeting = {
		summary: w.phraseText('service-review'),
		description: tell(
			[
				w.fillClause('service-review', { cadence: w.phraseText(`cadence.${serviceReview.cadence}`) }),
				...(names.length === 0 ? [] : [w.fillClause('participants', { participants: w.list(names) })]),
			],
			'governance',
		),
	}
	const { everyMonths, next } = agreementReview
	const review = next ?? (everyMonths === null || everyMonths === 0 ? null : addMonths(from, everyMonths))
	const isOver = (date: string) => to !== null && date > to
	const firstMeeting = afterPeriod(from, months, 1)
	const isRepeated = everyMonths !== null && everyMonths > 0
	const reviewWords = {
		summary: w.phraseText('agreement-review'),
		description: tell(
			isRepeated
				? [
						w.fillClause('agreement-review', {
							months: w.count('governance.agreementReview.everyMonths', 'duty', 'month'),
						}),
					]
				: [],
			'governance',
		),
		remindDays: 14,
	}
	const meetings = isOver(firstMeeting)
		? []
		: monthlyEvents('service-review', firstMeeting, { everyMonths: months, day: 1 }, { ...meeting, until: to })
	if (review === null || isOver(review)) return meetings
	const day = Number(review.slice(8))
	return [
		...meetings,
		...(isRepeated
			? monthlyEvents('agreement-review', review, { everyMonths, day }, { ...reviewWords, until: to })
			: [dayEvent('agreement-review', review, reviewWords, { remindDays: 14 })]),
	]
}
