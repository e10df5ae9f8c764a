export type Leaf = string | number | boolean | null

/**
 * Every leaf of a JSON value with its field path: dots, list items by id where they have one, else by position
 * (`services.items.desk.inScope.0`). Empty lists and objects have no leaves.
 */
export function leavesOf(value: unknown, path = ''): [path: string, leaf: Leaf][] {
	if (Array.isArray(value)) {
		return value.flatMap((item: unknown, index) => leavesOf(item, join(path, idOf(item) ?? String(index))))
	}
	if (typeof value === 'object' && value !== null) {
		return Object.entries(value).flatMap(([key, child]) => leavesOf(child, join(path, key)))
	}
	// JSON has no other leaves, and whatever comes here was parsed or built as JSON.
	return value === undefined ? [] : [[path, value as Leaf]]
}

function idOf(item: unknown): string | null {
	if (typeof item !== 'object' || item === null) return null
	const id = (item as { readonly id?: unknown }).id
	return typeof id === 'string' ? id : null
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`
}
