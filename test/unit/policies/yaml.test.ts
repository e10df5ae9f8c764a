import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/shared/policies/yaml'

const one = (text: string) => {
	const outcome = readYaml(text)
	return outcome.kind === 'yaml' ? outcome.documents : `${outcome.problem} ${outcome.line}`
}

describe('reading YAML', () => {
	it('takes blocks, flows, quotes, comments and several documents apart', () => {
		const text = [
			'# a comment',
			'apiVersion: openslo/v1   # version',
			"metadata: { name: crm, labels: [a, \"b, c\", 'it''s'] }",
			'spec:',
			'  objectives:',
			'  - displayName: "P1: 60 min # not a comment"',
			'    targetPercent: 99.5',
			'    url: http://example.org/a:b',
			'  - targetPercent: 1e2',
			'    isRolling: false',
			'    none: ~',
			'    empty:',
			'---',
			'- 1',
			'- - 2',
			'  - three',
			'- {a: -1, b: , c: [ ]}',
			'...',
		].join('\n')
		expect(one(text)).toEqual([
			{
				apiVersion: 'openslo/v1',
				metadata: { name: 'crm', labels: ['a', 'b, c', "it's"] },
				spec: {
					objectives: [
						{ displayName: 'P1: 60 min # not a comment', targetPercent: 99.5, url: 'http://example.org/a:b' },
						{ targetPercent: 100, isRolling: false, none: null, empty: null },
					],
				},
			},
			[1, [2, 'three'], { a: -1, b: null, c: [] }],
		])
	})

	it('keeps the lines of a literal block, joins those of a folded one and of a plain scalar', () => {
		const text = 'a: |\n  one\n    two # kept\n\n  three\nb: >-\n  one\n  two\n\n  three\nc: one\n  two\nd: [1,\n  2]\n'
		expect(one(text)).toEqual([{ a: 'one\n  two # kept\n\nthree\n', b: 'one two\nthree', c: 'one two', d: [1, 2] }])
	})

	it.each([
		['a: &x 1\nb: *x', 'alias 1'],
		['a: *x', 'alias 1'],
		['<<: {a: 1}', 'alias 1'],
		['a: !!python/object x', 'tag 1'],
		['a:\n\tb: 1', 'tab 2'],
		['a: 1\na: 2', 'double-key 2'],
		['a: 1\n   b: 2\n', 'indent 2'],
		['a: [1, 2', 'not-closed 1'],
		['a: "x', 'not-closed 1'],
		['a: "\\q"', 'escape 1'],
		['a: 1\nb', 'no-key 2'],
		['%YAML 1.2\n---\na: 1', 'directive 1'],
		['a: [1 2] x', 'behind-value 1'],
		[`a: ${'['.repeat(100)}`, 'too-deep 1'],
	])('refuses %j by line', (text, problem) => {
		expect(one(text)).toEqual(problem)
	})

	it('makes a key that names a prototype a key like any other', () => {
		const [read] = one('__proto__: {a: 1}') as [Record<string, unknown>]
		expect([Object.keys(read), ({} as { a?: number }).a]).toEqual([['__proto__'], undefined])
	})

	it('reads a long line without a key in no time to speak of', () => {
		const started = performance.now()
		one(`a ${'b '.repeat(200_000)}`)
		expect(performance.now() - started).toBeLessThan(2_000)
	})
})
