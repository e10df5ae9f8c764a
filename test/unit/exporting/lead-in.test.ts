import { describe, expect, it } from 'vitest'
import { leadsOn } from '../../../src/main/exporting/lead-in'
import type { Block } from '../../../src/shared/outline/block'

const base = { id: 'a', section: 'legal', path: null } as const
const clause: Block = { ...base, kind: 'clause', number: '1.1', title: null, inlines: [], overridden: false }
const item: Block = { ...base, kind: 'item', level: 3, number: 'a)', inlines: [] }
const table: Block = { ...base, kind: 'table', indent: 0, caption: null, columns: [], rows: [] }
const paragraph = (text: string): Block => ({
	...base,
	kind: 'paragraph',
	indent: 0,
	style: 'body',
	inlines: [{ kind: 'text', text }],
})

const held = (blocks: readonly Block[]) => blocks.map((_, index) => leadsOn(blocks, index))

describe('a page does not end', () => {
	it('inside a list of up to three points, nor after the first or before the last of a longer one', () => {
		expect(held([clause, item, item, item, clause])).toEqual([true, true, true, false, false])
		expect(held([clause, item, item, item, item, item, clause])).toEqual([true, true, false, false, true, false, false])
	})

	it('inside a list, save beside a point of several lines', () => {
		const long: Block = { ...item, inlines: [{ kind: 'text', text: 'The Provider analyses the cause. '.repeat(6) }] }
		expect(held([clause, long, long, long, clause])).toEqual([true, false, false, false, false])
		expect(held([clause, long, item, item, item, long])).toEqual([true, false, false, false, false, false])
		expect(held([clause, item, long, long, item])).toEqual([true, true, false, true, false])
	})

	it('after a sentence that announces a table or the paragraph below it', () => {
		expect(held([clause, table, clause])).toEqual([true, false, false])
		expect(held([paragraph('On the following days:'), paragraph('[days]')])).toEqual([true, false])
		expect(held([paragraph('On no day.'), paragraph('Text')])).toEqual([false, false])
	})
})
