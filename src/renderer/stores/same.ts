/**
 * `next` with every part that equals the one in `previous` replaced by it, so that what did not change keeps its identity
 * and nothing that shows it has to be drawn again. For JSON values only.
 */
export function keepSame<T>(previous: unknown, next: T): T {
	if (Object.is(previous, next)) return next
	if (Array.isArray(next)) {
		if (!Array.isArray(previous)) return next
		return shared(previous, next, keptItems(previous, next))
	}
	if (!isRecord(next) || !isRecord(previous)) return next
	const kept: Record<string, unknown> = {}
	for (const key of Object.keys(next)) kept[key] = keepSame(previous[key], next[key])
	const keys = Object.keys(kept)
	const isSame =
		keys.length === Object.keys(previous).length && keys.every((key) => Object.is(kept[key], previous[key]))
	// Both have the same keys and values, so the old one is a T as well.
	return (isSame ? previous : kept) as T
}

/** Items with an id are matched by it: one inserted row must not change the identity of all that follow. */
function keptItems(previous: readonly unknown[], next: readonly unknown[]): unknown[] {
	const byId = new Map(previous.map((item) => [idOf(item), item]))
	byId.delete(null)
	return next.map((item, index) => {
		const id = idOf(item)
		return keepSame(id === null ? previous[index] : byId.get(id), item)
	})
}

function shared<T>(previous: readonly unknown[], next: T, kept: readonly unknown[]): T {
	const isSame = kept.length === previous.length && kept.every((item, index) => Object.is(item, previous[index]))
	return (isSame ? previous : kept) as T & typeof next
}

function idOf(item: unknown): string | null {
	return isRecord(item) && typeof item.id === 'string' ? item.id : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
