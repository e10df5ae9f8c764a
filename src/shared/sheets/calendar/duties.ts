import type { Agreement } from '../../agreement/schema'
import { plainText } from '../../outline/writer'
import { dueDates } from '../../sections/readings/due-dates'
import type { Duty } from '../../sections/roles/schema'
import type { CalendarContext } from './context'
import { type CalendarEvent, dayEvent, monthlyEvents, yearlyRule } from './event'
import { afterPeriod } from './months'
import { isReportDuty } from './reports'

/** The dated duties of both sides. */
export function dutyEvents(context: CalendarContext): CalendarEvent[] {
	return context.agreement.roles.duties.flatMap((duty) => {
		const { from, to } = timeOf(duty, context)
		const [first] = dueDates(duty.due, from, 1)
		if (first === undefined || (to !== null && first > to)) return []
		const { due } = duty
		const key = `duty-${duty.id}`
		const words = wordsOf(context, duty)
		if (due.kind === 'once') return [dayEvent(key, first, words)]
		if (due.kind === 'monthly') return monthlyEvents(key, first, due, { ...words, until: to })
		return [dayEvent(key, first, words, { rule: yearlyRule(due.month, due.day), until: to })]
	})
}

/**
 * The days between which a duty is due: those of the term. One that looks back on a period is first due once a period is over, and once
 * more after the last.
 */
function timeOf(duty: Duty, { agreement, from, to }: CalendarContext): Pick<CalendarContext, 'from' | 'to'> {
	if (duty.due.kind !== 'monthly' || !looksBack(duty, agreement)) return { from, to }
	const { everyMonths } = duty.due
	return { from: afterPeriod(from, everyMonths, 1), to: to === null ? null : afterPeriod(to, everyMonths, 31) }
}

const BACK = /vormonat|(previous|preceding) month/i
const INVOICE = /rechnung|invoice/i

/** The Service Report, what names the month before (the invoice for it), and what is done about such an invoice. */
function looksBack(duty: Duty, agreement: Agreement): boolean {
	const title = duty.title ?? ''
	if (isReportDuty(duty, agreement) || BACK.test(title)) return true
	const isInvoiceLate = agreement.roles.duties.some(
		(one) => INVOICE.test(one.title ?? '') && BACK.test(one.title ?? ''),
	)
	return INVOICE.test(title) && isInvoiceLate
}

function wordsOf({ w, agreement, tell }: CalendarContext, duty: Duty): Pick<CalendarEvent, 'summary' | 'description'> {
	const path = `roles.duties.${duty.id}`
	const party = w.of('roles').phraseText(`party.${duty.party}`)
	const owner = agreement.roles.stakeholders.find(({ id }) => id === duty.ownerId)
	return {
		summary: plainText(w.phrase('duty', { party, title: w.typed(`${path}.title`, 'duty') })),
		description: tell(
			[
				...(w.has(`${path}.note`) ? [[w.sentence(`${path}.note`, 'duty')]] : []),
				...(owner === undefined
					? []
					: [w.fillClause('owner', { owner: w.typed(`roles.stakeholders.${owner.id}.function`, 'owner') })]),
			],
			'annex-roles',
		),
	}
}
