import type { Stretches } from './scan-messages'

const STRETCH_BYTES = 4 * 1024 * 1024

export function createStretches(fileBytes: number): Stretches {
	const taken = new Int32Array(new SharedArrayBuffer(8))
	return { size: STRETCH_BYTES, count: Math.ceil(fileBytes / STRETCH_BYTES), taken }
}

/** Takes the next stretch from the front, of which `mine` are taken; -1 where none is left. Only one thread may. */
export function takeFirst({ count, taken }: Stretches, mine: number): number {
	return Atomics.add(taken, 0, 1) < count ? mine : -1
}

/** Takes the next stretch from the back; -1 where none is left. */
export function takeLast({ count, taken }: Stretches): number {
	return Atomics.add(taken, 0, 1) < count ? count - 1 - Atomics.add(taken, 1, 1) : -1
}
