import type { Calendar } from '../agreement/values/calendar'
import type { Objective } from '../agreement/values/objective'
import { compileCalendar } from '../calendar/compile-calendar'
import { alwaysOpen, type CompiledCalendar, type EpochRange } from '../calendar/compiled-calendar'
import { isKnownTimeZone, zoneTable } from '../calendar/zone-table'
import type { History, TicketColumns } from '../history/history'
import { type QuickResponses, quickResponses, withoutQuickResponses } from '../history/quick-responses'
import { countUnusable, hasDatesOnly, MAX_UNUSABLE_SHARE } from '../history/ticket-history-quality'
import { closedOnlyNearEnd } from './closed-only'
import { contactExtent } from './counted-range'
import type { DowntimeTerms } from './maintenance-times'
import type { MonthCases } from './month-series'
import { type Covers, createdRange, lastMoment } from './observation'
import type { PreparedOutages } from './prepare-outages'
import { usableRows } from './usable-rows'
import type { VerdictReason } from './verdict'

/** What of an objective the verdict reads. */
export type JudgedObjective = Pick<
	Objective,
	'id' | 'serviceId' | 'metric' | 'priority' | 'comparison' | 'value' | 'share' | 'window' | 'calendarId'
> &
	Partial<
		Pick<Objective, 'pauses' | 'startEvent' | 'stopEvent' | 'reopenCounts' | 'exclusions' | 'rounding' | 'customUnit'>
	>

export type JudgeOptions = {
	/** Epoch seconds; null: the history's last moment. */
	readonly asOf?: number | null
	readonly covers?: Covers | null
	/** Part of windows in which a suggested target must hold; 0.95 unless said. */
	readonly confidence?: number
	readonly seed?: number
	/** Zone of windows for 24x7 objectives; null: the first calendar's, else the history's. */
	readonly timeZone?: string | null
	/** Leave out the search for a suggested target, e.g. while a slider moves. */
	readonly suggest?: boolean
}

export type JudgeInput = {
	readonly calendars: readonly Calendar[]
	/** Names of services, to find them in a history's service column. */
	readonly services?: readonly { readonly id: string; readonly name: string | null }[]
	/** What the agreement leaves out of downtime; null or absent: no agreement says so. */
	readonly downtime?: DowntimeTerms | null
	readonly history: History
	readonly options?: JudgeOptions
}

/** Everything that objectives share, computed once per history and draft. */
export type JudgeContext = {
	readonly history: History
	readonly downtime: DowntimeTerms | null
	readonly asOf: number
	readonly covers: Covers | null
	readonly confidence: number
	readonly seed: number
	readonly suggest: boolean
	readonly defaultTimeZone: string
	readonly calendars: ReadonlyMap<string, CompiledCalendar>
	readonly serviceNames: ReadonlyMap<string, readonly string[]>
	readonly usable: Uint8Array | null
	readonly created: { readonly first: number; readonly last: number } | null
	readonly closedOnlyCases: number | null
	/** Tickets with impossible times and of how many, where they are too many; else null. */
	readonly unusable: { readonly unusable: number; readonly of: number } | null
	/** The tickets have dates without a time of day. */
	readonly datesOnly: boolean
	/** First responses that may be automatic, with the same context without them; null where nothing speaks for it. */
	readonly quick: { readonly found: QuickResponses; readonly without: JudgeContext } | null
	/** Sorted clocks by metric, priority, service and calendar: objectives often share them. */
	readonly series: Map<string, PreparedCases>
	/** The same for outages, by service, calendar and window. */
	readonly outages: Map<string, PreparedOutages>
}

export type PreparedCases =
	| {
			readonly ok: true
			readonly yesNo: boolean
			readonly months: readonly MonthCases[]
			readonly count: number
			readonly censored: number
			readonly doubts: readonly VerdictReason[]
			/** The clock ends with the first response, which a machine may have given. */
			readonly stopsAtResponse: boolean
	  }
	| { readonly ok: false; readonly column: string }

