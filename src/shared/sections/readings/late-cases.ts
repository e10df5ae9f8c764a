export type LateCases = {
	readonly cases: number
	/** May miss the target without breaking the promise. */
	readonly mayMiss: number
	/** The case that breaks it: `mayMiss + 1`; null where no number of misses breaks it. */
	readonly breaking: number | null
}

/** Cases that may be late when `sharePpm` of them must make it: n - ceil(share * n), in whole numbers. */
export function lateCases(cases: number, sharePpm: number): LateCases {
	const mustMake = Math.ceil((cases * sharePpm) / 1_000_000)
	const mayMiss = cases - mustMake
	return { cases, mayMiss, breaking: mayMiss >= cases ? null : mayMiss + 1 }
}
