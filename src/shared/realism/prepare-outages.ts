import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { type WindowSpan, windowsBetween } from '../calendar/windows'
import { type DowntimeForecast, forecastDowntime, type OutageEvidence } from './availability-forecast'
import { isWithin } from './availability-windows'
import { type CountedDowntime, countedDowntime } from './counted-downtime'
import { instantExtent } from './counted-range'
import { clusterOutages, type DownCluster, downtimeBetween } from './downtime'
import { type JudgeContext, type JudgedObjective, serviceCodesOf } from './judge-context'
import { coveredSpan, type Span } from './observation'
import { MONTH, monthsInWindow } from './own-windows'
import type { VerdictReason } from './verdict'

/** An availability with its outages counted and its coming window simulated: another target only compares with them. */
export type PreparedOutages =
	| {
			readonly ok: true
			readonly cover: Span
			/** The objective's own windows. */
			readonly spans: readonly WindowSpan[]
			readonly counted: CountedDowntime
			readonly clusters: readonly DownCluster[]
			/** Months covered whole. */
			readonly complete: readonly WindowSpan[]
			readonly evidence: OutageEvidence
			/** Downtime that the agreement leaves out, over the complete months. */
			readonly leftOutSeconds: number
			/** The coming window; undefined past the end of the calendar. */
			readonly next: WindowSpan | undefined
			/** null without a complete month. */
			readonly forecast: DowntimeForecast | null
	  }
	| { readonly ok: false; readonly reason: VerdictReason }

/** What of an availability does not depend on its target; kept with the context. */
export function prepareOutages(
	context: JudgeContext,
	objective: JudgedObjective,
	compiled: CompiledCalendar,
): PreparedOutages {
	const { kind, unit, count } = objective.window
	const key = JSON.stringify([objective.serviceId, objective.calendarId, kind, unit, count])
	const known = context.outages.get(key) ?? countOutages(context, objective, compiled)
	context.outages.set(key, known)
	return known
}

function countOutages(context: JudgeContext, objective: JudgedObjective, compiled: CompiledCalendar): PreparedOutages {
	const { history, asOf, covers, seed } = context
	const { timeZone } = compiled
	const { serviceId } = objective
	const refuse = (reason: VerdictReason): PreparedOutages => ({ ok: false, reason })
	const outages = history.outages
	if (outages === null) return refuse({ code: 'missing-outages' })
	const serviceCodes = serviceCodesOf(context, serviceId, outages.service?.words ?? null)
	if (serviceCodes?.size === 0 && covers === null)
		return refuse({ code: 'service-not-found', serviceId: serviceId ?? '' })
	const cover = coveredSpan({ starts: instantExtent(outages.startedAt, asOf), covers, asOf, timeZone })
	if (cover === null) return refuse({ code: 'no-cases' })
	const range = { fromEpochSeconds: cover.startEpoch, toEpochSeconds: cover.endEpoch - 1 }
	const months = windowsBetween(MONTH, timeZone, range)
	const spans = windowsBetween(objective.window, timeZone, range)
	const coming = windowsBetween(objective.window, timeZone, {
		fromEpochSeconds: cover.endEpoch,
		toEpochSeconds: cover.endEpoch + 1,
	})
	if (!months.ok || !spans.ok || !coming.ok)
		return refuse({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	const counted = countedDowntime({ outages, serviceCodes, serviceId, asOf, terms: context.downtime, timeZone })
	const clusters = clusterOutages(counted.stretches, compiled)
	const complete = months.value.filter((span) => isWithin(span, cover))
	const byMonth = complete.map(({ startEpoch, endEpoch }) =>
		clusters.filter((cluster) => cluster.startEpoch >= startEpoch && cluster.startEpoch < endEpoch),
	)
	const evidence = {
		outagesByMonth: byMonth.map(({ length }) => length),
		outageSeconds: byMonth.flat().map(({ seconds }) => seconds),
	}
	const next = coming.value[0]
	return {
		...{ ok: true, cover, spans: spans.value, counted, clusters, complete, evidence, next },
		leftOutSeconds: complete.reduce(
			(sum, span) =>
				sum + downtimeBetween(counted.everything, compiled, span) - downtimeBetween(counted.stretches, compiled, span),
			0,
		),
		forecast:
			complete.length > 0 && next
				? forecastDowntime({ ...evidence, monthsInWindow: monthsInWindow(objective.window), seed })
				: null,
	}
}
