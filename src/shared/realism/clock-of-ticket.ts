import type { Objective } from '../agreement/values/objective'
import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { formatInstant, roundToMillisecond } from '../calendar/instant-text'
import { traceJson } from '../calendar/trace-json'
import { rowOfId } from '../history/find-ids'
import type { TicketColumns } from '../history/history'
import { textAt } from '../history/text-column'
import { type DowntimeTerms, maintenanceTimes } from './maintenance-times'
import { type TicketClock, ticketClock } from './ticket-clock'
import { usableRows } from './usable-rows'

export type TicketQuestion = {
	readonly tickets: TicketColumns | null
	readonly ticketId: string
	readonly objective: Objective
	readonly downtime: DowntimeTerms
	readonly compiled: CompiledCalendar
	/** Epoch seconds. */
	readonly asOf: number
	/** Kept from elsewhere where it is known already. */
	readonly usable?: Uint8Array | null
}

/** The clock of a ticket with what the promise makes of it, or the one reason why there is none. */
export type TicketAnswer =
	| {
			readonly kind: 'clock'
			readonly clock: TicketClock
			/** Rounded to the millisecond. */
			readonly countedSeconds: number
			/** null while it runs and its time is not over. */
			readonly met: boolean | null
			/** Whether the objective speaks of a ticket of this priority at all. */
			readonly applies: boolean
	  }
	| { readonly kind: 'no-tickets' | 'unknown-ticket' | 'unusable' | 'not-a-clock' }
	| { readonly kind: 'missing-column'; readonly column: string }

/** Finds a ticket by its number and runs its clock as the verdict does. */
export function clockOfTicket(question: TicketQuestion): TicketAnswer {
	const { tickets, ticketId, objective, downtime, compiled, asOf } = question
	if (tickets === null) return { kind: 'no-tickets' }
	const row = rowOfId(tickets.ids, ticketId)
	if (row < 0) return { kind: 'unknown-ticket' }
	const created = tickets.times.createdAt?.[row] ?? asOf
	const maintenance = maintenanceTimes(downtime, objective.serviceId, {
		startEpoch: Math.min(created, asOf),
		endEpoch: asOf,
	})
	const usable = question.usable ?? usableRows(tickets)
	const outcome = ticketClock({ tickets, usable, row, objective, compiled, asOf, maintenance })
	if (outcome.kind !== 'clock') return outcome
	const { clock } = outcome
	const countedSeconds = roundToMillisecond(clock.countedSeconds)
	const isOver = countedSeconds > objective.value
	// While it runs, only a time that is over already decides.
	const met = clock.stopEpoch !== null ? !isOver : isOver ? false : null
	return { kind: 'clock', clock, countedSeconds, met, applies: appliesTo(tickets, row, objective) }
}

/** The text of a ticket that the user chose to keep; null where none was. For the screen only: no file that is written has it. */
export function keptText(tickets: TicketColumns | null, ticketId: string): string | null {
	const row = tickets === null ? -1 : rowOfId(tickets.ids, ticketId)
	const text = row < 0 || !tickets?.kept ? '' : textAt(tickets.kept, row)
	return text === '' ? null : text
}

/** The answer as IPC carries it and, but for its kind, as the command line prints it. */
export function ticketClockJson(
	{ clock, countedSeconds, met, applies }: Extract<TicketAnswer, { kind: 'clock' }>,
	{ compiled, objective, asOf }: Pick<TicketQuestion, 'compiled' | 'objective' | 'asOf'>,
) {
	const { timeZone } = compiled
	return {
		countedSeconds,
		trace: traceJson(clock.trace.entries, timeZone),
		start: formatInstant(clock.startEpoch, timeZone) ?? '',
		stop: clock.stopEpoch === null ? null : formatInstant(clock.stopEpoch, timeZone),
		stoppedBy: clock.stoppedBy,
		asOf: formatInstant(asOf, timeZone) ?? '',
		pausedSeconds: roundToMillisecond(clock.pausedSeconds),
		targetSeconds: objective.value,
		met,
		applies,
	}
}

function appliesTo(tickets: TicketColumns, row: number, { priority }: Objective): boolean {
	return priority === null || tickets.priority === null || `P${tickets.priority[row]!}` === priority
}
