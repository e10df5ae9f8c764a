import { type Calendar, WEEKDAYS } from '../agreement/values/calendar'
import { type Metric, type Objective, objectiveSchema, PRIORITIES, type Priority } from '../agreement/values/objective'
import { alwaysOpen } from '../calendar/compiled-calendar'
import type { History, TicketColumns } from '../history/history'
import { type Arrivals, arrivalPattern, WEEK_HOURS } from './arrivals'
import { judgeOne } from './judge'
import { judgePrepared, prepareCases } from './judge-cases'
import { createJudgeContext, type JudgeContext, type JudgedObjective } from './judge-context'
import type { DowntimeTerms } from './maintenance-times'
import { coveredSpan } from './observation'
import type { PassProbability } from './pass-probability'
import { proposeContacts } from './propose-contacts'
import { workingHours } from './propose-hours'
import { suggestTarget } from './suggest-target'
import { usableRows } from './usable-rows'
import { MAX_WIDTH, MIN_MONTHS, type ObjectiveVerdict } from './verdict'

export type ProposalOptions = {
	/** Epoch seconds; null: the history's last moment. */
	readonly asOf?: number | null
	/** Part of next windows in which a proposed target must hold; 0.95 unless said. */
	readonly confidence?: number
	readonly seed?: number
	/** Name of the proposed calendar, in the reader's language. */
	readonly calendarName: string
	/** The service the objectives are for. */
	readonly serviceId?: string | null
	readonly services?: readonly { readonly id: string; readonly name: string | null }[]
	/** What an agreement already leaves out of downtime; null or absent: none says so. */
	readonly downtime?: DowntimeTerms | null
}

/** A word of the priority column, what it was taken for (null: nothing known) and how many tickets say it. */
export type ProposedPriority = { readonly word: string; readonly priority: Priority | null; readonly tickets: number }

export type ProposedObjective = {
	readonly objective: Objective
	/** Complete months and cases behind it, and the share attained in them. */
	readonly basis: ObjectiveVerdict['basis'] & { readonly attainment: number | null }
	readonly chance: PassProbability
}

export type ProposalDoubt =
	| { readonly code: 'time-zone-assumed'; readonly timeZone: string }
	/** No answers in the file: hours are those in which cases arrive. */
	| { readonly code: 'hours-from-arrivals' }
	| { readonly code: 'hours-unknown' }
	| { readonly code: 'holidays-unknown' }
	| { readonly code: 'no-priorities' }
	| { readonly code: 'unknown-priorities'; readonly tickets: number }
	/** Nothing is proposed for this metric; `reason` is the code of the verdict's first reason. */
	| {
			readonly code: 'no-target'
			readonly metric: Metric
			readonly priority: Priority | null
			readonly reason: string
	  }
	/** History is slower for the higher priority. */
	| { readonly code: 'priority-order'; readonly metric: Metric; readonly priority: Priority }
	| { readonly code: 'no-open-cases'; readonly cases: number }
	/** First responses that a machine seems to have given; no target was made of them. */
	| { readonly code: 'quick-responses'; readonly responses: number; readonly withinSeconds: number }

export type Proposal = {
	/** null: around the clock, or unknown (then a doubt says so). */
	readonly calendar: Calendar | null
	readonly priorities: readonly ProposedPriority[]
	readonly objectives: readonly ProposedObjective[]
	readonly doubts: readonly ProposalDoubt[]
}

const CALENDAR_ID = 'service-hours'
const METRICS = ['first-response', 'restoration', 'resolution'] as const
/** The stricter share where history supports it. */
const SHARES_PPM = [950_000, 900_000] as const

/**
 * A first draft from a history: service hours, priorities, and every target that history supports at the confidence.
 * Parts of the agreement's shape, so that an edit can apply them. Deterministic.
 */
