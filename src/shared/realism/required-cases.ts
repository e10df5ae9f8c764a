/** Cases of `cases` that must make it: ceil(share * cases), in integers (share in parts per million). */
export function requiredCases(sharePpm: number, cases: number): number {
	return Math.floor((sharePpm * cases + 999_999) / 1_000_000)
}
