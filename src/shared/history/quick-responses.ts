import { offsetAt, type ZoneTable } from '../calendar/zone-table'
import { FLAG_MERGED, FLAG_SPAM, type TicketColumns } from './history'
import { EVENT_KINDS, type TicketEvents } from './ticket-events'

/** First responses so soon after the creation that a machine rather than a person seems to have given them. */
export type QuickResponses = {
	/** All of them came within so many seconds of the wall clock. */
	readonly withinSeconds: number
	readonly count: number
	/** First responses in all. */
	readonly of: number
	readonly rows: readonly number[]
}

/** What the user decided about them: those within `withinSeconds` are no responses; 0: they count. */
export type IgnoredResponses = { readonly withinSeconds: number; readonly count: number }

/** Delays that are tried, seconds; times in whole minutes cannot tell the shorter ones. */
const LIMITS = [5, 10, 15, 30, 60]
const LONGEST = LIMITS.at(-1)!
/** How far behind the limit almost nothing may follow: people answer sooner or later, machines all at once. */
const BEHIND = 4
const MIN_COUNT = 20
const MIN_SHARE = 0.05
/** Where the hours cannot tell, so many of them must lie within so many seconds of each other. */
const SAME_SHARE = 0.8
const SAME_DELAY = 3
const SHOWN = 5
const WEEK_HOURS = 168
/** Slower responses needed to know when people work. */
const MIN_SLOW = 168

/**
 * A mass of first responses shortly after the creation that almost none follow, by night as by day, or all after the same
 * few seconds where nothing comes by night: the mark of automatic replies, which most agreements do not take for a
 * response. People who answer while they type a ticket in keep to the hours in which they answer others. null without it.
 */
export function quickResponses(tickets: TicketColumns, zone: ZoneTable): QuickResponses | null {
	const { createdAt, firstResponseAt } = tickets.times
	if (createdAt === null || firstResponseAt === null) return null
	const delays = new Uint32Array(BEHIND * LONGEST + 1)
	let of = 0
	let withSeconds = 0
	for (let row = 0; row < tickets.count; row++) {
		const delay = firstResponseAt[row]! - createdAt[row]!
		if (!(delay >= 0) || isNoCase(tickets, row)) continue
		of++
		if (createdAt[row]! % 60 !== 0 || firstResponseAt[row]! % 60 !== 0) withSeconds++
		if (delay < delays.length) delays[Math.floor(delay)]!++
	}
	const hasSeconds = withSeconds >= 0.02 * of
	const withinSeconds = (hasSeconds ? LIMITS : [LONGEST]).find((limit) => isMass(delays, limit, of))
	if (withinSeconds === undefined) return null
	const isAlsoByNight = comesByNight(tickets, zone, withinSeconds)
	if (!(isAlsoByNight ?? (hasSeconds && isOneDelay(delays, withinSeconds)))) return null
	const rows: number[] = []
	for (let row = 0; row < tickets.count && rows.length < SHOWN; row++)
		if (isWithin(tickets, row, withinSeconds) && !isNoCase(tickets, row)) rows.push(row)
	return { withinSeconds, count: sumUpTo(delays, withinSeconds), of, rows }
}

/** The same tickets, where a response within so many seconds is none: the next message counts, if the file tells one. */
export function withoutQuickResponses(
	tickets: TicketColumns,
	withinSeconds: number,
): { readonly tickets: TicketColumns; readonly ignored: IgnoredResponses } {
	const { createdAt, firstResponseAt } = tickets.times
	if (createdAt === null || firstResponseAt === null || withinSeconds === 0)
		return { tickets, ignored: { withinSeconds, count: 0 } }
	const events = tickets.events && withoutMessages(tickets.events, createdAt, withinSeconds)
	let count = 0
	const responses = firstResponseAt.map((at, row) => {
		if (!isWithin(tickets, row, withinSeconds)) return at
		count++
		return events === null ? Number.NaN : firstMessage(events, row)
	})
	const times = { ...tickets.times, firstResponseAt: responses }
	return { tickets: { ...tickets, times, events }, ignored: { withinSeconds, count } }
}

function isMass(delays: Uint32Array, limit: number, of: number): boolean {
	const within = sumUpTo(delays, limit)
	const behind = sumUpTo(delays, BEHIND * limit) - within
	return within >= Math.max(MIN_COUNT, MIN_SHARE * of) && BEHIND * behind <= within
}

