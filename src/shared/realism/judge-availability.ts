import { nonOverlappingWindows, type WindowSpan } from '../calendar/windows'
import { chanceWithin } from './availability-forecast'
import { allowedSeconds, availabilityWindows, promisedSeconds } from './availability-windows'
import { nextWindows } from './coming-windows'
import type { CountedDowntime } from './counted-downtime'
import { clockOf, type JudgeContext, type JudgedObjective } from './judge-context'
import { NICE_AVAILABILITIES_PPM } from './nice-targets'
import { OUTLOOK_MONTHS, type Outlook } from './outlook'
import { prepareOutages } from './prepare-outages'
import { requiredSharePpm } from './rounded-share'
import { type ObjectiveVerdict, silentVerdict, type VerdictReason, verdictOf, type WindowVerdict } from './verdict'

/** Verdict of an availability promise from an outage log. A window is one case: kept or not. */
export function judgeAvailability(context: JudgeContext, objective: JudgedObjective): ObjectiveVerdict {
	const { covers, confidence } = context
	const compiled = clockOf(context, objective.calendarId)
	const timeZone = compiled?.timeZone ?? context.defaultTimeZone
	const silent = (reason: VerdictReason) => silentVerdict(objective, timeZone, reason)
	if (compiled === null) return silent({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	if (context.history.outages !== null && objective.comparison === 'at-most')
		return silent({ code: 'comparison-not-supported', comparison: objective.comparison })
	const outcome = prepareOutages(context, objective, compiled)
	if (!outcome.ok) return silent(outcome.reason)
	const { cover, spans, counted, clusters, complete, evidence, next, forecast } = outcome
	const samplingSeconds = coarsestSampling(context)
	const requiredPpm = (ppm: number) => requiredSharePpm(ppm, objective.rounding, false)
	const windows = availabilityWindows({
		spans,
		cover,
		compiled,
		stretches: counted.stretches,
		clusters,
		targetPpm: objective.value,
		requiredPpm: requiredPpm(objective.value),
		samplingSeconds,
	})
	const allowedOf = (span: WindowSpan, ppm: number) => allowedSeconds(compiled, span, requiredPpm(ppm))
	const chance = forecast && next ? chanceWithin(forecast, allowedOf(next, objective.value)) : null
	const allowedNext = next === undefined ? null : allowedOf(next, objective.value)
	const { word, reasons } = verdictOf({
		completeMonths: complete.length,
		chance,
		confidence,
		medianCases: null,
		closedOnlyCases: null,
		coarseMonitor:
			samplingSeconds !== null && allowedNext !== null && allowedNext < samplingSeconds
				? { samplingSeconds, allowedSeconds: allowedNext }
				: null,
	})
	const suggested =
		forecast && next && context.suggest && word !== 'not enough data'
			? NICE_AVAILABILITIES_PPM.map((value) => ({
					value,
					passProbability: chanceWithin(forecast, allowedOf(next, value)),
				})).find(
					({ value, passProbability }) =>
						passProbability.estimate >= confidence &&
						(samplingSeconds === null || allowedOf(next, value) >= samplingSeconds),
				)
			: undefined
	const ahead =
		forecast && next && context.suggest && word !== 'not enough data'
			? nextWindows(objective.window, timeZone, next.startEpoch).map((span) => ({
					...span,
					cases: null,
					passProbability: chanceWithin(forecast, allowedOf(span, objective.value)),
				}))
			: []
	const judged = nonOverlappingWindows(windows.filter((window) => window.complete))
	const down = judged.reduce((sum, window) => sum + (window.downtimeSeconds ?? 0), 0)
	const promised = judged.reduce((sum, window) => sum + promisedSeconds(compiled, window), 0)
	const outlook: Outlook | null =
		word === 'not enough data'
			? null
			: {
					kind: 'downtime',
					evidence,
					monthSeconds: complete.slice(-OUTLOOK_MONTHS).map((span) => promisedSeconds(compiled, span)),
				}
	return {
		...silentVerdict(objective, timeZone, { code: 'no-cases' }),
		verdict: word,
		reasons: [...reasons, ...doubtsOf({ counted, windows, samplingSeconds, isCoverAssumed: covers === null })],
		windows,
		attainment: promised > 0 ? 1 - down / promised : null,
		passProbability: chance,
		suggested: suggested === undefined ? null : { ...suggested, unit: 'ppm', share: null },
		basis: { months: complete.length, cases: evidence.outageSeconds.length, memory: null },
		forecast: ahead,
		availability: {
			outages: evidence.outageSeconds.length,
			partial: counted.partial,
			leftOut: counted.leftOut,
			leftOutSeconds: outcome.leftOutSeconds,
			samplingSeconds,
		},
		outlook,
		suggestedOutlook: suggested === undefined ? null : outlook,
	}
}

/** What does not decide the word but must be known when it is read. */
function doubtsOf(found: {
	readonly counted: CountedDowntime
	readonly windows: readonly WindowVerdict[]
	readonly samplingSeconds: number | null
	readonly isCoverAssumed: boolean
}): VerdictReason[] {
	const { counted, windows, samplingSeconds, isCoverAssumed } = found
	const unsureWindows = windows.filter(
		({ complete, downtimeSeconds, allowedSeconds: allowed, downtimeErrorSeconds }) =>
			complete && Math.abs((downtimeSeconds ?? 0) - (allowed ?? 0)) <= (downtimeErrorSeconds ?? -1),
	).length
	const doubts: VerdictReason[] = []
	if (isCoverAssumed) doubts.push({ code: 'assumed-cover' })
	if (samplingSeconds !== null && unsureWindows > 0) doubts.push({ code: 'sampling', samplingSeconds, unsureWindows })
	if (counted.assumedPlanned > 0) doubts.push({ code: 'assumed-maintenance', outages: counted.assumedPlanned })
	if (counted.beyondCapSeconds > 0)
		doubts.push({ code: 'maintenance-beyond-cap', seconds: Math.round(counted.beyondCapSeconds) })
	return doubts
}

/** The longest interval at which a monitor behind the outage logs looks; null where no log tells. */
function coarsestSampling({ history }: JudgeContext): number | null {
	const known = history.sources.flatMap(({ kind, samplingSeconds }) =>
		kind === 'outages' && samplingSeconds !== null ? [samplingSeconds] : [],
	)
	return known.length === 0 ? null : Math.max(...known)
}
