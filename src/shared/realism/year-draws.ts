import { createRandom, type Random } from './random'
import { type YearWindow, yearWindows } from './year-windows'

/** What chance decides of simulated years before anything is known of a promise but its windows. */
export type YearDraws = {
	/** The year that each place stands for: places are dealt out in order, and other promises must not meet them in it. */
	readonly order: Uint32Array
	/** In [0, 1): where the systematic sampling of the posterior begins. */
	readonly offset: number
	/** For each place, which year of the windows' cycle it is. */
	readonly ofCycle: Uint16Array
	/** For each place, where its uniform numbers begin: one for each month with cases of the windows that end in it. */
	readonly starts: Uint32Array
	readonly uniforms: Float64Array
	/** For each place, the smallest of its numbers; 1 where it has none. */
	readonly least: Float64Array
}

const MOST_KEPT = 6
// A cache of facts: every target of a promise meets the same years, and while one moves they need not be drawn again.
const kept = new Map<string, YearDraws>()

type Years = {
	readonly seed: number
	readonly years: number
	readonly monthsInWindow: number
	/** Whether a month has no cases: for the months that repeat over the years. */
	readonly isEmpty: readonly boolean[]
}

/** The same for the same seed, years, windows and empty months. Read only. */
export function yearDraws(asked: Years): YearDraws {
	const { seed, years, monthsInWindow, isEmpty } = asked
	const empty = isEmpty.includes(true) ? isEmpty.map(Number).join('') : ''
	const key = [seed, years, monthsInWindow, empty].join(' ')
	const known = kept.get(key)
	if (known !== undefined) return known
	const drawn = drawYears(asked)
	const oldest = kept.keys().next()
	if (kept.size >= MOST_KEPT && oldest.done !== true) kept.delete(oldest.value)
	kept.set(key, drawn)
	return drawn
}

function drawYears({ seed, years, monthsInWindow, isEmpty }: Years): YearDraws {
	const random = createRandom(seed)
	const order = shuffled(years, random)
	const offset = random.uniform()
	const months = yearWindows(monthsInWindow).map((ending) => monthsWithCases(ending, isEmpty))
	const ofCycle = new Uint16Array(years)
	const starts = new Uint32Array(years)
	const least = new Float64Array(years).fill(1)
	const uniforms = new Float64Array(years * Math.max(...months))
	let drawn = 0
	for (let place = 0; place < years; place++) {
		if (months.length > 1) ofCycle[place] = Math.floor(random.uniform() * months.length)
		starts[place] = drawn
		for (let left = months[ofCycle[place]!]!; left > 0; left--) {
			const uniform = random.uniform()
			uniforms[drawn++] = uniform
			if (uniform < least[place]!) least[place] = uniform
		}
	}
	return {
		order,
		offset,
		ofCycle,
		starts,
		least,
		uniforms: drawn < uniforms.length ? uniforms.slice(0, drawn) : uniforms,
	}
}

function shuffled(count: number, random: Random): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, i) => i)
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(random.uniform() * (i + 1))
		const held = order[i]!
		order[i] = order[j]!
		order[j] = held
	}
	return order
}

function monthsWithCases(ending: readonly YearWindow[], isEmpty: readonly boolean[]): number {
	let months = 0
	for (const { startMonth, endMonth } of ending)
		for (let month = startMonth; month < endMonth; month++) if (!isEmpty[month % isEmpty.length]) months++
	return months
}
