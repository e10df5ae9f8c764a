export type MergedOrder = {
	readonly ids: readonly string[]
	/** Two orders of the same items that cannot both be had; null where there is no dispute. */
	readonly rivals: readonly (readonly string[])[] | null
}

/**
 * One order of the items of two lists that grew out of one. Items that both know stand as the side has them that moved them; when both moved
 * them, as in `base`, and where that has none of them, as in the list that comes first by its ids. A new item stands behind the one that it
 * follows on its own side; new ones of both sides at one place go by their ids.
 */
export function mergedOrder(base: readonly string[], a: readonly string[], b: readonly string[]): MergedOrder {
	const shared = new Set(a.filter((id) => b.includes(id)))
	const [left, right, old] = [a, b, base].map((list) => list.filter((id) => shared.has(id))) as [
		string[],
		string[],
		string[],
	]
	const isKnown = old.length === shared.size
	const isDisputed = !isEqual(left, right) && !(isKnown && (isEqual(left, old) || isEqual(right, old)))
	const [first, second] = left.join() <= right.join() ? [left, right] : [right, left]
	const skeleton = isDisputed ? (isKnown ? old : first) : isKnown && isEqual(left, old) ? right : left
	// What only one side has stands behind its neighbour there.
	const added = new Map<string, string[][]>()
	for (const list of [a, b]) collect(list, shared, added)
	const ids: string[] = []
	const put = (anchor: string) => {
		for (const run of (added.get(anchor) ?? []).sort((x, y) => (x.join() < y.join() ? -1 : 1))) ids.push(...run)
	}
	put('')
	for (const id of skeleton) {
		ids.push(id)
		put(id)
	}
	return { ids, rivals: isDisputed ? [first, second] : null }
}

function collect(list: readonly string[], shared: ReadonlySet<string>, added: Map<string, string[][]>): void {
	let anchor = ''
	let run: string[] = []
	const end = () => {
		if (run.length > 0) added.set(anchor, [...(added.get(anchor) ?? []), run])
		run = []
	}
	for (const id of list) {
		if (!shared.has(id)) run.push(id)
		else {
			end()
			anchor = id
		}
	}
	end()
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((id, index) => id === other[index])
}
