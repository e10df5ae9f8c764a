import { describe, expect, it } from 'vitest'
import { keepSame } from '../../../src/renderer/stores/same'

describe('keepSame', () => {
	it('gives the old value back when nothing differs', () => {
		const before = { a: [1, { b: null }], c: 'x' }
		expect(keepSame(before, structuredClone(before))).toBe(before)
	})

	it('keeps items that only moved, by their id', () => {
		const before = [
			{ id: 'a', text: '1' },
			{ id: 'b', text: '2' },
		]
		const after = keepSame(before, [
			{ id: 'new', text: '0' },
			{ id: 'a', text: '1' },
			{ id: 'b', text: '3' },
		])
		expect(after).toEqual([
			{ id: 'new', text: '0' },
			{ id: 'a', text: '1' },
			{ id: 'b', text: '3' },
		])
		expect(after[1]).toBe(before[0])
		expect(after[2]).not.toBe(before[1])
	})

	it('sees a key that is gone, a shorter list and a changed kind', () => {
		expect(keepSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
		expect(keepSame([1, 2], [1])).toEqual([1])
		expect(keepSame<unknown>({ 0: 1 }, [1])).toEqual([1])
		expect(keepSame<unknown>([1], null)).toBe(null)
	})
})