/** Calendars that cannot be compiled (unknown zone or region) are left out; their objectives say `unknown-calendar`. */
export function createJudgeContext({
	calendars,
	services = [],
	downtime = null,
	history,
	options = {},
}: JudgeInput): JudgeContext {
	const asOf = options.asOf ?? lastMoment(history) ?? 0
	const tickets = history.tickets
	const usable = tickets && usableRows(tickets)
	const created = tickets && createdRange(tickets, asOf)
	const contacts = history.contacts && contactExtent(history.contacts, asOf)
	const range = {
		fromEpochSeconds: Math.min(created?.first ?? asOf, contacts?.first ?? asOf, asOf),
		toEpochSeconds: asOf,
	}
	const context: JudgeContext = {
		history,
		downtime,
		asOf,
		covers: options.covers ?? null,
		confidence: options.confidence ?? 0.95,
		seed: options.seed ?? 1,
		suggest: options.suggest ?? true,
		defaultTimeZone: options.timeZone ?? knownZone(calendars[0]?.timeZone) ?? history.timeZone,
		calendars: compileAll(calendars, range),
		serviceNames: new Map(services.map(({ id, name }) => [id, name === null ? [id] : [id, name]])),
		usable,
		created,
		closedOnlyCases: tickets && usable && closedOnlyNearEnd(tickets, usable, asOf),
		unusable: tickets && tooManyUnusable(tickets),
		datesOnly: tickets !== null && created !== null && isDatesOnly(tickets, history.timeZone, created),
		quick: null,
		series: new Map(),
		outages: new Map(),
	}
	const found = history.ignoredResponses === null && created !== null ? quickIn(context, created) : null
	if (found === null || tickets === null) return context
	const { tickets: others, ignored } = withoutQuickResponses(tickets, found.withinSeconds)
	const without = createJudgeContext({
		...{ calendars, services, downtime, history: { ...history, tickets: others, ignoredResponses: ignored } },
		options: { ...options, asOf, suggest: false },
	})
	return { ...context, quick: { found, without } }
}

function quickIn(
	{ history, datesOnly }: JudgeContext,
	range: { readonly first: number; readonly last: number },
): QuickResponses | null {
	const zone = zoneTable(history.timeZone, range.first, range.last)
	return history.tickets === null || datesOnly || zone === null ? null : quickResponses(history.tickets, zone)
}

/** Calendars by id, ready for a range; those that cannot be compiled are left out. */
export function compileAll(calendars: readonly Calendar[], range: EpochRange): Map<string, CompiledCalendar> {
	const compiled = new Map<string, CompiledCalendar>()
	for (const calendar of calendars) {
		const outcome = compileCalendar(calendar, range)
		if (outcome.ok) compiled.set(calendar.id, outcome.value)
	}
	return compiled
}

function tooManyUnusable(tickets: TicketColumns): { unusable: number; of: number } | null {
	const found = countUnusable(tickets)
	return found.unusable > MAX_UNUSABLE_SHARE * found.of ? found : null
}

function isDatesOnly(tickets: TicketColumns, timeZone: string, range: { first: number; last: number }): boolean {
	const zone = zoneTable(timeZone, range.first, range.last)
	return zone !== null && hasDatesOnly(tickets, zone)
}

function knownZone(zone: string | undefined): string | undefined {
	return zone !== undefined && isKnownTimeZone(zone) ? zone : undefined
}

/** The clock of an objective; null where its calendar is not there or cannot be used. */
export function clockOf(context: JudgeContext, calendarId: string | null): CompiledCalendar | null {
	return calendarId === null ? alwaysOpen(context.defaultTimeZone) : (context.calendars.get(calendarId) ?? null)
}

/**
 * Codes of a service column that belong to a service: its id or its name, any case, or a word of which the user said that it
 * means this service and no other; null: the column does not decide.
 */
export function serviceCodesOf(
	context: JudgeContext,
	serviceId: string | null,
	words: readonly string[] | null,
): ReadonlySet<number> | null {
	if (serviceId === null || words === null) return null
	const names = (context.serviceNames.get(serviceId) ?? [serviceId]).map((name) => name.trim().toLowerCase())
	const codes = new Set<number>()
	const said = new Map(Object.entries(context.history.serviceNames ?? {}))
	for (const [code, word] of words.entries()) {
		const written = word.toLowerCase()
		if (names.includes((said.get(written) ?? written).toLowerCase())) codes.add(code)
	}
	return codes
}