export function proposeFromHistory(history: History, options: ProposalOptions): Proposal {
	const { tickets } = history
	const doubts: ProposalDoubt[] = []
	if (!history.timeZoneGiven) doubts.push({ code: 'time-zone-assumed', timeZone: history.timeZone })
	const calendar = tickets === null && history.contacts === null ? null : proposeCalendar(history, options, doubts)
	const calendars = calendar === null ? [] : [calendar]
	const context = createJudgeContext({
		calendars,
		services: options.services ?? [],
		downtime: options.downtime ?? null,
		history,
		options: { asOf: options.asOf ?? null, confidence: options.confidence ?? 0.95, seed: options.seed ?? 1 },
	})
	const priorities = tickets === null ? [] : proposePriorities(tickets, doubts)
	const objectives: ProposedObjective[] = []
	if (tickets !== null) {
		if (context.closedOnlyCases !== null) doubts.push({ code: 'no-open-cases', cases: context.closedOnlyCases })
		if (context.quick !== null) {
			const { count, withinSeconds } = context.quick.found
			doubts.push({ code: 'quick-responses', responses: count, withinSeconds })
		}
		const named = PRIORITIES.filter((priority) => priorities.some((found) => found.priority === priority))
		// A file that tells one resolution cannot tell restoring from resolving.
		const isOneEnd = isSame(tickets.firstResolvedAt, tickets.times.resolvedAt)
		for (const metric of METRICS.filter((one) => one !== 'restoration' || !isOneEnd)) {
			let stricter: number | null = null
			for (const priority of named.length > 0 ? named : [null]) {
				const judged = metric === 'first-response' ? (context.quick?.without ?? context) : context
				const found = proposeTarget(judged, { metric, priority, calendar, options }, doubts)
				if (found === null) continue
				objectives.push(found)
				if (stricter !== null && priority !== null && found.objective.value < stricter)
					doubts.push({ code: 'priority-order', metric, priority })
				stricter = found.objective.value
			}
		}
	}
	const wanted = { serviceId: options.serviceId ?? null, calendarId: calendar?.id ?? null }
	objectives.push(...proposeContacts(context, wanted, doubts))
	if (history.outages !== null) {
		const found = proposeAvailability(context, options, doubts)
		if (found !== null) objectives.push(found)
	}
	return { calendar, priorities, objectives, doubts }
}

function proposeCalendar(
	history: History,
	{ calendarName }: ProposalOptions,
	doubts: ProposalDoubt[],
): Calendar | null {
	const { worked, arrived } = history.tickets === null ? contactTimes(history) : ticketTimes(history.tickets)
	if (worked.length === 0) doubts.push({ code: 'hours-from-arrivals' })
	const counts = new Float64Array(WEEK_HOURS)
	for (const arrivals of worked.length > 0 ? worked : arrived) {
		const pattern = patternOf(arrivals, history.timeZone)
		for (const [hour, count] of (pattern ?? []).entries()) counts[hour]! += count
	}
	const hours = workingHours([...counts])
	if (hours === null) doubts.push({ code: 'hours-unknown' })
	if (hours === null || hours === 'always') return null
	doubts.push({ code: 'holidays-unknown' })
	const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
	const weekly = Object.fromEntries(
		WEEKDAYS.map((weekday) => {
			const span = hours[weekday]
			return [weekday, span === null ? [] : [[clock(span.from), clock(span.to)]]]
		}),
	) as Calendar['weekly'] // One entry a weekday; fromEntries forgets it.
	return {
		id: CALENDAR_ID,
		name: calendarName,
		timeZone: history.timeZone,
		weekly,
		holidays: null,
		closed: [],
		open: {},
	}
}

/** When people were seen at work, and when there was something to do. */
type SeenTimes = { readonly worked: readonly Arrivals[]; readonly arrived: readonly Arrivals[] }

function ticketTimes(tickets: TicketColumns): SeenTimes {
	const { createdAt, firstResponseAt, resolvedAt } = tickets.times
	const usable = usableRows(tickets)
	const seen = (columns: readonly (Float64Array | null)[]) =>
		columns
			.filter((column) => column !== null)
			.map((column) => ({ at: column.map((epoch, row) => (usable[row] === 1 ? epoch : Number.NaN)), weights: null }))
	return { worked: seen([firstResponseAt, resolvedAt]), arrived: seen([createdAt]) }
}

function contactTimes({ contacts }: History): SeenTimes {
	const { calls = null, intervals = null } = contacts ?? {}
	const known = (at: Float64Array | null | undefined, weights: Float64Array | null): readonly Arrivals[] =>
		at ? [{ at, weights }] : []
	const answered = intervals?.numbers.answered ?? null
	return {
		worked: [
			...known(calls?.times.answeredAt, null),
			...(answered === null ? [] : known(intervals?.times.intervalStart, answered)),
		],
		arrived: [
			...known(calls?.times.offeredAt, null),
			...known(intervals?.times.intervalStart, intervals?.numbers.offered ?? null),
		],
	}
}

function patternOf({ at, weights }: Arrivals, timeZone: string): readonly number[] | null {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (const epoch of at) {
		if (epoch < first) first = epoch
		if (epoch > last) last = epoch
	}
	const span = first <= last ? coveredSpan({ starts: { first, last }, covers: null, asOf: last, timeZone }) : null
	return span && (arrivalPattern({ at, weights }, alwaysOpen(timeZone), span)?.counts ?? null)
}

