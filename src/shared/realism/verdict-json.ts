import { formatInstant } from '../calendar/instant-text'
import type { ObjectiveVerdict } from './verdict'

/** A verdict as `pledge check --json` prints it and IPC carries it: instants as ISO with offset, fractions 0..1. */
export function verdictJson(verdict: ObjectiveVerdict) {
	const { windows, timeZone, reasons, pooledQuantileSeconds, ...rest } = verdict
	return {
		...rest,
		timeZone,
		windows: windows.map(({ startEpoch, endEpoch, ...window }) => ({
			start: formatInstant(startEpoch, timeZone) ?? '',
			end: formatInstant(endEpoch, timeZone) ?? '',
			...window,
		})),
		pooledQuantile: pooledQuantileSeconds,
		reasons: reasons.map(({ code, ...values }) => ({
			code,
			// null means "does not apply" and is left out, so that values are plain.
			values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Record<
				string,
				string | number
			>,
		})),
		/** Filled by who knows the credit scheme. */
		expectedCredits: null,
	}
}
