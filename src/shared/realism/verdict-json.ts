import { formatInstant } from '../calendar/instant-text'
import type { ObjectiveVerdict } from './verdict'

/** A verdict as `pledge check --json` prints it: instants as ISO with offset, fractions 0..1. */
export function verdictJson(verdict: ObjectiveVerdict) {
	const { windows, timeZone, ...rest } = verdict
	return {
		...rest,
		timeZone,
		windows: windows.map(({ startEpoch, endEpoch, ...window }) => ({
			start: formatInstant(startEpoch, timeZone),
			end: formatInstant(endEpoch, timeZone),
			...window,
		})),
		/** Filled by who knows the credit scheme. */
		expectedCredits: null,
	}
}
