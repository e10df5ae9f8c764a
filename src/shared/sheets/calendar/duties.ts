import { plainText } from '../../outline/writer'
import { dueDates } from '../../sections/readings/due-dates'
import type { Duty } from '../../sections/roles/schema'
import type { CalendarContext } from './context'
import { type CalendarEvent, dayEvent, monthlyEvents, yearlyRule } from './event'

/** The dated duties of both sides. */
export function dutyEvents(context: CalendarContext): CalendarEvent[] {
	return context.agreement.roles.duties.flatMap((duty) => {
		const [first] = dueDates(duty.due, context.from, 1)
		if (first === undefined || (context.to !== null && first > context.to)) return []
		const { due } = duty
		const key = `duty-${duty.id}`
		const words = wordsOf(context, duty)
		if (due.kind === 'once') return [dayEvent(key, first, words)]
		if (due.kind === 'monthly') return monthlyEvents(key, first, due, { ...words, until: context.to })
		return [dayEvent(key, first, words, { rule: yearlyRule(due.month, due.day), until: context.to })]
	})
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
