import { SECONDS_PER_DAY } from './civil-date'
import { type CompiledCalendar, widen } from './compiled-calendar'
import { type Pause, unitePauses } from './count-seconds'
import { type DayPlan, planDay } from './day-rules'
import { epochOfLocal, localDayAt, startOfDay, type ZoneTable, zoneTable } from './zone-table'

/** Why a stretch counted (the first four) or did not. */
export type TraceReason =
	| 'around-the-clock'
	| 'service-hours'
	| 'opened-day'
	| 'past-midnight'
	| 'outside-hours'
	| 'holiday'
	| 'closed-day'
	| 'paused'

/** A stretch of time with one answer; epoch seconds, half-open. `name` is the holiday's, else null. */
export type TraceEntry = {
	readonly startEpoch: number
	readonly endEpoch: number
	readonly counted: boolean
	readonly reason: TraceReason
	readonly name: string | null
}

export type ClockTrace = { readonly countedSeconds: number; readonly entries: readonly TraceEntry[] }

/**
 * What counted from `fromEpoch` to `toEpoch`, what did not, and why. The entries cover the whole stretch without gaps;
 * neighbours differ; those that counted sum to `countedSeconds`, which is what `countUnpausedSeconds` says (BT-50).
 * No entries where `to` is not after `from` or an instant is outside 1900 to 2200.
 */
export function traceClock(
	compiled: CompiledCalendar,
	fromEpoch: number,
	toEpoch: number,
	pauses: readonly Pause[] = [],
): ClockTrace {
	if (!(fromEpoch < toEpoch) || !widen(compiled, fromEpoch, toEpoch)) return { countedSeconds: 0, entries: [] }
	const stops = unitePauses(pauses, fromEpoch, toEpoch)
	const entries: TraceEntry[] = []
	for (const stretch of stretchesOf(compiled, fromEpoch, toEpoch)) appendUnpaused(entries, stretch, stops)
	const counted = entries.filter((entry) => entry.counted)
	return {
		countedSeconds: counted.reduce((sum, { startEpoch, endEpoch }) => sum + (endEpoch - startEpoch), 0),
		entries,
	}
}

/** One day as the trace sees it: its bounds, its plan, and when its own runs are open. */
type TracedDay = {
	readonly startEpoch: number
	readonly endEpoch: number
	readonly plan: DayPlan
	readonly open: readonly Pause[]
}

function stretchesOf(compiled: CompiledCalendar, fromEpoch: number, toEpoch: number): TraceEntry[] {
	const zone = zoneTable(compiled.timeZone, fromEpoch, toEpoch)
	if (compiled.rules === null || zone === null)
		return [{ startEpoch: fromEpoch, endEpoch: toEpoch, counted: true, reason: 'around-the-clock', name: null }]
	// Runs of the two days before can still be open.
	const firstDay = localDayAt(zone, fromEpoch) - 2
	const lastDay = localDayAt(zone, toEpoch) + 1
	const holidays = compiled.rules.holidays(firstDay, lastDay)
	const stretches: TraceEntry[] = []
	let tails: readonly Pause[] = []
	for (let day = firstDay; day <= lastDay; day++) {
		const traced = traceDay(zone, day, planDay(compiled.rules, holidays, day))
		for (const stretch of stretchesOfDay(traced, tails)) {
			const startEpoch = Math.max(stretch.startEpoch, fromEpoch)
			const endEpoch = Math.min(stretch.endEpoch, toEpoch)
			if (startEpoch < endEpoch) stretches.push({ ...stretch, startEpoch, endEpoch })
		}
		tails = [...tails, ...traced.open].filter(([, end]) => end > traced.endEpoch)
	}
	return stretches
}

function traceDay(zone: ZoneTable, day: number, plan: DayPlan): TracedDay {
	const startEpoch = startOfDay(zone, day)
	const endEpoch = startOfDay(zone, day + 1)
	const midnight = day * SECONDS_PER_DAY
	const open =
		startEpoch < endEpoch
			? plan.runs.map(
					({ startSeconds, endSeconds }): Pause => [
						epochOfLocal(zone, midnight + startSeconds),
						epochOfLocal(zone, midnight + endSeconds),
					],
				)
			: []
	return { startEpoch, endEpoch, plan, open: open.filter(([start, end]) => start < end) }
}

/** Cuts a day wherever an answer may change; the day's own runs explain more than tails of days before (BT-51). */
function stretchesOfDay(day: TracedDay, tails: readonly Pause[]): TraceEntry[] {
	const { startEpoch, endEpoch } = day
	const cuts = [...day.open, ...tails].flat().filter((cut) => cut > startEpoch && cut < endEpoch)
	const edges = [...new Set([startEpoch, ...cuts, endEpoch])].sort((a, b) => a - b)
	return edges.slice(0, -1).map((start, i): TraceEntry => {
		const covers = ([from, to]: Pause) => from <= start && to > start
		const stretch = { startEpoch: start, endEpoch: edges[i + 1]! }
		if (day.open.some(covers)) {
			const reason = day.plan.kind === 'opened' ? 'opened-day' : 'service-hours'
			return { ...stretch, counted: true, reason, name: null }
		}
		if (tails.some(covers)) return { ...stretch, counted: true, reason: 'past-midnight', name: null }
		return { ...stretch, counted: false, ...restReason(day.plan) }
	})
}

function restReason(plan: DayPlan): Pick<TraceEntry, 'reason' | 'name'> {
	if (plan.kind === 'holiday') return { reason: 'holiday', name: plan.name }
	return { reason: plan.kind === 'closed' ? 'closed-day' : 'outside-hours', name: null }
}

/** Appends a stretch with the pauses laid over it; a pause hides whatever it covers (BT-51). */
function appendUnpaused(entries: TraceEntry[], stretch: TraceEntry, stops: readonly Pause[]): void {
	let at = stretch.startEpoch
	for (const [start, end] of stops) {
		if (end <= at) continue
		if (start >= stretch.endEpoch) break
		if (start > at) append(entries, { ...stretch, startEpoch: at, endEpoch: start })
		const pausedFrom = Math.max(start, at)
		at = Math.min(end, stretch.endEpoch)
		append(entries, { startEpoch: pausedFrom, endEpoch: at, counted: false, reason: 'paused', name: null })
	}
	if (at < stretch.endEpoch) append(entries, { ...stretch, startEpoch: at })
}

function append(entries: TraceEntry[], entry: TraceEntry): void {
	const last = entries.at(-1)
	// Neighbours always touch, so equal answers are one entry (BT-52).
	if (last !== undefined && last.reason === entry.reason && last.name === entry.name)
		entries[entries.length - 1] = { ...last, endEpoch: entry.endEpoch }
	else entries.push(entry)
}
