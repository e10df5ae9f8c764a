import { expect, test } from 'vitest'
import { parseJsonBytes, parseJsonText } from '../../../src/main/storage/safe-json'

const bytes = (text: string) => new TextEncoder().encode(text)

test('JSON is taken as it is, with or without a byte order mark', () => {
	expect(parseJsonBytes(bytes('{"a":[1,"ä"]}'))).toEqual({ kind: 'json', value: { a: [1, 'ä'] } })
	expect(parseJsonBytes(bytes('\uFEFF{"a":1}'))).toEqual({ kind: 'json', value: { a: 1 } })
})

test.each([
	['too large', new Uint8Array(11), 'too-large'],
	['not UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 'not-utf8'],
	['empty', bytes(''), 'not-json'],
	['cut off', bytes('{"a":'), 'not-json'],
])('what is %s is refused', (_, input, problem) => {
	expect(parseJsonBytes(input, 10)).toEqual({ kind: 'refused', problem })
})

test.each([
	'{"__proto__":{"polluted":true}}',
	'[1,{"a":{"\\u005f_proto__":null}}]',
	'{"constructor":{"prototype":{"polluted":true}}}',
])('a key that could reach a prototype is refused: %s', (text) => {
	expect(parseJsonText(text)).toEqual({ kind: 'refused', problem: 'forbidden-key' })
})

test('a column that happens to be called constructor is data', () => {
	expect(parseJsonText('{"constructor":"Meyer"}')).toEqual({ kind: 'json', value: { constructor: 'Meyer' } })
})

test('nesting without end is refused before anybody walks it', () => {
	expect(parseJsonText(`${'['.repeat(100)}${']'.repeat(100)}`).kind).toBe('json')
	expect(parseJsonText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual({
		kind: 'refused',
		problem: 'too-deep',
	})
})
