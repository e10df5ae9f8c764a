import { formatInstant } from './instant-text'
import type { TraceEntry } from './trace-clock'

/** A trace as the command line prints it and IPC carries it: ISO instants with offset in the calendar's zone. */
export function traceJson(entries: readonly TraceEntry[], timeZone: string) {
	return entries.map(({ startEpoch, endEpoch, counted, reason, name }) => ({
		start: formatInstant(startEpoch, timeZone) ?? '',
		end: formatInstant(endEpoch, timeZone) ?? '',
		counted,
		reason,
		...(name === null ? {} : { name }),
	}))
}
