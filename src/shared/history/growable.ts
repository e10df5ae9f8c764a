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

/** Makes room for exactly `size` elements in one step, where the number to come is known. */
export function reserveRoom<A extends NumberArray>(column: Growable<A>, size: number, fill: number): void {
	const old = column.array
	if (size <= old.length) return
	// As above.
	const grown = new (old.constructor as new (length: number) => A)(size)
	grown.set(old)
	if (fill !== 0) grown.fill(fill, old.length)
	column.array = grown
}

/** The first `size` elements of a column that grows no more; a little spare room behind them is kept rather than all copied. */
export function taken<A extends NumberArray>(column: Growable<A>, size: number, fill: number): A {
	const array = ensureRoom(column, size, fill)
	// Both make arrays of the same kind.
	return (size >= array.length * 0.9 ? array.subarray(0, size) : array.slice(0, size)) as A
}
