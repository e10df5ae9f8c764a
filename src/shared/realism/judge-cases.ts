import { nonOverlappingWindows, type WindowSpan, windowsBetween } from '../calendar/windows'
import type { TicketColumns } from '../history/history'
import { casesOf } from './cases'
import { casesOutlook } from './cases-outlook'
import { histogramOf } from './histogram'
import { clockOf, type JudgeContext, type JudgedObjective, type PreparedCases, serviceCodesOf } from './judge-context'
import { maintenanceTimes } from './maintenance-times'
import { monthSeries } from './month-series'
import { coveredSpan, type Span } from './observation'
import { MONTH, monthsInWindow, windowCases, windowVerdicts } from './own-windows'
import { chanceAt, type Goal, type PreparedObjective, targetOf } from './prepared-objective'
import { prospectOf, prospectReasons } from './prospect'
import { NO_PROSPECT } from './prospect-shapes'
import { medianOf, pooledQuantile } from './sorted-column'
import { suggestTarget } from './suggest-target'
import { type ObjectiveVerdict, silentVerdict, type VerdictReason, verdictOf } from './verdict'

export type Prepared =
	| { readonly ok: true; readonly prepared: PreparedObjective }
	| { readonly ok: false; readonly reason: VerdictReason; readonly timeZone: string }

/** Sorts an objective's clocks into months. O(tickets); everything after it is not. */
export function prepareCases(context: JudgeContext, tickets: TicketColumns, objective: JudgedObjective): Prepared {
	const compiled = clockOf(context, objective.calendarId)
	const timeZone = compiled?.timeZone ?? context.defaultTimeZone
	const refuse = (reason: VerdictReason): Prepared => ({ ok: false, reason, timeZone })
	if (objective.metric === 'custom' && (objective.customUnit ?? 'count') === 'count')
		return refuse({ code: 'plain-count' })
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
		.concat(objective.customUnit ?? 'count')
		.join('|')
	const known = context.series.get(key) ?? sortCases(context, tickets, objective, months.value)
	context.series.set(key, known)
	if (!known.ok) return refuse({ code: 'missing-column', column: known.column })
	if (!known.yesNo && objective.comparison === 'at-least')
		return refuse({ code: 'comparison-not-supported', comparison: objective.comparison })
	const quick = known.stopsAtResponse ? preparedWithoutQuick(context, objective) : null
	return {
		ok: true,
		prepared: {
			objective,
			timeZone,
			yesNo: known.yesNo,
			months: known.months,
			windows: windowCases(spans.value, known.months, covered),
			pooled: known.months.filter((month) => month.covered).map(({ decided }) => decided),
			monthsInWindow: monthsInWindow(objective.window),
			censored: known.censored,
			doubts: known.doubts,
			...(quick?.ok && { withoutQuick: quick.prepared }),
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
		const { yesNo, doubts, stopsAtResponse } = found
		return { ok: true, yesNo, months: sorted, count: found.cases.count, censored, doubts, stopsAtResponse }
	}
}

function preparedWithoutQuick({ quick }: JudgeContext, objective: JudgedObjective): Prepared | null {
	const tickets = quick?.without.history.tickets ?? null
	return quick === null || tickets === null ? null : prepareCases(quick.without, tickets, objective)
}

/** What it would be if responses that a machine seems to have given did not count. */
function quickDoubt(context: JudgeContext, { withoutQuick }: PreparedObjective, goal: Goal) {
	if (context.quick === null || withoutQuick === undefined) return null
	const { found, without } = context.quick
	const { verdict, attainment, passProbability } = judgePrepared(without, withoutQuick, goal)
	const reasons: VerdictReason[] = [
		{ code: 'quick-responses', withinSeconds: found.withinSeconds, responses: found.count, of: found.of },
	]
	if (attainment !== null && passProbability !== null)
		reasons.push({ code: 'without-quick-responses', share: attainment, chance: passProbability.estimate })
	return { reasons, isWorseWithout: verdict !== 'realistic' }
}

/** Agreed maintenance over the days of the history, for the clocks that stop during it. */
export function maintenanceOf(context: JudgeContext, { pauses, serviceId }: JudgedObjective): readonly Span[] {
	if (context.downtime === null || context.created === null || !pauses?.includes('maintenance')) return []
	return maintenanceTimes(context.downtime, serviceId, {
		startEpoch: context.created.first,
		endEpoch: context.asOf,
	})
}

/** The verdict of a prepared objective at any target and share; no ticket is touched. */
export function judgePrepared(
	context: JudgeContext,
	prepared: PreparedObjective,
	goal: Goal = prepared.objective,
): ObjectiveVerdict {
	const { objective, months, yesNo } = prepared
	const { seconds, sharePpm, requiredPpm } = targetOf(prepared, goal)
	const recorded = prepared.counted?.recordedSeconds ?? null
	if (recorded !== null && recorded !== seconds)
		return silentVerdict(objective, prepared.timeZone, {
			code: 'other-threshold',
			recordedSeconds: recorded,
			targetSeconds: seconds,
		})
	const windows = windowVerdicts(prepared.windows, { seconds, sharePpm: requiredPpm }, yesNo)
	const found = chanceAt(prepared, goal)
	const counts = found?.counts ?? []
	const { word, reasons } = verdictOf({
		completeMonths: counts.length,
		chance: found?.chance ?? null,
		confidence: context.confidence,
		medianCases: counts.length === 0 ? null : medianOf(counts.map(({ cases }) => cases)),
		closedOnlyCases: prepared.counted === undefined ? context.closedOnlyCases : null,
		quickResponses: quickDoubt(context, prepared, goal),
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
	const isFull = context.suggest && word !== 'not enough data'
	const suggested = isFull ? suggestTarget(prepared, sharePpm, context.confidence) : null
	const prospect = isFull && found !== null ? prospectOf(prepared, found) : NO_PROSPECT
	reasons.push(...prospectReasons(prospect))
	const pooled = yesNo ? null : pooledQuantile(prepared.pooled, sharePpm / 1_000_000)
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
		outlook: found === null || word === 'not enough data' ? null : casesOutlook(prepared, seconds),
		// A share that is suggested changes the promise, not what comes; a time changes which cases are in time.
		suggestedOutlook:
			suggested === null ? null : casesOutlook(prepared, suggested.unit === 'seconds' ? suggested.value : seconds),
		...prospect,
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
