import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'

/** A stretch in which part of the service was away; `share` 0..1 is the largest of the outages that overlap there. */
export type DownStretch = { readonly startEpoch: number; readonly endEpoch: number; readonly share: number }

/** Outages that touch or overlap, as one: where it began and its counted, weighted seconds. */
export type DownCluster = { readonly startEpoch: number; readonly endEpoch: number; readonly seconds: number }

/** Cuts at every start and end and takes the largest share of what is active; equal neighbours become one. In order. */
export function flattenStretches(parts: readonly DownStretch[]): DownStretch[] {
	const sorted = [...parts].sort((a, b) => a.startEpoch - b.startEpoch)
	const cuts = [...new Set(sorted.flatMap(({ startEpoch, endEpoch }) => [startEpoch, endEpoch]))].sort((a, b) => a - b)
	const stretches: { startEpoch: number; endEpoch: number; share: number }[] = []
	let active: DownStretch[] = []
	let next = 0
	for (const [i, startEpoch] of cuts.entries()) {
		const endEpoch = cuts[i + 1]
		if (endEpoch === undefined) break
		while (next < sorted.length && sorted[next]!.startEpoch <= startEpoch) active.push(sorted[next++]!)
		active = active.filter((part) => part.endEpoch > startEpoch)
		const share = active.reduce((most, part) => Math.max(most, part.share), 0)
		if (share === 0) continue
		const last = stretches.at(-1)
		if (last && last.endEpoch === startEpoch && last.share === share) last.endEpoch = endEpoch
		else stretches.push({ startEpoch, endEpoch, share })
	}
	return stretches
}

/** Counted, weighted seconds of downtime between two instants. */
export function downtimeBetween(
	stretches: readonly DownStretch[],
	compiled: CompiledCalendar,
	span: { readonly startEpoch: number; readonly endEpoch: number },
): number {
	let seconds = 0
	for (const { startEpoch, endEpoch, share } of stretches) {
		const from = Math.max(startEpoch, span.startEpoch)
		const to = Math.min(endEpoch, span.endEpoch)
		if (from < to) seconds += countSeconds(compiled, from, to) * share
	}
	return seconds
}

/** Stretches that touch, as one outage; those outside the service hours are none. */
export function clusterOutages(stretches: readonly DownStretch[], compiled: CompiledCalendar): DownCluster[] {
	const clusters: { startEpoch: number; endEpoch: number; seconds: number }[] = []
	for (const { startEpoch, endEpoch, share } of stretches) {
		const seconds = countSeconds(compiled, startEpoch, endEpoch) * share
		const last = clusters.at(-1)
		if (last && last.endEpoch === startEpoch) {
			last.endEpoch = endEpoch
			last.seconds += seconds
		} else clusters.push({ startEpoch, endEpoch, seconds })
	}
	return clusters.filter(({ seconds }) => seconds > 0)
}
