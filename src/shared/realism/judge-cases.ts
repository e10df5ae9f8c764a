import { nonOverlappingWindows, type WindowSpan, windowsBetween } from '../calendar/windows'
import type { TicketColumns } from '../history/history'
import { casesOf } from './cases'
import { histogramOf } from './histogram'
import { clockOf, type JudgeContext, type JudgedObjective, type PreparedCases, serviceCodesOf } from './judge-context'
import { maintenanceTimes } from './maintenance-times'
import { countAt, type MonthCases, monthSeries } from './month-series'
import { NICE_SECONDS, NICE_SHARES_PPM } from './nice-targets'
import { coveredSpan, type Span } from './observation'
import { OUTLOOK_MONTHS, type Outlook } from './outlook'
import { MONTH, mergeSorted, monthsInWindow, windowCases, windowVerdicts } from './own-windows'
import { comingSizes, type PassProbability, passProbability } from './pass-probability'
import { requiredCases } from './required-cases'
import { requiredSharePpm } from './rounded-share'
import { medianOf, sortedQuantile } from './sorted-column'
import { findTrend } from './trend'
import {
	MIN_MONTHS,
	type ObjectiveVerdict,
	type Suggestion,
	silentVerdict,
	type VerdictReason,
	verdictOf,
} from './verdict'
import { fitWindows, type WindowCount, type WindowPosterior } from './window-posterior'

/** An objective with its clocks sorted: judging another target or share touches no ticket any more. */
export type PreparedObjective = {
	readonly objective: JudgedObjective
	readonly timeZone: string
	readonly yesNo: boolean
	readonly months: readonly MonthCases[]
	/** The objective's own windows. */
	readonly windows: readonly MonthCases[]
	/** Every decided clock of the covered months. */
	readonly pooled: Float64Array
	readonly monthsInWindow: number
	readonly censored: number
	/** What the agreement says of the cases and the history cannot tell. */
	readonly doubts: readonly VerdictReason[]
	/** For contacts and counts: the only target that counts can be judged at; null where every case has its own time. */
	readonly counted?: { readonly recordedSeconds: number | null }
}

export type Prepared =
	| { readonly ok: true; readonly prepared: PreparedObjective }
	| { readonly ok: false; readonly reason: VerdictReason; readonly timeZone: string }

