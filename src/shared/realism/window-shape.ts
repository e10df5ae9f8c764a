import { requiredCases } from './required-cases'

/**
 * A coming window: its cases, by how much its correlation is smaller than a month's, and how many cases may miss. Between
 * two whole numbers that is one or the other, by chance. `part` of all windows are such.
 */
export type WindowShape = {
	readonly cases: number
	readonly dilution: number
	readonly allowed: number
	readonly part: number
}

/**
 * Shapes of windows that must reach a share, each once. `growth` multiplies the cases of the first, second, ... month of the
 * windows: chance evens out in large ones. What the rounding of ceil(share * n) gives or takes at the sizes that were seen
 * stays as it is, and every further case brings its share of misses: so nothing jumps while a size crosses a step, and what
 * grows by nothing keeps its chance to the last digit. A lower share with more work is another question.
 *
 * @param sizes windows as the cases of their months
 * @param sharePpm share of cases that must make it
 */
export function windowShapes(
	sizes: readonly (readonly number[])[],
	sharePpm: number,
	growth: readonly number[] = [],
): readonly WindowShape[] {
	const found = new Map<string, WindowShape>()
	for (const months of sizes) {
		const seen = total(months)
		const grown = growth.length === 0 ? months : months.map((cases, m) => Math.round(cases * (growth[m] ?? 1)))
		const cases = Math.max(1, total(grown))
		const further = ((cases - seen) * (1_000_000 - sharePpm)) / 1_000_000
		const allowed = Math.max(0, seen - requiredCases(sharePpm, seen) + further)
		const dilution = dilutionOf(grown, cases)
		const key = `${cases} ${dilution} ${allowed}`
		found.set(key, { cases, dilution, allowed, part: (found.get(key)?.part ?? 0) + 1 / sizes.length })
	}
	return [...found.values()]
}

/** Months have a share of their own each, so cases of two months are not correlated. */
function dilutionOf(months: readonly number[], cases: number): number {
	if (months.length === 1 || cases < 2) return 1
	const pairs = months.reduce((sum, n) => sum + n * (n - 1), 0)
	return pairs / (cases * (cases - 1))
}

function total(months: readonly number[]): number {
	return months.reduce((sum, n) => sum + n, 0)
}
