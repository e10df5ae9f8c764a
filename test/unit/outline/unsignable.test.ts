import { expect, it, test } from 'vitest'
import type { Block } from '../../../src/shared/outline/block'
import { cleanBlock } from '../../../src/shared/outline/clean'
import { signableEdges, unsignable } from '../../../src/shared/outline/unsignable'

const NBSP = '\u00a0'

it.each([
	['{{signature, r1}}', `{${NBSP}{signature, r1}${NBSP}}`],
	['{{{x}}}', `{${NBSP}{${NBSP}{x}${NBSP}}${NBSP}}`],
	['{ \n {x}\t}', `{${NBSP}{x}${NBSP}}`],
	['{\u200b\u00ad{', `{${NBSP}{`],
	['｛{﹛', `｛${NBSP}{${NBSP}﹛`],
	['/sn1/ //Sig12/', `/${NBSP}sn1/ //${NBSP}Sig12/`],
	['/s\u200dn1/ ／ｓｎ１／', `/${NBSP}s\u200dn1/ ／${NBSP}ｓｎ１／`],
])('parts what a signing service would read in %j', (typed, printed) => {
	expect(unsignable(typed)).toBe(printed)
	expect(unsignable(printed)).toBe(printed)
})

it.each(['{x}', 'a} {b', 'https://api.example.test/v2/tickets/12/', '24/7', '1/2/3', 'und/oder'])(
	'leaves %j alone',
	(typed) => {
		expect(unsignable(typed)).toBe(typed)
	},
)

test('finds the edges at which a field would arise, across empty pieces too', () => {
	expect([...signableEdges(['a {', '', '{b'])]).toEqual([2])
	expect([...signableEdges(['/s', 'n1', '/'])]).toEqual([1, 2])
	expect([...signableEdges(['{', ' x ', '{'])]).toEqual([])
})

test('parts what would meet where values are printed side by side', () => {
	const value = (text: string) => ({ kind: 'value', text, path: 'x' }) as const
	const place = { id: 'a', section: 'parties', path: null, kind: 'paragraph', indent: 0, style: 'body' } as const
	const block: Block = { ...place, inlines: ['{', '{signature, r1', '}', '}', ' /sn', '1/'].map(value) }
	const cleaned = cleanBlock(block)
	const text = 'inlines' in cleaned ? cleaned.inlines.map((inline) => inline.text).join('') : ''
	expect(text).toBe(`{${NBSP}{signature, r1}${NBSP}} /sn${NBSP}1/`)
})
