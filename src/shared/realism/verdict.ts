import type { Metric, Priority } from '../agreement/values/objective'
import type { Histogram } from './histogram'
import type { Outlook } from './outlook'
import type { PassProbability } from './pass-probability'
import { type ForecastWindow, NO_PROSPECT, type Season } from './prospect-shapes'
import type { Trend } from './trend'

export type VerdictWord = 'realistic' | 'tight' | 'unrealistic' | 'not enough data'

/** Why a verdict is what it is: codes and values, worded by the interface and the command line. */
export type VerdictReason =
	| { readonly code: 'no-history' }
	| { readonly code: 'missing-column'; readonly column: string }
	| { readonly code: 'missing-outages' }
	| { readonly code: 'service-not-found'; readonly serviceId: string }
	| { readonly code: 'unknown-calendar'; readonly calendarId: string }
	| { readonly code: 'comparison-not-supported'; readonly comparison: string }
	/** A number per window is no share of cases, and no file tells whether none is zero or was not counted. */
	| { readonly code: 'plain-count' }
	| { readonly code: 'no-cases' }
	/** Counts with averages say nothing about a share of the cases. */
	| { readonly code: 'averages-only'; readonly metric: Metric }
	/** Counts tell who was answered within `recordedSeconds` and nothing about any other target. */
	| { readonly code: 'other-threshold'; readonly recordedSeconds: number; readonly targetSeconds: number }
	| { readonly code: 'several-thresholds'; readonly thresholds: number }
	/** Contacts offered outside the service hours; they are no cases. */
	| { readonly code: 'outside-hours'; readonly contacts: number }
	/** Counts do not tell who gave up before the target was over, so all who gave up count as missed. */
	| { readonly code: 'abandons-missed'; readonly contacts: number }
	| { readonly code: 'self-service-basis'; readonly basis: 'tickets' | 'contacts' | 'handed-over' }
	| { readonly code: 'few-months'; readonly complete: number; readonly needed: number; readonly missing: number }
	| { readonly code: 'wide-interval'; readonly width: number; readonly limit: number }
	/** About how many more months would narrow the interval to the limit. */
	| { readonly code: 'more-months'; readonly missing: number }
	| { readonly code: 'few-cases'; readonly medianCases: number; readonly needed: number }
	| { readonly code: 'no-open-cases'; readonly casesNearEnd: number }
	/** Responses that a machine seems to have given, and what would be without them. */
	| {
			readonly code: 'quick-responses'
			readonly withinSeconds: number
			readonly responses: number
			readonly of: number
	  }
	| { readonly code: 'without-quick-responses'; readonly share: number; readonly chance: number }
	/** The monitor looks so rarely that what the promise allows in the coming window lies between two looks. */
	| { readonly code: 'coarse-monitor'; readonly samplingSeconds: number; readonly allowedSeconds: number }
	/** Windows whose downtime lies so near what is allowed that the monitor cannot tell on which side. */
	| { readonly code: 'sampling'; readonly samplingSeconds: number; readonly unsureWindows: number }
	/** Nobody said which days the outage log covers; those from its first to its last outage were taken. */
	| { readonly code: 'assumed-cover' }
	/** Outages inside agreed maintenance windows were taken as planned because their log does not tell. */
	| { readonly code: 'assumed-maintenance'; readonly outages: number }
	/** Planned or emergency work beyond what the agreement allows, which counts as downtime. */
	| { readonly code: 'maintenance-beyond-cap'; readonly seconds: number }
	/** The agreed start or end of the clock is not in the file; the nearest instant that is was taken. */
	| { readonly code: 'start-not-told'; readonly column: string }
	| { readonly code: 'stop-not-told'; readonly column: string }
	/** The agreement lets the clock wait; the file does not say when it did, so that it ran on. */
	| { readonly code: 'pauses-not-told' }
	/** Time between resolution and reopening should not count; the file does not say when it was reopened. */
	| { readonly code: 'reopening-not-told' }
	/** What the objective leaves out is in no column of the file; those cases were counted. */
	| { readonly code: 'exclusions-not-told' }
	/** So many tickets have impossible times that the others cannot be trusted. */
	| { readonly code: 'too-many-unusable'; readonly unusable: number; readonly of: number }
	/** The file has dates where this target needs times of day. */
	| { readonly code: 'dates-only' }
	/** Older months count half after `halfLifeMonths`; null where all count alike. */
	| { readonly code: 'memory'; readonly factor: number; readonly halfLifeMonths: number | null }
	| { readonly code: 'chance'; readonly confidence: number }
	/** The share of good cases changed over the months; `chance` is that at the level of the coming window. */
	| {
			readonly code: 'trend-better' | 'trend-worse'
			readonly from: number
			readonly to: number
			readonly months: number
			readonly chance: number
	  }
	/** A month of the year (1 to 12) in which more or fewer cases are good, or come. */
	| { readonly code: 'season'; readonly month: number; readonly share: number; readonly otherwise: number }
	| { readonly code: 'busy-month'; readonly month: number; readonly more: number }
	| { readonly code: 'quiet-month'; readonly month: number; readonly less: number }

