import type { CompiledCalendar } from '../../calendar/compiled-calendar'
import { formatInstant } from '../../calendar/instant-text'
import { type Covers, coveredSpan, type Span } from '../observation'
import { quantileInterval } from '../quantile-interval'
import { createRandom } from '../random'
import { sortedQuantile } from '../sorted-column'
import type { FigureId } from './figure-ids'

export type FigureValue = {
	/** What the number is of the figure: `median`, `p90`, `mean`, `share`, `met`, `a-year`, ... */
	readonly part: string
	/** `share` is 0..1, `minor` whole minor units of `currency` (empty where the file names none). */
	readonly unit: 'seconds' | 'share' | 'count' | 'minor'
	readonly value: number
	readonly currency?: string
	/** The 90 % interval of a quantile, in its unit: other cases of the same desk would give another one. */
	readonly range?: { readonly low: number; readonly high: number }
}

export type SampleOf = 'tickets' | 'contacts' | 'outages' | 'requests' | 'services' | 'windows' | 'breaches' | 'rows'

export type KeyFigure = {
	readonly id: FigureId
	/** What the figure speaks of where it is not the whole: a service, an objective, a priority, a year. */
	readonly about: { readonly kind: 'service' | 'objective' | 'priority' | 'year'; readonly id: string } | null
	/** Empty where the history does not tell. */
	readonly values: readonly FigureValue[]
	readonly sample: { readonly of: SampleOf; readonly count: number }
	/** Days it is over, ISO with offset, `end` exclusive. */
	readonly period: FigurePeriod | null
	/** The field of a history that would tell it, `agreement`, or `common-days` of two files; null where it is told. */
	readonly missing: string | null
}
export type FigurePeriod = { readonly start: string; readonly end: string }

/** What all figures are taken with. */
export type FigureBasis = {
	readonly asOf: number
	readonly covers: Covers | null
	/** The clock of durations, and the zone of periods. */
	readonly compiled: CompiledCalendar
}

/** The covered days of a kind of file; null where it has none. */
export function spanOf(
	starts: { readonly first: number; readonly last: number } | null,
	{ asOf, covers, compiled }: FigureBasis,
): Span | null {
	return coveredSpan({ starts, covers, asOf, timeZone: compiled.timeZone })
}

export function periodOf(span: Span | null, timeZone: string): FigurePeriod | null {
	if (span === null) return null
	return { start: formatInstant(span.startEpoch, timeZone) ?? '', end: formatInstant(span.endEpoch, timeZone) ?? '' }
}

/** A figure that the history does not tell. */
export function unknownFigure(id: FigureId, of: SampleOf, missing: string): KeyFigure {
	return { id, about: null, values: [], sample: { of, count: 0 }, period: null, missing }
}

const RESAMPLES = 1_000

/** Median and 90 % quantile of sorted seconds, the latter with its 90 % bootstrap interval; nothing of nothing. */
export function durationValues(sorted: Float64Array): FigureValue[] {
	const [median, p90] = [sortedQuantile(sorted, 0.5), sortedQuantile(sorted, 0.9)]
	if (median === null || p90 === null) return []
	const range = quantileInterval(sorted, 0.9, { random: createRandom(1), resamples: RESAMPLES, confidence: 0.9 })
	return [
		{ part: 'median', unit: 'seconds', value: median },
		{ part: 'p90', unit: 'seconds', value: p90, ...(range === null ? {} : { range }) },
	]
}

/** How many of how many, and their share where there is a case. */
export function shareValues(part: string, met: number, cases: number): FigureValue[] {
	const count: FigureValue = { part, unit: 'count', value: met }
	return cases > 0 ? [{ part: 'share', unit: 'share', value: met / cases }, count] : [count]
}
