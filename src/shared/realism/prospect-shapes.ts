import type { PassProbability } from './pass-probability'
import type { ShareSeason } from './season'
import type { Trend } from './trend'
import type { VolumeForecast, VolumeSeason } from './volume-forecast'

/** A month of the year that differs, in the share of good cases or in how many come. */
export type Season = { readonly attainment: ShareSeason | null; readonly volume: VolumeSeason | null }

/** A coming window: cases with a 90 % interval (null for availability) and the chance to pass it. */
export type ForecastWindow = {
	readonly startEpoch: number
	readonly endEpoch: number
	readonly cases: VolumeForecast | null
	readonly passProbability: PassProbability
}

export type Prospect = {
	readonly trend: Trend | null
	readonly season: Season | null
	readonly forecast: readonly ForecastWindow[]
}

/** Where nothing is looked for, or nothing can be said. */
export const NO_PROSPECT: Prospect = { trend: null, season: null, forecast: [] }
