import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { alwaysOpen } from '../calendar/compiled-calendar'
import { countSeconds, countUnpausedSeconds } from '../calendar/count-seconds'
import type { TicketColumns } from '../history/history'
import { knowsKind } from '../history/ticket-events'
import { type Counter, type VendorFigure, vendorDifference } from '../history/vendor-difference'
import { waitingOf } from './run-clock'

/** A clock that may be the desk's: null is around the clock; `pauses`: waiting for others taken off. */
export type VendorClock = { readonly calendarId: string | null; readonly pauses: boolean; readonly equal: number }

export type VendorExplanation = {
	readonly figure: VendorFigure
	/** Tickets with both the desk's own duration and the two instants. */
	readonly compared: number
	/** Every clock tried, the plainest first. */
	readonly clocks: readonly VendorClock[]
	/** The clock that the desk runs by, as far as its figures tell; null where none makes most of them equal. */
	readonly best: VendorClock | null
}

/** So many tickets tell whose clock it is as well as a million do. */
const MOST_COMPARED = 50_000
/** Below this part of equal durations a clock explains nothing: chance and rounding make some equal on any clock. */
const EXPLAINS_FROM = 0.9

/**
 * By which clock a desk's own durations run: each of the agreement's calendars and around the clock, with and without
 * pauses, is held against them. Of clocks with as many equal durations the plainest counts: around the clock before
 * calendars, without pauses before with. Of very many tickets an even part is compared. Empty where the files have no durations of the desk. `asOf` in epoch seconds.
 */
export function vendorExplanations(
	tickets: TicketColumns,
	calendars: readonly CompiledCalendar[],
	asOf: number,
): VendorExplanation[] {
	return (['response', 'resolution'] as const).flatMap((figure) => {
		const clocks: VendorClock[] = []
		let compared = 0
		for (const pauses of hasPauses(tickets, figure) ? [false, true] : [false])
			for (const compiled of [alwaysOpen('UTC'), ...calendars]) {
				const found = vendorDifference(tickets, figure, counterOf({ tickets, figure, compiled, pauses, asOf }))
				if (found === null) continue
				compared = found.compared
				clocks.push({ calendarId: compiled.calendarId, pauses, equal: found.equal })
			}
		const best = clocks.reduce<VendorClock | null>(
			(most, clock) => (most === null || clock.equal > most.equal ? clock : most),
			null,
		)
		if (best === null) return []
		return [{ figure, compared, clocks, best: best.equal >= EXPLAINS_FROM * compared ? best : null }]
	})
}

type ClockRequest = {
	readonly tickets: TicketColumns
	readonly figure: VendorFigure
	readonly compiled: CompiledCalendar
	readonly pauses: boolean
	readonly asOf: number
}

function counterOf({ tickets, figure, compiled, pauses, asOf }: ClockRequest): Counter {
	const sums = figure === 'resolution' ? tickets.numbers.pausedSeconds : null
	const byEvents = knowsKind(tickets.events, 'paused')
	const step = Math.max(1, Math.ceil(tickets.count / MOST_COMPARED))
	return (from, to, row) => {
		if (row % step !== 0 || !(to <= asOf)) return Number.NaN
		if (!pauses) return countSeconds(compiled, from, to)
		if (byEvents) return countUnpausedSeconds(compiled, from, to, waitingOf(tickets, row))
		const waited = sums?.[row] ?? 0
		const counted = countSeconds(compiled, from, to)
		return waited > 0 ? Math.max(0, counted - waited) : counted
	}
}

/** Waiting known only as a sum says nothing of what was before the first response. */
function hasPauses(tickets: TicketColumns, figure: VendorFigure): boolean {
	return knowsKind(tickets.events, 'paused') || (figure === 'resolution' && tickets.numbers.pausedSeconds !== null)
}
