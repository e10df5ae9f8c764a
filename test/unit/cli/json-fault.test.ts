import { expect, test } from 'vitest'
import { jsonFaultAt, placeInText } from '../../../src/main/cli/json-fault'
import { createRandom } from '../../../src/shared/realism/random'

test.each([
	['', 0],
	['{', 1],
	['{"a":1,}', 7],
	['[1,]', 3],
	['[1 2]', 3],
	['{"a" 1}', 5],
	['{a:1}', 1],
	['"open', 0],
	['"tab\there"', 0],
	['"\\x"', 0],
	['"\\u12G4"', 0],
	['01', 1],
	['nul', 0],
	['1 1', 2],
	[']', 0],
	['{"a":1]', 6],
])('finds the first place at which %j stops being JSON', (text, at) => {
	expect(jsonFaultAt(text)).toBe(at)
})

test('agrees with JSON.parse on thousands of damaged texts', () => {
	const random = createRandom(3)
	const whole = JSON.stringify({ a: [1, -2.5e3, { b: 'x"\\\u00e4\n', c: null }], d: true, e: {}, f: [] }, null, 1)
	const signs = '{}[],:"\\0-e.t \n'
	let damaged = 0
	for (let i = 0; i < 5_000; i++) {
		const at = Math.floor(random.uniform() * whole.length)
		const sign = signs[Math.floor(random.uniform() * signs.length)]!
		const text = i % 3 === 0 ? whole.slice(0, at) : whole.slice(0, at) + sign + whole.slice(at + (i % 2))
		if (!isJson(text)) damaged++
		expect([text, jsonFaultAt(text) === null]).toEqual([text, isJson(text)])
	}
	expect(damaged).toBeGreaterThan(2_000)
})

test('counts lines and columns from 1, over every kind of line end', () => {
	expect(placeInText('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 })
	expect(placeInText('ab', 1)).toEqual({ line: 1, column: 2 })
})

test('takes nesting and strings of any size', () => {
	expect(jsonFaultAt('['.repeat(200_000))).toBe(200_000)
	expect(jsonFaultAt(`"${'x'.repeat(5_000_000)}"`)).toBe(null)
})

function isJson(text: string): boolean {
	try {
		JSON.parse(text)
		return true
	} catch {
		return false
	}
}
