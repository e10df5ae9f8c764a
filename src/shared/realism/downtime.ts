import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import type { OutageColumns } from '../history/history'

/** A stretch in which part of the service was away; `share` 0..1 is the largest of the outages that overlap there. */
export type DownStretch = { readonly startEpoch: number; readonly endEpoch: number; readonly share: number }

/** Outages that touch or overlap, as one: where it began and its counted, weighted seconds. */
export type DownCluster = { readonly startEpoch: number; readonly endEpoch: number; readonly seconds: number }

/**
 * Unites outages over overlaps. Planned ones (agreed maintenance) do not count; one without an end lasts until `asOf`;
 * one that ends before it starts is left out.
 */
export function uniteOutages(
	outages: OutageColumns,
	serviceCodes: ReadonlySet<number> | null,
	asOf: number,
): DownStretch[] {
	const parts: DownStretch[] = []
	for (let row = 0; row < outages.count; row++) {
		const startEpoch = outages.startedAt[row]!
		if (!(startEpoch <= asOf) || outages.planned[row] === 1) continue
		if (serviceCodes !== null && outages.service !== null && !serviceCodes.has(outages.service.codes[row]!)) continue
		const ended = outages.endedAt[row]!
		const endEpoch = Number.isNaN(ended) ? asOf : Math.min(ended, asOf)
		if (endEpoch > startEpoch) parts.push({ startEpoch, endEpoch, share: outages.affectedShare[row]! })
	}
	return flatten(parts)
}

/** Cuts at every start and end and takes the largest share of what is active; equal neighbours become one. */
function flatten(parts: readonly DownStretch[]): DownStretch[] {
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
