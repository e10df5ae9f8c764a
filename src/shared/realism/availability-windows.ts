import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import type { WindowSpan } from '../calendar/windows'
import { type DownCluster, type DownStretch, downtimeBetween } from './downtime'
import type { Span } from './observation'
import { samplingErrorSeconds } from './sampling-error'
import type { WindowVerdict } from './verdict'

export type AvailabilityWindowsInput = {
	readonly spans: readonly WindowSpan[]
	readonly cover: Span
	readonly compiled: CompiledCalendar
	readonly stretches: readonly DownStretch[]
	readonly clusters: readonly DownCluster[]
	/** Promised availability, parts per million. */
	readonly targetPpm: number
	/** What availability must reach to read as promised once rounded as agreed. */
	readonly requiredPpm: number
	readonly samplingSeconds: number | null
}

/** Seconds of the promised time in a window, on the objective's clock: those of this very month, clock changes included. */
export function promisedSeconds(compiled: CompiledCalendar, span: WindowSpan): number {
	return countSeconds(compiled, span.startEpoch, span.endEpoch)
}

/** Downtime the promise allows in a window, seconds. */
export function allowedSeconds(compiled: CompiledCalendar, span: WindowSpan, targetPpm: number): number {
	return (promisedSeconds(compiled, span) * (1_000_000 - targetPpm)) / 1_000_000
}

/** How the windows stood; a window is one case, kept or not. Broken is certain before a window is covered whole. */
export function availabilityWindows(input: AvailabilityWindowsInput): WindowVerdict[] {
	const { cover, compiled, stretches, clusters, targetPpm, requiredPpm, samplingSeconds } = input
	return input.spans.map((span): WindowVerdict => {
		const isCovered = isWithin(span, cover)
		const downtimeSeconds = downtimeBetween(stretches, compiled, span)
		const allowed = allowedSeconds(compiled, span, targetPpm)
		// A millionth of a second absorbs the dust of doubles.
		const isKept = downtimeSeconds <= allowedSeconds(compiled, span, requiredPpm) + 1e-6
		const isDecided = isCovered || !isKept
		const seen = promisedSeconds(compiled, {
			startEpoch: Math.max(span.startEpoch, cover.startEpoch),
			endEpoch: Math.min(span.endEpoch, cover.endEpoch),
		})
		const touching = clusters.filter(
			({ startEpoch, endEpoch }) => startEpoch < span.endEpoch && endEpoch > span.startEpoch,
		)
		return {
			...span,
			complete: isCovered,
			cases: isDecided ? 1 : 0,
			met: isCovered && isKept ? 1 : 0,
			pending: isDecided ? 0 : 1,
			attainment: seen > 0 ? 1 - downtimeSeconds / seen : null,
			kept: isDecided ? isKept : null,
			kaplanMeier: null,
			medianSeconds: null,
			p90Seconds: null,
			downtimeSeconds,
			allowedSeconds: allowed,
			downtimeErrorSeconds: samplingSeconds === null ? null : samplingErrorSeconds(samplingSeconds, touching.length),
		}
	})
}

export function isWithin(span: WindowSpan, cover: Span): boolean {
	return span.startEpoch >= cover.startEpoch && span.endEpoch <= cover.endEpoch
}
