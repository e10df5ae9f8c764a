import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds, countUnpausedSeconds, type Pause } from '../calendar/count-seconds'
import { countWhile } from '../calendar/count-up-to'
import type { TicketColumns } from '../history/history'
import { EVENT_KINDS } from '../history/ticket-events'
import type { ClockPlan, Instant } from './clock-plan'
import { lacksReopening } from './reopenings'

export type ClockRun = {
	readonly startEpoch: number
	/** null while the clock runs at "as of". */
	readonly stopEpoch: number | null
	/** Field whose instant stopped it. */
	readonly stoppedBy: string | null
	/** Rounded as agreed; of a running clock too, which is over only where stopping it now would be too late. */
	readonly seconds: number
	/** When the clock stood still; may overlap. Waiting known only as a sum is not among them. */
	readonly pauses: readonly Pause[]
}

/** A ticket that is resolved waits for nobody; what then counts is the reopening rule's to say. */
const PAUSE_ENDS: readonly number[] = [EVENT_KINDS.resumed, EVENT_KINDS.resolved, EVENT_KINDS.reopened]

const NO_PAUSES: readonly Pause[] = []

/** The run is reused by the next call. */
export type ClockRunner = (row: number) => ClockRun

/** Writes a row's seconds as `ClockRun` has them to `into[at]`; whether its clock still runs. */
export type ClockColumn = (row: number, into: Float64Array, at: number) => boolean

/**
 * The clocks of many tickets. Where neither events nor pauses have a say, which is most files, only columns are read and
 * nothing is made for a row.
 */
export function clockColumn(
	plan: ClockPlan,
	tickets: TicketColumns,
	compiled: CompiledCalendar,
	asOf: number,
): ClockColumn {
	if (tickets.events !== null || canPause(plan) || plan.pausedSeconds !== null) {
		const run = clockRunner(plan, tickets, compiled, asOf)
		return (row, into, at) => {
			const { seconds, stopEpoch } = run(row)
			into[at] = seconds
			return stopEpoch === null
		}
	}
	const created = tickets.times.createdAt!
	const starts = columnsOf(plan.starts)
	const stops = columnsOf(plan.stops)
	return (row, into, at) => {
		const begun = firstAt(starts, row, asOf)
		const startEpoch = Number.isNaN(begun) ? created[row]! : begun
		const stopEpoch = firstAt(stops, row, asOf)
		const isOpen = Number.isNaN(stopEpoch)
		const seconds = countSeconds(compiled, startEpoch, isOpen ? asOf : stopEpoch)
		into[at] = rounded(seconds, plan)
		return isOpen
	}
}

/** Each column once: asked again, it would say the same. */
function columnsOf(instants: readonly Instant[]): readonly Float64Array[] {
	return [...new Set(instants.map(({ column }) => column))].filter((column) => column !== null)
}

/** The instant of the first column that has one up to `asOf`; NaN where none has. */
function firstAt(columns: readonly Float64Array[], row: number, asOf: number): number {
	for (let i = 0; i < columns.length; i++) {
		const at = columns[i]![row]!
		if (at <= asOf) return at
	}
	return Number.NaN
}

function canPause(plan: ClockPlan): boolean {
	return plan.pausesByEvents || plan.restsWhileResolved || plan.maintenance.length > 0
}

/** The clock of one ticket after the other; `asOf` in epoch seconds: what is later has not happened yet. */
export function clockRunner(
	plan: ClockPlan,
	tickets: TicketColumns,
	compiled: CompiledCalendar,
	asOf: number,
): ClockRunner {
	const created = tickets.times.createdAt!
	const mayPause = canPause(plan)
	const run: { -readonly [Key in keyof ClockRun]: ClockRun[Key] } = {
		...{ startEpoch: Number.NaN, stopEpoch: null, stoppedBy: null, seconds: Number.NaN, pauses: NO_PAUSES },
	}
	return (row) => {
		let startEpoch = created[row]!
		for (const instant of plan.starts) {
			const at = instantOf(tickets, instant, row, asOf)
			if (!(at <= asOf)) continue
			startEpoch = at
			break
		}
		let stopEpoch: number | null = null
		let stoppedBy: string | null = null
		for (const instant of plan.stops) {
			const at = (plan.stopsForGood ? finalInstantOf : instantOf)(tickets, instant, row, asOf)
			if (!(at <= asOf)) continue
			stopEpoch = at
			stoppedBy = instant.field === 'resolvedAt' && instant.takes === 'first' ? 'firstResolvedAt' : instant.field
			break
		}
		const endEpoch = stopEpoch ?? asOf
		const pauses = mayPause ? pausesOf(plan, tickets, row, startEpoch, endEpoch) : NO_PAUSES
		const counted =
			pauses.length === 0
				? countSeconds(compiled, startEpoch, endEpoch)
				: countUnpausedSeconds(compiled, startEpoch, endEpoch, pauses)
		const waited = plan.pausedSeconds === null ? 0 : plan.pausedSeconds[row]!
		const seconds = waited > 0 ? Math.max(0, counted - waited) : counted
		run.startEpoch = startEpoch
		run.stopEpoch = stopEpoch
		run.stoppedBy = stoppedBy
		run.seconds = rounded(seconds, plan)
		run.pauses = pauses
		return run
	}
}