function sumUpTo(delays: Uint32Array, limit: number): number {
	let sum = 0
	for (let delay = 0; delay <= limit; delay++) sum += delays[delay]!
	return sum
}

/** Whether most of the quick responses took the same time, as machines do. */
function isOneDelay(delays: Uint32Array, limit: number): boolean {
	const within = sumUpTo(delays, limit)
	for (let from = 0; from <= limit; from++) {
		let inSpan = 0
		for (let delay = from; delay <= Math.min(limit, from + SAME_DELAY); delay++) inSpan += delays[delay]!
		if (inSpan >= SAME_SHARE * within) return true
	}
	return false
}

/**
 * Whether quick responses also come in the hours of the week in which slow ones are hardly ever given; null where nothing
 * is created in such hours, or too few slow ones tell which they are.
 */
function comesByNight(tickets: TicketColumns, zone: ZoneTable, withinSeconds: number): boolean | null {
	// createdAt and firstResponseAt are there: a mass was found in them.
	const created = tickets.times.createdAt!
	const responded = tickets.times.firstResponseAt!
	const hourOf = (local: number) => Math.floor(local / 3_600 + WEEK_HOURS * 1e6) % WEEK_HOURS
	const slow = new Uint32Array(WEEK_HOURS)
	const came = new Uint32Array(WEEK_HOURS)
	const quick = new Uint32Array(WEEK_HOURS)
	let slowCount = 0
	for (let row = 0; row < tickets.count; row++) {
		const at = created[row]!
		if (Number.isNaN(at) || isNoCase(tickets, row)) continue
		// That of the creation for both: a zone is only known as far as tickets were created.
		const offset = offsetAt(zone, at)
		const hour = hourOf(at + offset)
		came[hour]!++
		if (isWithin(tickets, row, withinSeconds)) quick[hour]!++
		else if (responded[row]! > at) {
			slow[hourOf(responded[row]! + offset)]!++
			slowCount++
		}
	}
	if (slowCount < MIN_SLOW) return null
	const isQuiet = (hour: number) => slow[(hour + WEEK_HOURS) % WEEK_HOURS]! < 0.1 * (slowCount / WEEK_HOURS)
	// The hour before the first slow answers belongs to the day: they were begun in it.
	const isNight = (hour: number) => isQuiet(hour - 1) && isQuiet(hour) && isQuiet(hour + 1)
	const shareIn = (night: boolean) => {
		const hours = Array.from(came.keys()).filter((hour) => isNight(hour) === night)
		const cases = hours.reduce((sum, hour) => sum + came[hour]!, 0)
		return { cases, share: cases === 0 ? 0 : hours.reduce((sum, hour) => sum + quick[hour]!, 0) / cases }
	}
	const night = shareIn(true)
	return night.cases < MIN_COUNT ? null : night.share >= 0.5 * shareIn(false).share
}

function isWithin({ times }: TicketColumns, row: number, withinSeconds: number): boolean {
	const delay = times.firstResponseAt![row]! - times.createdAt![row]!
	return delay >= 0 && delay <= withinSeconds
}

function isNoCase({ flags }: TicketColumns, row: number): boolean {
	return (flags[row]! & (FLAG_MERGED | FLAG_SPAM)) !== 0
}

function withoutMessages(events: TicketEvents, created: Float64Array, withinSeconds: number): TicketEvents {
	const offsets = new Uint32Array(events.offsets.length)
	const kept: number[] = []
	for (let row = 0; row + 1 < offsets.length; row++) {
		for (let e = events.offsets[row]!; e < events.offsets[row + 1]!; e++) {
			const delay = events.at[e]! - created[row]!
			if (events.kind[e] !== EVENT_KINDS.agentMessage || !(delay >= 0 && delay <= withinSeconds)) kept.push(e)
		}
		offsets[row + 1] = kept.length
	}
	return {
		...events,
		offsets,
		at: Float64Array.from(kept, (e) => events.at[e]!),
		kind: Uint8Array.from(kept, (e) => events.kind[e]!),
	}
}

function firstMessage({ offsets, at, kind }: TicketEvents, row: number): number {
	for (let e = offsets[row]!; e < offsets[row + 1]!; e++) if (kind[e] === EVENT_KINDS.agentMessage) return at[e]!
	return Number.NaN
}