/** Sorts an objective's clocks into months. O(tickets); everything after it is not. */
export function prepareCases(context: JudgeContext, tickets: TicketColumns, objective: JudgedObjective): Prepared {
	const compiled = clockOf(context, objective.calendarId)
	const timeZone = compiled?.timeZone ?? context.defaultTimeZone
	const refuse = (reason: VerdictReason): Prepared => ({ ok: false, reason, timeZone })
	if (compiled === null) return refuse({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	const serviceCodes = serviceCodesOf(context, objective.serviceId, tickets.words.service?.words ?? null)
	if (serviceCodes?.size === 0) return refuse({ code: 'service-not-found', serviceId: objective.serviceId ?? '' })
	const cover = coveredSpan({ starts: context.created, covers: context.covers, asOf: context.asOf, timeZone })
	if (cover === null || context.created === null) return refuse({ code: 'no-cases' })
	const range = {
		fromEpochSeconds: Math.min(cover.startEpoch, context.created.first),
		toEpochSeconds: Math.max(cover.endEpoch - 1, context.created.last),
	}
	const months = windowsBetween(MONTH, timeZone, range)
	const spans = windowsBetween(objective.window, timeZone, range)
	if (!months.ok || !spans.ok) return refuse({ code: 'unknown-calendar', calendarId: objective.calendarId ?? '' })
	const covered = (span: WindowSpan) => span.startEpoch >= cover.startEpoch && span.endEpoch <= cover.endEpoch
	// The comparison turns yes-or-no metrics around, so it belongs to the key.
	const key = [objective.metric, objective.comparison, objective.priority, objective.serviceId, objective.calendarId]
		.concat(objective.pauses ?? ['default'])
		.concat([objective.startEvent, objective.stopEvent, objective.rounding, objective.exclusions].map(String))
		.concat(String(objective.reopenCounts ?? true))
		.join('|')
	const known = context.series.get(key) ?? sortCases(context, tickets, objective, months.value)
	context.series.set(key, known)
	if (!known.ok) return refuse({ code: 'missing-column', column: known.column })
	if (!known.yesNo && objective.comparison === 'at-least')
		return refuse({ code: 'comparison-not-supported', comparison: objective.comparison })
	return {
		ok: true,
		prepared: {
			objective,
			timeZone,
			yesNo: known.yesNo,
			months: known.months,
			windows: windowCases(spans.value, known.months, covered),
			pooled: mergeSorted(known.months.filter((month) => month.covered).map(({ decided }) => decided)),
			monthsInWindow: monthsInWindow(objective.window),
			censored: known.censored,
			doubts: known.doubts,
		},
	}

	function sortCases(
		from: JudgeContext,
		columns: TicketColumns,
		wanted: JudgedObjective,
		spansOfMonths: readonly WindowSpan[],
	): PreparedCases {
		const found = casesOf({
			tickets: columns,
			usable: from.usable!,
			objective: {
				...wanted,
				pauses: wanted.pauses ?? ['waiting-for-customer'],
			},
			rank: wanted.priority === null ? 0 : Number(wanted.priority[1]),
			serviceCodes,
			compiled: compiled!,
			asOf: from.asOf,
			maintenance: maintenanceOf(from, wanted),
		})
		if (!found.ok) return found
		let censored = 0
		for (let i = 0; i < found.cases.count; i++) censored += found.cases.open[i]!
		const sorted = monthSeries(found.cases, spansOfMonths, covered)
		return { ok: true, yesNo: found.yesNo, months: sorted, count: found.cases.count, censored, doubts: found.doubts }
	}
}

/** Agreed maintenance over the days of the history, for the clocks that stop during it. */
function maintenanceOf(context: JudgeContext, { pauses, serviceId }: JudgedObjective): readonly Span[] {
	if (context.downtime === null || context.created === null || !pauses?.includes('maintenance')) return []
	return maintenanceTimes(context.downtime, serviceId, {
		startEpoch: context.created.first,
		endEpoch: context.asOf,
	})
}

/** Target in seconds and share of good cases that an objective's numbers mean. */
function goalOf(
	prepared: PreparedObjective,
	value: number,
	share: number | null,
): { seconds: number; sharePpm: number; requiredPpm: number } {
	const seconds = prepared.yesNo ? 0 : value
	const bad = prepared.yesNo && prepared.objective.comparison === 'at-most'
	const sharePpm = prepared.yesNo ? (bad ? 1_000_000 - value : value) : (share ?? 1_000_000)
	return { seconds, sharePpm, requiredPpm: requiredSharePpm(sharePpm, prepared.objective.rounding, bad) }
}

/** A trend this likely (BIC difference) is no news yet, but a suggestion does not ignore it. */
const SUSPECTED = 0

type Chance = { readonly posterior: WindowPosterior; readonly chance: PassProbability; readonly counts: WindowCount[] }

/** The chance at a target; null without a complete month that has cases. */
function chanceAt(prepared: PreparedObjective, seconds: number, sharePpm: number): Chance | null {
	const counts = completeMonths(prepared, seconds)
	if (counts.length === 0) return null
	const posterior = fitWindows(counts)
	return { posterior, counts, chance: passProbability(posterior, sharePpm, sizesOf(prepared, counts)) }
}

function completeMonths(prepared: PreparedObjective, seconds: number): WindowCount[] {
	const counts: WindowCount[] = []
	for (const [index, month] of prepared.months.entries()) {
		const { cases, met, pending } = countAt(month, seconds)
		if (month.covered && pending === 0 && cases > 0) counts.push({ index, cases, met })
	}
	return counts
}

function sizesOf(prepared: PreparedObjective, counts: readonly WindowCount[]) {
	return comingSizes(
		counts.map(({ cases }) => cases),
		prepared.monthsInWindow,
	)
}

/** The verdict of a prepared objective at any target and share; no ticket is touched. */
export function judgePrepared(
	context: JudgeContext,
	prepared: PreparedObjective,
	goal: { readonly value: number; readonly share: number | null } = prepared.objective,
): ObjectiveVerdict {
	const { objective, months, yesNo } = prepared
	const { seconds, sharePpm, requiredPpm } = goalOf(prepared, goal.value, goal.share)
	const recorded = prepared.counted?.recordedSeconds ?? null
	if (recorded !== null && recorded !== seconds)
		return silentVerdict(objective, prepared.timeZone, {
			code: 'other-threshold',
			recordedSeconds: recorded,
			targetSeconds: seconds,
		})
	const windows = windowVerdicts(prepared.windows, { seconds, sharePpm: requiredPpm }, yesNo)
	const found = chanceAt(prepared, seconds, requiredPpm)
	const counts = found?.counts ?? []
	const { word, reasons } = verdictOf({
		completeMonths: counts.length,
		chance: found?.chance ?? null,
		confidence: context.confidence,
		medianCases: counts.length === 0 ? null : medianOf(counts.map(({ cases }) => cases)),
		closedOnlyCases: prepared.counted === undefined ? context.closedOnlyCases : null,
		// Contacts are not tickets: what is wrong with the tickets does not touch them.
		unfit: prepared.counted === undefined ? unfitFor(context, yesNo ? null : seconds) : [],
	})
	if (months.every(({ decided, open, tally }) => decided.length + open.length === 0 && tally === null))
		reasons.unshift({ code: 'no-cases' })
	const memory = found?.posterior.memory ?? null
	if (memory !== null)
		reasons.push({
			code: 'memory',
			factor: memory,
			halfLifeMonths: memory === 1 ? null : Math.log(0.5) / Math.log(memory),
		})
	reasons.push(...prepared.doubts)
	// A case in two rolling windows would weigh twice.
	const complete = nonOverlappingWindows(windows.filter((window) => window.complete))
	const decidedCases = complete.reduce((sum, { cases }) => sum + cases, 0)
	const suggested = context.suggest && word !== 'not enough data' ? suggest(context, prepared, sharePpm) : null
	const pooled = yesNo ? null : sortedQuantile(prepared.pooled, sharePpm / 1_000_000)
	return {
		objectiveId: objective.id,
		metric: objective.metric,
		priority: objective.priority,
		verdict: word,
		reasons,
		timeZone: prepared.timeZone,
		windows,
		attainment: decidedCases === 0 ? null : complete.reduce((sum, { met }) => sum + met, 0) / decidedCases,
		passProbability: found?.chance ?? null,
		suggested,
		basis: { months: counts.length, cases: counts.reduce((sum, { cases }) => sum + cases, 0), memory },
		pooledQuantileSeconds: pooled,
		looseness: suggested?.unit === 'seconds' && pooled !== null && pooled > 0 ? suggested.value / pooled : null,
		histogram: yesNo || recorded !== null ? null : histogramOf(prepared.pooled, seconds),
		censored: prepared.censored,
		availability: null,
		outlook: found === null || word === 'not enough data' ? null : outlookOf(prepared, seconds, found.posterior),
		suggestedOutlook: suggested === null ? null : suggestedOutlook(prepared, suggested, found),
	}
}

/** A target below two days cannot be measured between dates: each of them hides up to a day. */
const SECONDS_DATES_CAN_TELL = 2 * 86_400

function unfitFor({ unusable, datesOnly }: JudgeContext, targetSeconds: number | null): VerdictReason[] {
	const unfit: VerdictReason[] = []
	if (unusable !== null) unfit.push({ code: 'too-many-unusable', ...unusable })
	if (datesOnly && targetSeconds !== null && targetSeconds < SECONDS_DATES_CAN_TELL) unfit.push({ code: 'dates-only' })
	return unfit
}

/** A share that is suggested changes the promise, not what comes; a time changes which cases are in time. */
function suggestedOutlook(prepared: PreparedObjective, suggested: Suggestion, drafted: Chance | null): Outlook | null {
	const seconds = suggested.unit === 'seconds' ? suggested.value : 0
	const counts = completeMonths(prepared, seconds)
	if (counts.length === 0) return null
	const posterior = prepared.yesNo && drafted !== null ? drafted.posterior : fitWindows(counts)
	return outlookOf(prepared, seconds, posterior)
}

function outlookOf(prepared: PreparedObjective, seconds: number, posterior: WindowPosterior): Outlook {
	const sizes = prepared.months
		.filter(({ covered }) => covered)
		.map((month) => countAt(month, seconds))
		.filter(({ pending }) => pending === 0)
		.map(({ cases }) => cases)
	return { kind: 'cases', posterior, monthCases: sizes.slice(-OUTLOOK_MONTHS) }
}

/** The strictest nice target whose chance reaches the confidence; null where none does. */
function suggest(context: JudgeContext, prepared: PreparedObjective, sharePpm: number): Suggestion | null {
	const recorded = prepared.counted?.recordedSeconds ?? null
	if (prepared.yesNo) return suggestShare(context, prepared)
	if (recorded !== null) return suggestAtRecorded(context, prepared, recorded)
	const required = requiredSharePpm(sharePpm, prepared.objective.rounding, false)
	for (const seconds of NICE_SECONDS) {
		if (!couldHold(completeMonths(prepared, seconds), required)) continue
		const found = chanceAt(prepared, seconds, required)
		if (
			found !== null &&
			found.chance.estimate >= context.confidence &&
			!isSlipping(context, prepared, found, required)
		)
			return { value: seconds, unit: 'seconds', share: sharePpm, passProbability: found.chance }
	}
	return null
}

/** Counts leave only the share to be chosen: the highest that holds at the time they were counted for. */
function suggestAtRecorded(context: JudgeContext, prepared: PreparedObjective, seconds: number): Suggestion | null {
	const counts = completeMonths(prepared, seconds)
	if (counts.length < MIN_MONTHS) return null
	const posterior = fitWindows(counts)
	const sizes = sizesOf(prepared, counts)
	for (const share of NICE_SHARES_PPM) {
		const chance = passProbability(posterior, share, sizes)
		if (chance.estimate >= context.confidence)
			return { value: seconds, unit: 'seconds', share, passProbability: chance }
	}
	return null
}

/** Does a worsening trend, even one too weak to be named, bring the chance below the confidence? A promise is strict. */
function isSlipping(context: JudgeContext, prepared: PreparedObjective, { counts }: Chance, sharePpm: number): boolean {
	const trend = findTrend(counts, sharePpm, sizesOf(prepared, counts), SUSPECTED)
	return trend?.direction === 'worse' && trend.passProbability.estimate < context.confidence
}

/** A target that a third of the last months missed cannot reach a useful chance and needs no computation. */
function couldHold(counts: readonly WindowCount[], sharePpm: number): boolean {
	if (counts.length < MIN_MONTHS) return false
	const recent = counts.slice(-MIN_MONTHS)
	const kept = recent.filter(({ cases, met }) => met >= requiredCases(sharePpm, cases)).length
	return kept * 3 >= recent.length * 2
}

function suggestShare(context: JudgeContext, prepared: PreparedObjective): Suggestion | null {
	const counts = completeMonths(prepared, 0)
	if (counts.length < MIN_MONTHS) return null
	const posterior = fitWindows(counts)
	const sizes = sizesOf(prepared, counts)
	const bad = prepared.objective.comparison === 'at-most'
	for (const share of NICE_SHARES_PPM) {
		const chance = passProbability(posterior, requiredSharePpm(share, prepared.objective.rounding, bad), sizes)
		if (chance.estimate < context.confidence) continue
		const value = bad ? 1_000_000 - share : share
		return { value, unit: 'ppm', share: null, passProbability: chance }
	}
	return null
}
