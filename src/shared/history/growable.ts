/** A column that grows geometrically while rows stream in. */
export type Growable<A> = { array: A }

type NumberArray = Float64Array | Uint32Array | Uint16Array | Uint8Array | Int32Array

/** Makes room for `size` elements; new room is filled with `fill`. */
export function ensureRoom<A extends NumberArray>(column: Growable<A>, size: number, fill: number): A {
	const old = column.array
	if (size <= old.length) return old
	const room = Math.max(1_024, old.length * 2, size)
	// The constructor of a typed array makes its own kind.
	const grown = new (old.constructor as new (length: number) => A)(room)
	grown.set(old)
	if (fill !== 0) grown.fill(fill, old.length)
	column.array = grown
	return grown
}
