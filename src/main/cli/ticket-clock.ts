import type { Objective } from '../../shared/agreement/values/objective'
import type { CompiledCalendar } from '../../shared/calendar/compiled-calendar'
import { countSeconds } from '../../shared/calendar/count-seconds'
import { type ClockTrace, traceClock } from '../../shared/calendar/trace-clock'
import type { TicketColumns } from '../../shared/history/history'
import { casesOf } from '../../shared/realism/cases'

export type TicketClock = {
	readonly startEpoch: number
	/** Where the clock stopped; null while it runs. */
	readonly stopEpoch: number | null
	/** The field whose instant stopped it. */
	readonly stoppedBy: string | null
	/** What the verdict counts for this ticket, pauses taken off. */
	readonly countedSeconds: number
	/** The part of the pauses that was taken off; the export says how long they were, not when. */
	readonly pausedSeconds: number
	readonly trace: ClockTrace
}

export type TicketClockOutcome =
	| { readonly kind: 'clock'; readonly clock: TicketClock }
	/** The column that the clock would need. */
	| { readonly kind: 'missing-column'; readonly column: string }
	/** Merged, spam, or with times that cannot be: no clock uses it. */
	| { readonly kind: 'unusable' }
	| { readonly kind: 'not-a-clock' }

export type TicketClockRequest = {
	readonly tickets: TicketColumns
	readonly usable: Uint8Array
	readonly row: number
	readonly objective: Objective
	readonly compiled: CompiledCalendar
	readonly asOf: number
}

type Stop = { readonly column: Float64Array | null; readonly field: string }

/** The clock of one ticket as the verdict sees it: its seconds are the verdict's own, the trace explains them. */
export function ticketClock(request: TicketClockRequest): TicketClockOutcome {
	const { tickets, usable, row, objective, compiled, asOf } = request
	const stops = stopsOf(tickets, objective)
	if (stops === null) return { kind: 'not-a-clock' }
	if (usable[row] === 0) return { kind: 'unusable' }
	const onlyThis = new Uint8Array(tickets.count)
	onlyThis[row] = 1
	const found = casesOf({ tickets, usable: onlyThis, objective, rank: 0, serviceCodes: null, compiled, asOf })
	if (!found.ok) return { kind: 'missing-column', column: found.column }
	const startEpoch = tickets.times.createdAt![row]!
	const stop = stops.find(({ column }) => column !== null && column[row]! <= asOf)
	const stopEpoch = stop === undefined ? null : stop.column![row]!
	const endEpoch = stopEpoch ?? asOf
	const countedSeconds = found.cases.seconds[0] ?? 0
	return {
		kind: 'clock',
		clock: {
			startEpoch,
			stopEpoch,
			stoppedBy: stop?.field ?? null,
			countedSeconds,
			pausedSeconds: Math.max(0, countSeconds(compiled, startEpoch, endEpoch) - countedSeconds),
			trace: traceClock(compiled, startEpoch, endEpoch),
		},
	}
}

/** Columns that stop the clock, the first that has an instant decides; null for metrics without a start and a stop. */
function stopsOf(tickets: TicketColumns, { metric }: Objective): readonly Stop[] | null {
	const firstResolved: Stop = { column: tickets.firstResolvedAt, field: 'firstResolvedAt' }
	switch (metric) {
		case 'first-response':
			return [{ column: tickets.times.firstResponseAt, field: 'firstResponseAt' }, firstResolved]
		case 'acknowledgement':
			return [{ column: tickets.times.acknowledgedAt, field: 'acknowledgedAt' }, firstResolved]
		case 'restoration':
			return [firstResolved]
		case 'resolution':
			return [{ column: tickets.times.resolvedAt, field: 'resolvedAt' }, firstResolved]
		default:
			return null
	}
}