export const MIN_MONTHS = 6
export const MAX_WIDTH = 0.6
export const MIN_MEDIAN_CASES = 20
export const TIGHT_FROM = 0.8

/** What decides between the words. `medianCases` null where a window is one case (availability). */
export type VerdictEvidence = {
	readonly completeMonths: number
	readonly chance: PassProbability | null
	readonly confidence: number
	readonly medianCases: number | null
	/** Cases near the end of a file that has no open one among them; null where there is no such doubt. */
	readonly closedOnlyCases: number | null
	/** Responses that may be none: the doubt in words, and whether the verdict would be worse without them. */
	readonly quickResponses?: { readonly reasons: readonly VerdictReason[]; readonly isWorseWithout: boolean } | null
	/** What makes a file unfit for a verdict at this target, whatever else it holds. */
	readonly unfit?: readonly VerdictReason[]
	/** A monitor too coarse for the promise; null where there is no such doubt. */
	readonly coarseMonitor?: { readonly samplingSeconds: number; readonly allowedSeconds: number } | null
}

/** The word and the reasons in the order in which they weigh. */
export function verdictOf(evidence: VerdictEvidence): { word: VerdictWord; reasons: VerdictReason[] } {
	const {
		completeMonths,
		chance,
		confidence,
		medianCases,
		closedOnlyCases,
		coarseMonitor = null,
		quickResponses = null,
	} = evidence
	const reasons: VerdictReason[] = [...(evidence.unfit ?? [])]
	if (completeMonths < MIN_MONTHS)
		reasons.push({
			code: 'few-months',
			complete: completeMonths,
			needed: MIN_MONTHS,
			missing: MIN_MONTHS - completeMonths,
		})
	const width = chance === null ? 0 : chance.high - chance.low
	if (width > MAX_WIDTH) {
		reasons.push({ code: 'wide-interval', width, limit: MAX_WIDTH })
		const missing = monthsToNarrow(completeMonths, width)
		if (missing !== null) reasons.push({ code: 'more-months', missing })
	}
	const silent = reasons.length > 0 || chance === null
	const fewCases = medianCases !== null && medianCases < MIN_MEDIAN_CASES
	if (fewCases) reasons.push({ code: 'few-cases', medianCases, needed: MIN_MEDIAN_CASES })
	if (closedOnlyCases !== null) reasons.push({ code: 'no-open-cases', casesNearEnd: closedOnlyCases })
	if (quickResponses !== null) reasons.push(...quickResponses.reasons)
	if (coarseMonitor !== null) reasons.push({ code: 'coarse-monitor', ...coarseMonitor })
	if (silent) return { word: 'not enough data', reasons }
	reasons.push({ code: 'chance', confidence })
	const isFlattered = closedOnlyCases !== null || (quickResponses?.isWorseWithout ?? false)
	const capped = fewCases || isFlattered || coarseMonitor !== null
	if (chance.estimate >= confidence && !capped) return { word: 'realistic', reasons }
	return { word: chance.estimate >= TIGHT_FROM ? 'tight' : 'unrealistic', reasons }
}

