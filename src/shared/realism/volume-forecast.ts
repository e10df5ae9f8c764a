import { distinctMonths, SEASON_MONTHS } from './season'
import { CLEAR } from './trend'

/** Cases that came in one covered month; `index` counts months along the calendar, `month` is 1 to 12. */
export type MonthVolume = {
	readonly index: number
	readonly month: number
	readonly days: number
	readonly cases: number
}

/** The month of the year whose volume differs most, and by which factor. */
export type VolumeSeason = { readonly month: number; readonly factor: number; readonly evidence: number }

/** Cases expected in a month with a 90 % interval. */
export type VolumeForecast = { readonly expected: number; readonly low: number; readonly high: number }

export type VolumeModel = {
	readonly season: VolumeSeason | null
	/** `ahead` 1 is the month after the last one seen. */
	readonly forecast: (ahead: number, month: { readonly month: number; readonly days: number }) => VolumeForecast
}

const SMOOTHINGS = [0.1, 0.2, 0.3, 0.5, 0.7, 1]
const Z_90 = 1.645
/** ln of the smallest factor worth naming: nobody staffs for less. */
const LEAST_EFFECT = Math.log(1.15)

/**
 * Cases a day by simple exponential smoothing of their logarithm; the smoothing with the smallest one-step errors. The
 * interval grows with the horizon as that of a level that wanders (Hyndman et al. 2008, ANN). A month of the year is
 * set apart only where two full cycles show it clearly. null below six months.
 */
export function volumeModel(volumes: readonly MonthVolume[]): VolumeModel | null {
	if (volumes.length < 6) return null
	const raw = volumes.map(({ cases, days }) => Math.log((cases + 0.5) / days))
	const season = findVolumeSeason(volumes, raw)
	const shift = (month: number) => (season?.month === month ? Math.log(season.factor) : 0)
	const logs = volumes.map(({ month }, i) => raw[i]! - shift(month))
	let best = { smoothing: 1, level: 0, variance: Number.POSITIVE_INFINITY }
	for (const smoothing of SMOOTHINGS) {
		// The start is the mean of the first half year, so that one odd first month does not linger.
		let level = logs.slice(0, 6).reduce((sum, x) => sum + x, 0) / 6
		let squares = 0
		for (const [i, value] of logs.entries()) {
			const error = value - level
			if (i >= 2) squares += error * error
			level += smoothing * error
		}
		const variance = squares / Math.max(1, logs.length - 3)
		if (variance < best.variance - 1e-12) best = { smoothing, level, variance }
	}
	// Few months leave the variance itself open.
	const widening = 1 + 1.5 / logs.length
	return {
		season,
		forecast: (ahead, { month, days }) => {
			const spread = Z_90 * widening * Math.sqrt(best.variance * (1 + (ahead - 1) * best.smoothing ** 2))
			const ln = best.level + shift(month)
			const of = (value: number) => Math.max(0, Math.exp(value) * days - 0.5)
			return { expected: of(ln), low: of(ln - spread), high: of(ln + spread) }
		},
	}
}

/** Least squares on a line in time, with and without one month of the year set apart. */
function findVolumeSeason(volumes: readonly MonthVolume[], logs: readonly number[]): VolumeSeason | null {
	const n = volumes.length
	if (n < SEASON_MONTHS) return null
	const residuals = withoutLine(
		volumes.map(({ index }) => index),
		logs,
	)
	const squares = residuals.reduce((sum, x) => sum + x * x, 0)
	const rows = volumes.map(({ index, month }, i) => ({ index, month, residual: residuals[i]! }))
	const monthOf = (index: number) => rows.find((row) => row.index === index)?.month ?? 0
	const [month] = distinctMonths(rows, monthOf, ({ residual }) => residual)
	if (month === undefined) return null
	const marks = withoutLine(
		volumes.map(({ index }) => index),
		rows.map((row) => (row.month === month ? 1 : 0)),
	)
	// Frisch and Waugh 1933: the month's coefficient is that of the two residuals on each other.
	const across = marks.reduce((sum, mark, i) => sum + mark * residuals[i]!, 0)
	const own = marks.reduce((sum, mark) => sum + mark * mark, 0)
	const left = squares - (across * across) / own
	const evidence = n * Math.log(squares / Math.max(left, 1e-12)) - Math.log(n) - 2 * Math.log(12)
	const factor = Math.exp(across / own)
	return evidence >= CLEAR && Math.abs(Math.log(factor)) >= LEAST_EFFECT ? { month, factor, evidence } : null
}

/** Residuals of a straight line through the points. */
function withoutLine(x: readonly number[], y: readonly number[]): number[] {
	const n = x.length
	const meanX = x.reduce((sum, value) => sum + value, 0) / n
	const meanY = y.reduce((sum, value) => sum + value, 0) / n
	const slope =
		x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0) /
		x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
	return y.map((value, i) => value - meanY - slope * (x[i]! - meanX))
}