function proposePriorities(tickets: TicketColumns, doubts: ProposalDoubt[]): ProposedPriority[] {
	const column = tickets.words.priority
	if (column === null || tickets.priority === null) {
		doubts.push({ code: 'no-priorities' })
		return []
	}
	// Two files may rank the same word differently, so word and rank make the key.
	const counts = new Map<number, number>()
	for (let row = 0; row < tickets.count; row++) {
		const key = column.codes[row]! * 5 + tickets.priority[row]!
		counts.set(key, (counts.get(key) ?? 0) + 1)
	}
	const found = [...counts]
		.map(([key, count]): ProposedPriority & { rank: number } => ({
			word: column.words[Math.floor(key / 5)]!,
			priority: PRIORITIES[(key % 5) - 1] ?? null,
			tickets: count,
			rank: key % 5 === 0 ? 5 : key % 5,
		}))
		.sort((a, b) => a.rank - b.rank || b.tickets - a.tickets || (a.word < b.word ? -1 : 1))
	const unknown = found.reduce((sum, { priority, tickets: count }) => sum + (priority === null ? count : 0), 0)
	if (unknown > 0) doubts.push({ code: 'unknown-priorities', tickets: unknown })
	return found.map(({ word, priority, tickets: count }) => ({ word, priority, tickets: count }))
}

type Wanted = {
	readonly metric: Metric
	readonly priority: Priority | null
	readonly calendar: Calendar | null
	readonly options: ProposalOptions
}

function proposeTarget(context: JudgeContext, wanted: Wanted, doubts: ProposalDoubt[]): ProposedObjective | null {
	const { metric, priority, calendar, options } = wanted
	const { tickets } = context.history
	let reason = 'no-target'
	for (const share of SHARES_PPM) {
		const draft = monthly({
			id: [priority?.toLowerCase(), metric].filter(Boolean).join('-'),
			serviceId: options.serviceId ?? null,
			metric,
			priority,
			comparison: 'at-most',
			value: 0,
			share,
			calendarId: calendar?.id ?? null,
		})
		const outcome = tickets === null ? null : prepareCases(context, tickets, draft)
		if (outcome === null) break
		if (!outcome.ok) {
			reason = outcome.reason.code
			break
		}
		const { prepared } = outcome
		const suggested = suggestTarget(prepared, share, context.confidence)
		if (suggested === null || suggested.passProbability.high - suggested.passProbability.low > MAX_WIDTH) continue
		const objective = { ...draft, value: suggested.value }
		const { basis, attainment } = judgePrepared({ ...context, suggest: false }, prepared, objective)
		return { objective, basis: { ...basis, attainment }, chance: suggested.passProbability }
	}
	if (reason === 'no-target' && context.created !== null && monthsOf(context) < MIN_MONTHS) reason = 'few-months'
	doubts.push({ code: 'no-target', metric, priority, reason })
	return null
}

function isSame(first: Float64Array | null, last: Float64Array | null): boolean {
	return first === last || (first !== null && last !== null && first.every((epoch, row) => Object.is(epoch, last[row])))
}

/** Whole months that a history can hold at most. */
function monthsOf({ created }: JudgeContext): number {
	return created === null ? 0 : Math.floor((created.last - created.first) / (30 * 86_400))
}

function proposeAvailability(
	context: JudgeContext,
	options: ProposalOptions,
	doubts: ProposalDoubt[],
): ProposedObjective | null {
	const draft = {
		id: 'availability',
		serviceId: options.serviceId ?? null,
		metric: 'availability' as const,
		priority: null,
		comparison: 'at-least' as const,
		value: 999_000,
		share: null,
		calendarId: null,
	}
	const found = judgeOne(context, monthly(draft))
	if (found.suggested !== null) {
		const { basis, attainment, suggested } = found
		return {
			objective: monthly({ ...draft, value: suggested.value }),
			basis: { ...basis, attainment },
			chance: suggested.passProbability,
		}
	}
	const reason = found.reasons.find(({ code }) => code !== 'chance' && code !== 'memory')?.code ?? 'no-target'
	doubts.push({ code: 'no-target', metric: 'availability', priority: null, reason })
	return null
}

/** A promise per calendar month; everything else as the schema's defaults say. */
function monthly(draft: Omit<JudgedObjective, 'window'>): Objective {
	return objectiveSchema.parse({ ...draft, window: { kind: 'calendar', unit: 'month', count: 1 } })
}
