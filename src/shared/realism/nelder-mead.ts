/**
 * Smallest value of `cost` near `start` by the simplex method; deterministic. For a handful of smooth parameters.
 * Source: Nelder and Mead 1965, with the usual coefficients 1, 2, 1/2, 1/2.
 */
export function minimise(
	cost: (at: readonly number[]) => number,
	start: readonly number[],
	step: number,
): { readonly at: readonly number[]; readonly value: number } {
	type Corner = { readonly at: readonly number[]; readonly value: number }
	const corner = (at: readonly number[]): Corner => ({ at, value: cost(at) })
	const corners = [corner(start), ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + step : x))))]
	const most = 250 * start.length
	for (let round = 0; round < most; round++) {
		corners.sort((a, b) => a.value - b.value)
		const best = corners[0]!
		const worst = corners[corners.length - 1]!
		if (worst.value - best.value < 1e-9) break
		const others = corners.slice(0, -1)
		const centre = start.map((_, i) => others.reduce((sum, { at }) => sum + at[i]!, 0) / others.length)
		const towards = (factor: number) => corner(centre.map((x, i) => x + factor * (worst.at[i]! - x)))
		const mirrored = towards(-1)
		let next = mirrored
		if (mirrored.value < best.value) {
			const further = towards(-2)
			if (further.value < mirrored.value) next = further
		} else if (mirrored.value >= others[others.length - 1]!.value) {
			next = towards(mirrored.value < worst.value ? -0.5 : 0.5)
			if (next.value >= Math.min(mirrored.value, worst.value)) {
				for (let i = 1; i < corners.length; i++)
					corners[i] = corner(corners[i]!.at.map((x, j) => (x + best.at[j]!) / 2))
				continue
			}
		}
		corners[corners.length - 1] = next
	}
	corners.sort((a, b) => a.value - b.value)
	return corners[0]!
}
