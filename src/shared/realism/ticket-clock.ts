import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { type ClockTrace, traceClock } from '../calendar/trace-clock'
import type { TicketColumns } from '../history/history'
import { type CaseRules, clockPlan } from './clock-plan'
import type { Span } from './observation'
import { clockRunner } from './run-clock'

export type TicketClock = {
	readonly startEpoch: number
	/** Where the clock stopped; null while it runs. */
	readonly stopEpoch: number | null
	/** The field whose instant stopped it. */
	readonly stoppedBy: string | null
	/** What the verdict counts for this ticket, pauses taken off and rounded as agreed. */
	readonly countedSeconds: number
	/** Waiting that was taken off as a sum: the export says how long it was, not when. */
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
	readonly objective: CaseRules
	readonly compiled: CompiledCalendar
	/** Epoch seconds. */
	readonly asOf: number
	/** Agreed maintenance over the days of the history; in order, apart. */
	readonly maintenance?: readonly Span[]
}

/** The clock of one ticket as the verdict sees it: its seconds are the verdict's own, the trace explains them. */
export function ticketClock(request: TicketClockRequest): TicketClockOutcome {
	const { tickets, usable, row, objective, compiled, asOf } = request
	const outcome = clockPlan(tickets, objective, request.maintenance)
	if (outcome.kind === 'no-clock') return { kind: 'not-a-clock' }
	if (usable[row] === 0) return { kind: 'unusable' }
	if (outcome.kind === 'missing') return { kind: 'missing-column', column: outcome.column }
	const run = clockRunner(outcome.plan, tickets, compiled, asOf)(row)
	const trace = traceClock(compiled, run.startEpoch, run.stopEpoch ?? asOf, run.pauses)
	const waited = outcome.plan.pausedSeconds?.[row] ?? 0
	return {
		kind: 'clock',
		clock: {
			startEpoch: run.startEpoch,
			stopEpoch: run.stopEpoch,
			stoppedBy: run.stoppedBy,
			countedSeconds: run.seconds,
			pausedSeconds: waited > 0 ? Math.min(waited, trace.countedSeconds) : 0,
			trace,
		},
	}
}
