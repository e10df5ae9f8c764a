/**
 * Wilson score interval of a share, `successes` of `cases`; z 1.645 for 90 %, 1.96 for 95 %. null without cases.
 * Source: Wilson 1927; tested against Newcombe 1998, table I.
 */
export function wilsonInterval(successes: number, cases: number, z: number): { low: number; high: number } | null {
	if (cases === 0) return null
	const share = successes / cases
	const square = z * z
	const centre = share + square / (2 * cases)
	const spread = z * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases))
	const scale = 1 + square / cases
	return {
		low: successes === 0 ? 0 : (centre - spread) / scale,
		high: successes === cases ? 1 : (centre + spread) / scale,
	}
}
