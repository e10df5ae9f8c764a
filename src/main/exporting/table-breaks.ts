/** A table up to this height is never parted: a scale, a matrix, a few tiers. Points. */
const WHOLE_UP_TO = 140
/** A row of this many lines may stand alone beside a page's edge. */
const LONE_LINES = 4

type Heights = {
	/** What stands above the first row: caption and head. */
	readonly above: number
	/** Of a line of text. */
	readonly leading: number
}

/** Which rows of these heights share a page with the next one: all of a low table, else those at either end where they are short. Points. */
export function rowsKept(heights: readonly number[], { above, leading }: Heights): readonly boolean[] {
	const last = heights.length - 1
	const isWhole = heights.reduce((sum, height) => sum + height, above) <= WHOLE_UP_TO
	const isShort = (index: number) => heights[index]! < LONE_LINES * leading
	return heights.map((_, index) => {
		if (index === last) return false
		return isWhole || (index === 0 && isShort(0)) || (index === last - 1 && isShort(last))
	})
}
