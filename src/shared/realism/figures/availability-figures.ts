import type { CompiledCalendar } from '../../calendar/compiled-calendar'
import { alwaysOpen } from '../../calendar/compiled-calendar'
import { windowsBetween } from '../../calendar/windows'
import type { OutageColumns } from '../../history/history'
import { isWithin, promisedSeconds } from '../availability-windows'
import { countedDowntime } from '../counted-downtime'
import { instantExtent } from '../counted-range'
import { clusterOutages, downtimeBetween } from '../downtime'
import { type DowntimeTerms, uniteSpans } from '../maintenance-times'
import type { Span } from '../observation'
import { causeOf } from '../outage-causes'
import { MONTH } from '../own-windows'
import { durationValues, type FigureBasis, type KeyFigure, periodOf, spanOf, unknownFigure } from './figure'

/** A service of the log: its name or its id in the agreement, the codes of the column that mean it, and its hours. */
export type FigureService = {
	readonly id: string
	readonly codes: ReadonlySet<number>
	readonly compiled: CompiledCalendar
	/** As the agreement calls it; null: the log alone names it. */
	readonly agreedId: string | null
}

export type OutageFigureInput = {
	readonly outages: OutageColumns
	/** Empty where the log has no service column: it is then of one service. */
	readonly services: readonly FigureService[]
	readonly terms: DowntimeTerms | null
	readonly basis: FigureBasis
}

const YEAR_SECONDS = 365 * 86_400

/** How often the services were there, around the clock and as promised; how long outages last; planned work of a year. */
export function availabilityFigures(input: OutageFigureInput): KeyFigure[] {
	const { outages, services, basis } = input
	const span = spanOf(instantExtent(outages.startedAt, basis.asOf), basis)
	if (span === null)
		return (['average-availability', 'service-availability', 'maintenance-happened', 'outage-duration'] as const).map(
			(id) => unknownFigure(id, 'outages', 'startedAt'),
		)
	const each = services.length > 0 ? services : [null]
	return [
		...each.map((service) => averageOf(input, service, span)),
		...each.map((service) => promisedOf(input, service, span)),
		happenedMaintenance(input, span),
		outageDuration(input, span),
	]
}

/** Around the clock, with planned work and everything else that took the service away; and the worst complete month. */
function averageOf(input: OutageFigureInput, service: FigureService | null, span: Span): KeyFigure {
	const { timeZone } = input.basis.compiled
	const compiled = alwaysOpen(timeZone)
	const { everything } = countedOf(input, service, null)
	const range = { fromEpochSeconds: span.startEpoch, toEpochSeconds: span.endEpoch - 1 }
	const months = windowsBetween(MONTH, timeZone, range)
	const availability = (within: Span) =>
		1 - downtimeBetween(everything, compiled, within) / (within.endEpoch - within.startEpoch)
	const complete = months.ok ? months.value.filter((month) => isWithin(month, span)) : []
	const lowest = complete.map(availability).reduce((least, share) => Math.min(least, share), 1)
	return {
		id: 'average-availability',
		about: aboutOf(service),
		values: [
			{ part: 'mean', unit: 'share', value: availability(span) },
			...(complete.length > 0 ? [{ part: 'lowest-month', unit: 'share', value: lowest } as const] : []),
		],
		sample: { of: 'outages', count: clusterOutages(everything, compiled).length },
		period: periodOf(span, timeZone),
		missing: null,
	}
}

/** Within the service hours, without what the agreement leaves out. */
function promisedOf(input: OutageFigureInput, service: FigureService | null, span: Span): KeyFigure {
	const compiled = service?.compiled ?? input.basis.compiled
	const { stretches } = countedOf(input, service, input.terms)
	const promised = promisedSeconds(compiled, span)
	const down = downtimeBetween(stretches, compiled, span)
	return {
		id: 'service-availability',
		about: aboutOf(service),
		values: promised > 0 ? [{ part: 'mean', unit: 'share', value: 1 - down / promised }] : [],
		sample: { of: 'outages', count: clusterOutages(stretches, compiled).length },
		period: periodOf(span, input.basis.compiled.timeZone),
		missing: null,
	}
}

function countedOf({ outages, basis }: OutageFigureInput, service: FigureService | null, terms: DowntimeTerms | null) {
	return countedDowntime({
		outages,
		serviceCodes: service?.codes ?? null,
		serviceId: service?.agreedId ?? null,
		asOf: basis.asOf,
		terms,
		timeZone: basis.compiled.timeZone,
	})
}

/** Planned work that the log tells, overlaps once, as seen and for a year of 365 days. */
function happenedMaintenance({ outages, basis }: OutageFigureInput, span: Span): KeyFigure {
	const times: Span[] = []
	let isTold = false
	for (let row = 0; row < outages.count; row++) {
		const cause = outages.cause === null ? null : causeOf(outages.cause.words[outages.cause.codes[row]!] ?? '')
		if (outages.plannedKnown[row] === 1 || cause !== null) isTold = true
		if (outages.planned[row] !== 1 && cause !== 'planned-maintenance') continue
		const ended = outages.endedAt[row]!
		const endEpoch = Math.min(Number.isNaN(ended) ? basis.asOf : ended, basis.asOf, span.endEpoch)
		const startEpoch = Math.max(outages.startedAt[row]!, span.startEpoch)
		if (startEpoch < endEpoch) times.push({ startEpoch, endEpoch })
	}
	if (!isTold) return unknownFigure('maintenance-happened', 'outages', 'planned')
	const united = uniteSpans(times.sort((a, b) => a.startEpoch - b.startEpoch))
	const seconds = united.reduce((sum, { startEpoch, endEpoch }) => sum + endEpoch - startEpoch, 0)
	return {
		id: 'maintenance-happened',
		about: null,
		values: [
			{ part: 'a-year', unit: 'seconds', value: (seconds * YEAR_SECONDS) / (span.endEpoch - span.startEpoch) },
			{ part: 'total', unit: 'seconds', value: seconds },
		],
		sample: { of: 'outages', count: times.length },
		period: periodOf(span, basis.compiled.timeZone),
		missing: null,
	}
}

/** Unplanned outages of whatever service, overlaps of one service once, on the clock asked for. */
function outageDuration(input: OutageFigureInput, span: Span): KeyFigure {
	const { services, basis } = input
	const each = services.length > 0 ? services : [null]
	const clusters = each.flatMap((service) =>
		clusterOutages(countedOf(input, service, input.terms).stretches, service?.compiled ?? basis.compiled),
	)
	const seconds = Float64Array.from(clusters, (cluster) => cluster.seconds).sort()
	return {
		id: 'outage-duration',
		about: null,
		values: durationValues(seconds),
		sample: { of: 'outages', count: seconds.length },
		period: periodOf(span, basis.compiled.timeZone),
		missing: null,
	}
}

function aboutOf(service: FigureService | null): KeyFigure['about'] {
	return service === null ? null : { kind: 'service', id: service.id }
}
