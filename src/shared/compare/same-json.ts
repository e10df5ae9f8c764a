/** Whether two JSON values say the same; the order of keys and absent keys that are undefined do not count. */
export function isSameJson(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
	if (Array.isArray(one) || Array.isArray(other)) {
		if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
		return one.every((entry, at) => isSameJson(entry, other[at]))
	}
	const entries = Object.entries(one)
	const others = new Map(Object.entries(other))
	for (const [key, value] of entries) {
		if (!isSameJson(value, others.get(key))) return false
		others.delete(key)
	}
	return [...others.values()].every((value) => value === undefined)
}
