import { civilOf } from '../calendar/civil-date'
import { type WindowSpan, windowsBetween } from '../calendar/windows'
import { localDayAt, zoneTable } from '../calendar/zone-table'
import { countAt } from './month-series'
import type { ChanceAt, PreparedObjective } from './prepared-objective'
import type { ForecastWindow, Prospect } from './prospect-shapes'
import { findShareSeason } from './season'
import { sizeEffect } from './size-effect'
import { findTrend } from './trend'
import type { VerdictReason } from './verdict'
import { type MonthVolume, volumeModel } from './volume-forecast'
import { fitAhead } from './window-posterior'

const MONTHS_AHEAD = 6
const LONGER_WINDOWS_AHEAD = 3

/** Where a promise is heading: trend, months that differ, and the next windows. */
export function prospectOf(prepared: PreparedObjective, found: ChanceAt): Prospect {
	const { months } = prepared
	const monthOf = (index: number) => placeOf(months[index]!, prepared.timeZone).month
	const volumes = months.flatMap((month, index): MonthVolume[] => {
		if (!month.covered) return []
		const { cases, pending } = countAt(month, Number.POSITIVE_INFINITY)
		return [{ index, ...placeOf(month, prepared.timeZone), cases: cases + pending }]
	})
	const volume = volumeModel(volumes)
	const attainment = findShareSeason(found.counts, monthOf)
	const season =
		attainment === null && (volume?.season ?? null) === null ? null : { attainment, volume: volume?.season ?? null }
	return {
		trend: findTrend(found.counts, found.requiredPpm, found.sizes),
		season,
		forecast: forecastOf(prepared, found, volumes),
	}
}

/** The same as reasons: news that a reader of the verdict must know, though they do not decide the word. */
export function prospectReasons({ trend, season }: Prospect): VerdictReason[] {
	const reasons: VerdictReason[] = []
	if (trend !== null)
		reasons.push({
			code: trend.direction === 'better' ? 'trend-better' : 'trend-worse',
			from: trend.from,
			to: trend.to,
			months: trend.months,
			chance: trend.passProbability.estimate,
		})
	if (season?.attainment) {
		const { month, share, otherwise } = season.attainment
		reasons.push({ code: 'season', month, share, otherwise })
	}
	if (season?.volume) {
		const { month, factor } = season.volume
		if (factor > 1) reasons.push({ code: 'busy-month', month, more: factor - 1 })
		else reasons.push({ code: 'quiet-month', month, less: 1 - factor })
	}
	return reasons
}

function forecastOf(prepared: PreparedObjective, found: ChanceAt, volumes: readonly MonthVolume[]): ForecastWindow[] {
	const { months, timeZone, objective } = prepared
	const model = volumeModel(volumes)
	const lastVolume = volumes[volumes.length - 1]
	if (model === null || lastVolume === undefined) return []
	const end = months[lastVolume.index]!.endEpoch
	const lastCount = found.counts[found.counts.length - 1]!.index
	return nextWindows(objective.window, timeZone, end).map((span): ForecastWindow => {
		const parts = nextWindows({ kind: 'calendar', unit: 'month', count: 1 }, timeZone, span.startEpoch, span.endEpoch)
		const monthsAway = monthDistance(end, span.startEpoch, timeZone)
		const each = parts.map((month, i) => model.forecast(monthsAway + i + 1, placeOf(month, timeZone)))
		const expected = each.reduce((sum, month) => sum + month.expected, 0)
		// Levels wander together, so the ends of the months' intervals add up.
		const low = each.reduce((sum, month) => sum + month.low, 0)
		const high = each.reduce((sum, month) => sum + month.high, 0)
		const ahead = lastVolume.index - lastCount + monthsAway + 1
		const posterior = fitAhead(found.counts, found.posterior.memory, ahead)
		const sizes = [each.map((month) => Math.max(1, Math.round(month.expected)))]
		return {
			...span,
			cases: { expected, low, high },
			passProbability: sizeEffect(posterior, found.requiredPpm, sizes, 1),
		}
	})
}

/** Whole windows that begin at or after an instant, none overlapping; those within `until`, or a handful. */
export function nextWindows(
	window: PreparedObjective['objective']['window'],
	timeZone: string,
	from: number,
	until: number | null = null,
): WindowSpan[] {
	const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[window.unit] * window.count
	const wanted = months === 1 ? MONTHS_AHEAD : LONGER_WINDOWS_AHEAD
	// A calendar window may just have begun, so one more is looked at.
	const reach = (wanted + 1) * months * 31 * 86_400
	const found = windowsBetween(window, timeZone, {
		fromEpochSeconds: from,
		toEpochSeconds: (until ?? from + reach) - 1,
	})
	if (!found.ok) return []
	const chosen: WindowSpan[] = []
	let edge = from
	for (const span of found.value) {
		if (span.startEpoch < edge || (until !== null && span.endEpoch > until)) continue
		chosen.push({ startEpoch: span.startEpoch, endEpoch: span.endEpoch })
		edge = span.endEpoch
		if (until === null && chosen.length === wanted) break
	}
	return chosen
}

function placeOf(span: WindowSpan, timeZone: string): { readonly month: number; readonly days: number } {
	const zone = zoneTable(timeZone, span.startEpoch, span.endEpoch)
	// The zone made these very windows, so it is known.
	const first = localDayAt(zone!, span.startEpoch)
	return { month: civilOf(first).month, days: localDayAt(zone!, span.endEpoch) - first }
}

function monthDistance(from: number, to: number, timeZone: string): number {
	const zone = zoneTable(timeZone, from, to)!
	const [a, b] = [civilOf(localDayAt(zone, from)), civilOf(localDayAt(zone, to))]
	return (b.year - a.year) * 12 + b.month - a.month
}