function rounded(seconds: number, { roundToSeconds }: ClockPlan): number {
	return roundToSeconds === 0 ? seconds : Math.floor(seconds / roundToSeconds + 0.5) * roundToSeconds
}

/** NaN where neither the column nor an event tells. Of events only those up to `asOf` have happened. */
function instantOf(tickets: TicketColumns, instant: Instant, row: number, asOf: number): number {
	const at = instant.column?.[row] ?? Number.NaN
	// A column is the desk's own word; events speak where it is silent, or where it tells only of a later time than asked for.
	return at <= asOf || instant.eventKind === null ? at : eventOf(tickets, instant, row, asOf)
}

/** The first or last event that tells the instant; NaN where none does. */
function eventOf({ events }: TicketColumns, instant: Instant, row: number, asOf: number): number {
	let found = Number.NaN
	if (events === null) return found
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
		if (events.kind[e] !== instant.eventKind || !(events.at[e]! <= asOf)) continue
		found = events.at[e]!
		if (instant.takes === 'first') break
	}
	return found
}

/** An end that was not followed by a reopening; NaN where there is none. A column may not know of the last one. */
function finalInstantOf(tickets: TicketColumns, instant: Instant, row: number, asOf: number): number {
	const at = instantOf(tickets, instant, row, asOf)
	if (!isReopenedAfter(tickets, row, at, asOf)) return at
	const later = instant.takes === 'last' ? eventOf(tickets, instant, row, asOf) : at
	return isReopenedAfter(tickets, row, later, asOf) ? Number.NaN : later
}

/** Whether the ticket was opened again after `at`; of what happened in that very second the order decides. */
function isReopenedAfter(tickets: TicketColumns, row: number, at: number, asOf: number): boolean {
	const { events } = tickets
	if (events === null) return false
	let isReopened = false
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
		const time = events.at[e]!
		if (!(time >= at && time <= asOf)) continue
		if (events.kind[e] === EVENT_KINDS.reopened) isReopened = true
		else if (events.kind[e] === EVENT_KINDS.resolved && time === at) isReopened = false
	}
	return isReopened
}

/** When a ticket waited for somebody else, as its events tell it; empty where no file tells. */
export function waitingOf(tickets: TicketColumns, row: number): Pause[] {
	const pauses: Pause[] = []
	addStretches(pauses, tickets, row, EVENT_KINDS.paused, PAUSE_ENDS)
	return pauses
}

function pausesOf(plan: ClockPlan, tickets: TicketColumns, row: number, start: number, end: number): Pause[] {
	const pauses: Pause[] = []
	if (plan.pausesByEvents) addStretches(pauses, tickets, row, EVENT_KINDS.paused, PAUSE_ENDS)
	if (plan.restsWhileResolved) addRests(pauses, tickets, row)
	const { maintenance } = plan
	for (
		let i = countWhile(maintenance.length, (at) => maintenance[at]!.endEpoch <= start);
		i < maintenance.length;
		i++
	) {
		const { startEpoch, endEpoch } = maintenance[i]!
		if (startEpoch >= end) break
		pauses.push([startEpoch, endEpoch])
	}
	return pauses
}

/**
 * From each resolution to the reopening that followed. The first resolution may be known from a column alone; it begins a rest only where every
 * reopening is known, since the ticket was worked on after the others.
 */
function addRests(pauses: Pause[], tickets: TicketColumns, row: number): void {
	const { events, firstResolvedAt } = tickets
	if (events === null) return
	const none = Number.POSITIVE_INFINITY
	let resolved = (!lacksReopening(tickets, row) && firstResolvedAt?.[row]) || none
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
		const at = events.at[e]!
		if (events.kind[e] === EVENT_KINDS.resolved) resolved = Math.min(resolved, at)
		else if (events.kind[e] === EVENT_KINDS.reopened) {
			if (resolved < at) pauses.push([resolved, at])
			resolved = none
		}
	}
}

/** From each event of one kind to the next of the kinds that end it; one that nothing ends lasts. */
function addStretches(
	pauses: Pause[],
	tickets: TicketColumns,
	row: number,
	from: number,
	until: readonly number[],
): void {
	const { events } = tickets
	if (events === null) return
	let began: number | null = null
	for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
		const kind = events.kind[e]!
		if (kind === from) began ??= events.at[e]!
		else if (began !== null && until.includes(kind)) {
			pauses.push([began, events.at[e]!])
			began = null
		}
	}
	if (began !== null) pauses.push([began, Number.POSITIVE_INFINITY])
}
