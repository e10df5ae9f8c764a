/** An axis from zero: nothing is cut. `ticks` are in the values' unit, the last one at or above the highest value. */
export type Scale = { readonly max: number; readonly ticks: readonly number[] }

const NICE = [1, 2, 2.5, 5, 10]

/** A scale with three to six even steps that holds every value; `floor` is the least that it reaches. */
export function scaleOf(values: readonly number[], floor = 0): Scale {
	const highest = Math.max(floor, ...values, Number.MIN_VALUE)
	const rough = highest / 3
	const power = 10 ** Math.floor(Math.log10(rough))
	const step = (NICE.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
	const steps = Math.ceil((highest / step) * (1 - 1e-9))
	const ticks = Array.from({ length: steps + 1 }, (_, index) => roundAway(index * step, step))
	return { max: ticks.at(-1) ?? highest, ticks }
}

/** 3 * 0.05 is 0.15000000000000002. */
function roundAway(value: number, step: number): number {
	const digits = Math.max(0, 2 - Math.floor(Math.log10(step)))
	return Number(value.toFixed(Math.min(digits, 12)))
}

/** Height of a bar in px; what is zero keeps a stub, so that a quiet month is not taken for a missing one. */
export function barHeight(value: number, { max }: Scale, height: number, stub = 2): number {
	return Math.max(stub, (value / max) * height)
}
