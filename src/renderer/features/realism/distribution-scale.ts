/** `counts[i]` cases up to `(i + 1) * step` seconds; the last count holds the rest. */
export type Histogram = { readonly step: number; readonly counts: readonly number[] }

export type Shown = {
	readonly step: number
	readonly counts: readonly number[]
	/** Cases further right than what is shown. */
	readonly rest: number
	/** Seconds at the right edge. */
	readonly reach: number
}

const LEAST_BINS = 10

/** Cuts empty space at the right: as far as cases go, but at least beyond every marked value. */
export function shownPart({ step, counts }: Histogram, marks: readonly number[]): Shown {
	const bins = counts.slice(0, -1)
	const last = bins.findLastIndex((count) => count > 0) + 1
	const marked = Math.ceil((Math.max(0, ...marks) * 1.08) / step)
	const wanted = Math.max(LEAST_BINS, last + 1, marked)
	const shown = bins.slice(0, wanted)
	// A mark may lie further right than the bins go; no case is known to be there but the rest.
	const filled = [...shown, ...Array.from({ length: wanted - shown.length }, () => 0)]
	const left = bins.slice(wanted).reduce((sum, count) => sum + count, 0)
	return { step, counts: filled, rest: left + (counts.at(-1) ?? 0), reach: filled.length * step }
}

const TICK_SECONDS = [
	...[30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400, 172_800, 345_600],
	...[604_800, 1_209_600, 2_419_200],
]

/** Round times along the axis, about five of them. */
export function timeTicks(reach: number): readonly number[] {
	const step = TICK_SECONDS.find((candidate) => reach / candidate <= 6) ?? reach / 5
	return Array.from({ length: Math.floor(reach / step) + 1 }, (_, index) => index * step)
}

/** The nearest value that the line may stand on: whole bins, never zero. */
export function snap(seconds: number, { step, reach }: Pick<Shown, 'step' | 'reach'>): number {
	return Math.min(reach, Math.max(step, Math.round(seconds / step) * step))
}

/** Cases whose time lies above the target; a bin that the target cuts is counted by its part below it. */
export function lateAt({ counts, step }: Histogram, target: number): { readonly late: number; readonly all: number } {
	const all = counts.reduce((sum, count) => sum + count, 0)
	const late = counts.reduce((sum, count, index) => {
		const isRest = index === counts.length - 1
		const part = isRest ? 1 : Math.min(1, Math.max(0, index + 1 - target / step))
		return sum + count * part
	}, 0)
	return { late: Math.round(late), all }
}
