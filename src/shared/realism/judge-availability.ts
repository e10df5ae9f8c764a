import { countSeconds } from '../calendar/count-seconds'
import { nonOverlappingWindows, type WindowSpan, windowsBetween } from '../calendar/windows'
import { chanceWithin, forecastDowntime } from './availability-forecast'
import { clusterOutages, downtimeBetween, uniteOutages } from './downtime'
import { clockOf, type JudgeContext, type JudgedObjective, serviceCodesOf } from './judge-context'
import { NICE_AVAILABILITIES_PPM } from './nice-targets'
import { coveredSpan } from './observation'
import { MONTH, monthsInWindow } from './own-windows'
import { type ObjectiveVerdict, silentVerdict, type VerdictReason, verdictOf, type WindowVerdict } from './verdict'

/** Verdict of an availability promise from an outage log. A window is one case: kept or not. */
export function judgeAvailability(context: JudgeContext, objective: JudgedObjective): ObjectiveVerdict {
	const { history, asOf, covers, confidence, seed } = context
	const compiled = clockOf(context, objective.calendarId)
	const timeZone = compiled?.timeZone ?? context.defaultTimeZone
	const silent = (reason: VerdictReason) => silentVerdict(objective, timeZone, reason)
	if (compiled === null) return silent({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	const outages = history.outages
	if (outages === null) return silent({ code: 'missing-outages' })
	if (objective.comparison === 'at-most')
		return silent({ code: 'comparison-not-supported', comparison: objective.comparison })
	const serviceCodes = serviceCodesOf(context, objective.serviceId, outages.service?.words ?? null)
	if (serviceCodes?.size === 0 && covers === null)
		return silent({ code: 'service-not-found', serviceId: objective.serviceId ?? '' })
	const cover = coveredSpan({ starts: startsOf(outages.startedAt, asOf), covers, asOf, timeZone })
	if (cover === null) return silent({ code: 'no-cases' })
	const range = { fromEpochSeconds: cover.startEpoch, toEpochSeconds: cover.endEpoch - 1 }
	const months = windowsBetween(MONTH, timeZone, range)
	const spans = windowsBetween(objective.window, timeZone, range)
	const coming = windowsBetween(objective.window, timeZone, {
		fromEpochSeconds: cover.endEpoch,
		toEpochSeconds: cover.endEpoch + 1,
	})
	if (!months.ok || !spans.ok || !coming.ok)
		return silent({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })

	const covered = (span: WindowSpan) => span.startEpoch >= cover.startEpoch && span.endEpoch <= cover.endEpoch
	const stretches = uniteOutages(outages, serviceCodes, asOf)
	const clusters = clusterOutages(stretches, compiled)
	const totalOf = (span: WindowSpan) => countSeconds(compiled, span.startEpoch, span.endEpoch)
	const allowedOf = (span: WindowSpan, ppm: number) => (totalOf(span) * (1_000_000 - ppm)) / 1_000_000

	const windows = spans.value.map((span): WindowVerdict => {
		const total = totalOf(span)
		const downtimeSeconds = downtimeBetween(stretches, compiled, span)
		const allowedSeconds = allowedOf(span, objective.value)
		// A millionth of a second absorbs the dust of doubles.
		const kept = downtimeSeconds <= allowedSeconds + 1e-6
		const cut = {
			startEpoch: Math.max(span.startEpoch, cover.startEpoch),
			endEpoch: Math.min(span.endEpoch, cover.endEpoch),
		}
		const seen = totalOf(cut)
		return {
			...span,
			complete: covered(span),
			cases: covered(span) || !kept ? 1 : 0,
			met: covered(span) && kept ? 1 : 0,
			pending: covered(span) || !kept ? 0 : 1,
			attainment: seen > 0 ? 1 - downtimeSeconds / (covered(span) ? total : seen) : null,
			kept: covered(span) ? kept : kept ? null : false,
			kaplanMeier: null,
			medianSeconds: null,
			p90Seconds: null,
			downtimeSeconds,
			allowedSeconds,
		}
	})
	const complete = months.value.filter(covered)
	const durations = clusters
		.filter(({ startEpoch }) => complete.some((span) => startEpoch >= span.startEpoch && startEpoch < span.endEpoch))
		.map(({ seconds }) => seconds)
	const next = coming.value[0]
	const forecast =
		complete.length > 0 && next
			? forecastDowntime({
					months: complete.length,
					outageSeconds: durations,
					monthsInWindow: monthsInWindow(objective.window),
					seed,
				})
			: null
	const chance = forecast && next ? chanceWithin(forecast, allowedOf(next, objective.value)) : null
	const { word, reasons } = verdictOf({
		completeMonths: complete.length,
		chance,
		confidence,
		medianCases: null,
		closedOnlyCases: null,
	})
	const suggested =
		forecast && next && context.suggest && word !== 'not enough data'
			? NICE_AVAILABILITIES_PPM.map((value) => ({
					value,
					passProbability: chanceWithin(forecast, allowedOf(next, value)),
				})).find(({ passProbability }) => passProbability.estimate >= confidence)
			: undefined
	const judged = nonOverlappingWindows(windows.filter((window) => window.complete))
	const down = judged.reduce((sum, window) => sum + (window.downtimeSeconds ?? 0), 0)
	const promised = judged.reduce((sum, window) => sum + totalOf(window), 0)
	return {
		...silentVerdict(objective, timeZone, { code: 'no-cases' }),
		verdict: word,
		reasons,
		windows,
		attainment: promised > 0 ? 1 - down / promised : null,
		passProbability: chance,
		suggested: suggested === undefined ? null : { ...suggested, unit: 'ppm', share: null },
		basis: { months: complete.length, cases: durations.length, memory: null },
	}
}

function startsOf(startedAt: Float64Array, asOf: number): { first: number; last: number } | null {
	let first = Number.POSITIVE_INFINITY
	let last = Number.NEGATIVE_INFINITY
	for (const at of startedAt) {
		if (!(at <= asOf)) continue
		first = Math.min(first, at)
		last = Math.max(last, at)
	}
	return first <= last ? { first, last } : null
}
