import type { CompiledCalendar } from '../../calendar/compiled-calendar'
import { alwaysOpen } from '../../calendar/compiled-calendar'
import type { History } from '../../history/history'
import { clockOf, compileAll, createJudgeContext, type JudgeContext } from '../judge-context'
import { downtimeTerms } from '../maintenance-times'
import { type Covers, createdRange, lastMoment } from '../observation'
import { usableRows } from '../usable-rows'
import { type VendorExplanation, vendorExplanations } from '../vendor-explanation'
import { customerServiceFigures } from './customer-service-figures'
import type { FigureBasis, KeyFigure } from './figure'
import type { FigureAgreement } from './given'
import { itServiceFigures } from './it-service-figures'
import { type Volume, volumeFigures } from './volume-figures'

export type KeyFigures = {
	/** The clock of durations and arrivals; null: around the clock. */
	readonly calendarId: string | null
	readonly timeZone: string
	readonly itService: readonly KeyFigure[]
	readonly customerService: readonly KeyFigure[]
	readonly volume: readonly Volume[]
	/** By which clock the desk's own durations run. */
	readonly vendor: readonly VendorExplanation[]
}

export type KeyFigureOptions = {
	/** null: the history alone speaks; hours, services and targets are then unknown. */
	readonly agreement?: FigureAgreement | null
	/** Clock of the durations without an agreement; around the clock unless given. With one its first calendar counts. */
	readonly compiled?: CompiledCalendar | null
	/** Epoch seconds; null: the history's last moment. */
	readonly asOf?: number | null
	readonly covers?: Covers | null
}

/**
 * The key figures of IT service management and of customer service that a history tells, each with its sample and period;
 * what it does not tell names the column that would. Durations are wall time of the calendar without pauses, open cases aside.
 */
export function keyFigures(history: History, options: KeyFigureOptions = {}): KeyFigures {
	const { agreement = null } = options
	const { context, basis } = basisOf(history, options)
	const { compiled } = basis
	const { tickets } = history
	const usable = tickets && usableRows(tickets)
	const input = tickets !== null && tickets.times.createdAt !== null ? { tickets, usable: usable!, basis } : null
	return {
		calendarId: compiled.calendarId,
		timeZone: compiled.timeZone,
		itService: itServiceFigures(history, input, { context, agreement, basis }),
		customerService: customerServiceFigures(history, input, { context, agreement, basis }),
		volume: volumeFigures(history, input === null ? null : usable, basis),
		vendor: explanationsOf(history, context, basis),
	}
}

/** Only by which clock the desk's own durations run, by the agreement's calendars. */
export function vendorOf({ tickets, ...history }: History, options: KeyFigureOptions = {}): VendorExplanation[] {
	const { vendorResponseSeconds = null, vendorResolutionSeconds = null } = tickets?.numbers ?? {}
	if (tickets === null || (vendorResponseSeconds === null && vendorResolutionSeconds === null)) return []
	const asOf = options.asOf ?? lastMoment({ tickets, ...history }) ?? 0
	const { first = asOf } = createdRange(tickets, asOf) ?? {}
	const calendars = options.agreement?.serviceHours.calendars ?? []
	const compiled = compileAll(calendars, { fromEpochSeconds: first, toEpochSeconds: asOf })
	return vendorExplanations(tickets, [...compiled.values()], asOf)
}

function basisOf(history: History, options: KeyFigureOptions): { context: JudgeContext | null; basis: FigureBasis } {
	const { agreement = null, covers = null } = options
	const asOf = options.asOf ?? lastMoment(history) ?? 0
	const context = agreement === null ? null : contextOf(history, agreement, asOf, covers)
	const [first] = agreement?.serviceHours.calendars ?? []
	const agreed = context && first ? clockOf(context, first.id) : null
	return { context, basis: { asOf, covers, compiled: agreed ?? options.compiled ?? alwaysOpen(history.timeZone) } }
}

function explanationsOf(
	{ tickets }: History,
	context: JudgeContext | null,
	{ asOf, compiled }: FigureBasis,
): VendorExplanation[] {
	if (tickets === null) return []
	const own = compiled.calendarId === null ? [] : [compiled]
	return vendorExplanations(tickets, context === null ? own : [...context.calendars.values()], asOf)
}

function contextOf(history: History, agreement: FigureAgreement, asOf: number, covers: Covers | null): JudgeContext {
	return createJudgeContext({
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items,
		downtime: downtimeTerms(agreement),
		history,
		options: { asOf, covers },
	})
}
