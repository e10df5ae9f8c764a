import { comingWindows, placeOf } from './coming-windows'
import { deskFit } from './desk-fit'
import { casesIn } from './month-series'
import { passProbability } from './pass-probability'
import type { ChanceAt, PreparedObjective } from './prepared-objective'
import type { ForecastWindow, Prospect } from './prospect-shapes'
import { findShareSeason } from './season'
import { findTrend } from './trend'
import type { VerdictReason } from './verdict'
import { type MonthVolume, volumeModel } from './volume-forecast'

/** Where a promise is heading: trend, months that differ, and the next windows. */
export function prospectOf(prepared: PreparedObjective, found: ChanceAt): Prospect {
	const { months } = prepared
	const monthOf = (index: number) => placeOf(months[index]!, prepared.timeZone).month
	const volumes = months.flatMap((month, index): MonthVolume[] => {
		if (!month.covered) return []
		return [{ index, ...placeOf(month, prepared.timeZone), cases: casesIn(month) }]
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

/**
 * The coming windows with the chance to pass each: the same fit and the same sizes as the headline's, so that the first of
 * them says what the headline says. What may differ: further ahead the past says less, and a month of the year that brings
 * clearly more or fewer cases has windows of that size.
 */
function forecastOf(prepared: PreparedObjective, found: ChanceAt, volumes: readonly MonthVolume[]): ForecastWindow[] {
	const model = volumeModel(volumes)
	if (model === null) return []
	const fit = deskFit(prepared)
	return comingWindows(prepared).map(({ startEpoch, endEpoch, ahead, months }): ForecastWindow => {
		const each = months.map((month, i) => model.forecast(ahead + i, month))
		const expected = each.reduce((sum, month) => sum + month.expected, 0)
		// Levels wander together, so the ends of the months' intervals add up.
		const low = each.reduce((sum, month) => sum + month.low, 0)
		const high = each.reduce((sum, month) => sum + month.high, 0)
		const isSeasonal = months.some(({ month }) => month === model.season?.month)
		const growth = months.map(({ month }) => (month === model.season?.month ? model.season.factor : 1))
		const posterior = fit.posteriorAt(found.seconds, ahead)
		return {
			...{ startEpoch, endEpoch },
			cases: { expected, low, high },
			passProbability: passProbability(posterior, found.requiredPpm, found.sizes, isSeasonal ? growth : []),
		}
	})
}
