import type { History } from '../../history/history'
import { casesOf } from '../cases'
import { maintenanceOf } from '../judge-cases'
import { clockOf, serviceCodesOf } from '../judge-context'
import { answeredFigure, contactFigure, selfServiceFigure } from './contact-figures'
import { type KeyFigure, periodOf, unknownFigure } from './figure'
import type { Given } from './given'
import {
	deskFigure,
	durationFigures,
	shareFigure,
	type TicketFigureInput,
	targetValues,
	ticketSpan,
} from './ticket-figures'

/** Waits, self-service, response, handling, targets kept, first-contact resolution, escalations. */
export function customerServiceFigures(history: History, input: TicketFigureInput | null, given: Given): KeyFigure[] {
	const { contacts } = history
	const { basis } = given
	const ofTickets = (id: 'wait-time' | 'first-response' | 'handling-time') =>
		input === null
			? [unknownFigure(id, 'tickets', id === 'first-response' ? 'createdAt' : FIELD_OF[id])]
			: durationFigures(input, id, id === 'first-response')
	const either = (id: 'wait-time' | 'handling-time') => {
		const counted = contacts === null ? null : contactFigure(contacts, id, basis)
		return counted === null ? ofTickets(id) : [counted]
	}
	const answered = answeredFigure(contacts, basis)
	const desk = input === null ? null : deskFigure(input)
	const shares = (['first-contact-resolution', 'escalations'] as const).map((id) =>
		input === null
			? unknownFigure(id, 'tickets', id === 'escalations' ? 'escalatedAt' : 'contacts')
			: shareFigure(input, id),
	)
	return [
		...either('wait-time'),
		...(answered === null ? [] : [answered]),
		selfServiceFigure(history, input?.usable ?? null, basis),
		...ofTickets('first-response'),
		...either('handling-time'),
		...targetFigures(input, given),
		...(desk === null ? [] : [desk]),
		...shares,
	]
}
const FIELD_OF = { 'wait-time': 'waitSeconds', 'handling-time': 'handlingSeconds' } as const

/** Resolved and restored inside and outside what the agreement promises, on its clock. */
function targetFigures(input: TicketFigureInput | null, { context, agreement, basis }: Given): KeyFigure[] {
	if (agreement === null || context === null) return [unknownFigure('resolved-in-target', 'tickets', 'agreement')]
	const objectives = agreement.objectives.items.filter(
		({ metric }) => metric === 'resolution' || metric === 'restoration',
	)
	if (input === null) return [unknownFigure('resolved-in-target', 'tickets', 'resolvedAt')]
	return objectives.flatMap((objective): KeyFigure[] => {
		const compiled = clockOf(context, objective.calendarId)
		if (compiled === null) return []
		const { tickets, usable } = input
		const found = casesOf({
			tickets,
			usable,
			objective,
			rank: objective.priority === null ? 0 : Number(objective.priority[1]),
			serviceCodes: serviceCodesOf(context, objective.serviceId, tickets.words.service?.words ?? null),
			compiled,
			asOf: basis.asOf,
			maintenance: maintenanceOf(context, objective),
		})
		const about = { kind: 'objective', id: objective.id } as const
		if (!found.ok) return [{ ...unknownFigure('resolved-in-target', 'tickets', found.column), about }]
		const { values, decided } = targetValues(found.cases, objective.value)
		return [
			{
				id: 'resolved-in-target',
				about,
				values,
				sample: { of: 'tickets', count: decided },
				period: periodOf(ticketSpan(input), basis.compiled.timeZone),
				missing: null,
			},
		]
	})
}