/** Intervals shrink with the root of what is known; null where two years would not do. */
function monthsToNarrow(months: number, width: number): number | null {
	const missing = Math.ceil(months * (width / MAX_WIDTH) ** 2) - months
	return missing > 0 && missing <= 24 ? missing : null
}

/** One window of an objective. Attainment is met / cases (availability: the share of promised time it was up). */
export type WindowVerdict = {
	readonly startEpoch: number
	readonly endEpoch: number
	readonly complete: boolean
	readonly cases: number
	readonly met: number
	readonly pending: number
	readonly attainment: number | null
	/** Whether the promise was kept; null where no case was, or where pending cases still decide. */
	readonly kept: boolean | null
	/** Share that would end in time with open cases counted as censored; null where the curve ends earlier. */
	readonly kaplanMeier: number | null
	readonly medianSeconds: number | null
	readonly p90Seconds: number | null
	/** Availability only: downtime that counted and downtime allowed in this very window, seconds. */
	readonly downtimeSeconds: number | null
	readonly allowedSeconds: number | null
	/** Availability only: half width of the 90 % band that the monitor's interval leaves; null where it is not known. */
	readonly downtimeErrorSeconds: number | null
}

/** What was done with the outages behind an availability verdict, in its complete months. */
export type AvailabilityFacts = {
	/** Outages that counted, after uniting overlaps. */
	readonly outages: number
	/** Outages that reached only a part of the users and count by that part. */
	readonly partial: number
	/** Outages left out by reason (an exclusion of the agreement), and the promised time they would have cost. */
	readonly leftOut: readonly { readonly reason: string; readonly outages: number }[]
	readonly leftOutSeconds: number
	/** How often the monitor looks, seconds; null where no log tells. */
	readonly samplingSeconds: number | null
}

export type Suggestion = {
	readonly value: number
	readonly unit: 'seconds' | 'ppm'
	/** Share of cases in parts per million, null where the metric is itself a share. */
	readonly share: number | null
	readonly passProbability: PassProbability
}

export type ObjectiveVerdict = {
	readonly objectiveId: string
	readonly metric: Metric
	readonly priority: Priority | null
	readonly verdict: VerdictWord
	readonly reasons: readonly VerdictReason[]
	readonly timeZone: string
	readonly windows: readonly WindowVerdict[]
	/** Over the complete windows; of rolling ones over those that do not overlap, from the last back. */
	readonly attainment: number | null
	readonly passProbability: PassProbability | null
	readonly suggested: Suggestion | null
	/** Complete months behind the chance, and cases in them. */
	readonly basis: { readonly months: number; readonly cases: number; readonly memory: number | null }
	/** The pooled quantile at the promised share (what many take as a target), and the suggestion divided by it. */
	readonly pooledQuantileSeconds: number | null
	readonly looseness: number | null
	/** Of the decided cases in covered months, for times only. */
	readonly histogram: Histogram | null
	/** Cases whose clock still ran at "as of". */
	readonly censored: number
	/** Availability only. */
	readonly availability: AvailabilityFacts | null
	/** For simulations of the months to come; null with `not enough data`. Never printed. */
	readonly outlook: Outlook | null
	/** The same at the suggested target; null without one. */
	readonly suggestedOutlook: Outlook | null
	readonly trend: Trend | null
	readonly season: Season | null
	/** The next windows, in order; empty without a verdict or while a slider moves. */
	readonly forecast: readonly ForecastWindow[]
}

/** `not enough data` with the one reason that makes every figure impossible. */
export function silentVerdict(
	objective: { readonly id: string; readonly metric: Metric; readonly priority: Priority | null },
	timeZone: string,
	reason: VerdictReason,
): ObjectiveVerdict {
	return {
		objectiveId: objective.id,
		metric: objective.metric,
		priority: objective.priority,
		verdict: 'not enough data',
		reasons: [reason],
		timeZone,
		windows: [],
		attainment: null,
		passProbability: null,
		suggested: null,
		basis: { months: 0, cases: 0, memory: null },
		pooledQuantileSeconds: null,
		looseness: null,
		histogram: null,
		censored: 0,
		availability: null,
		outlook: null,
		suggestedOutlook: null,
		...NO_PROSPECT,
	}
}
