import { formatInstant } from '../calendar/instant-text'
import type { CreditsJson, MoneyBand } from './credits-json'
import type { ObjectiveVerdict } from './verdict'

/**
 * A verdict as `pledge check --json` prints it and IPC carries it: instants as ISO with offset, fractions 0..1. `credits` are
 * those of the whole agreement, where they were computed.
 */
export function verdictJson(verdict: ObjectiveVerdict, credits: CreditsJson | null = null) {
	const {
		windows,
		timeZone,
		reasons,
		pooledQuantileSeconds,
		forecast,
		outlook: _outlook,
		suggestedOutlook: _at,
		...rest
	} = verdict
	const own = credits?.contributions.find(({ objectiveId }) => objectiveId === verdict.objectiveId)
	const expectedCredits: MoneyBand | null =
		own === undefined ? null : { mean: own.mean, p5: own.p5, p95: own.p95, currency: own.currency }
	const withInstants = <Span extends { startEpoch: number; endEpoch: number }>({
		startEpoch,
		endEpoch,
		...span
	}: Span) => ({
		start: formatInstant(startEpoch, timeZone) ?? '',
		end: formatInstant(endEpoch, timeZone) ?? '',
		...span,
	})
	return {
		...rest,
		timeZone,
		windows: windows.map(withInstants),
		forecast: forecast.map(withInstants),
		pooledQuantile: pooledQuantileSeconds,
		reasons: reasons.map(({ code, ...values }) => ({
			code,
			// null means "does not apply" and is left out, so that values are plain.
			values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Record<
				string,
				string | number
			>,
		})),
		expectedCredits,
		expectedCreditsAtSuggestion: own?.meanAtSuggestion ?? null,
	}
}
