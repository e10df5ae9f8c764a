import { describe, expect, it } from 'vitest'
import { textArea } from '../../../src/main/exporting/page-geometry'
import { outlineRows } from '../../../src/main/exporting/pdf-layout'
import { pageNumbers, paginate } from '../../../src/main/exporting/pdf-pagination'
import { tableRows } from '../../../src/main/exporting/pdf-table'
import type { Block, TableBlock } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

/** A cell of this many lines a row. */
const table = (lines: readonly number[]): TableBlock => ({
	...{ id: 'roles.table', section: 'roles', path: null, kind: 'table', indent: 0, caption: null },
	columns: [
		{ head: 'Pflicht', align: 'left', width: 50 },
		{ head: 'Termin', align: 'left', width: 50 },
	],
	rows: lines.map((count, index) => ({
		id: `row-${index}`,
		path: null,
		cells: [[{ kind: 'text', text: 'Bereitschaftsbericht '.repeat(2 * count).trim() }], [{ kind: 'text', text: 'x' }]],
	})),
})
const kept = (lines: readonly number[]) =>
	tableRows(table(lines), { language: 'de' })
		.filter(({ anchors }) => anchors.length > 0)
		.map(({ keepWithNext }) => keepWithNext)

describe('rows of a table', () => {
	it('keep a short one at either end with its neighbour', () => {
		expect(kept([2, 2, 2, 2, 2, 2])).toEqual([true, false, false, false, true, true])
	})

	it('let a tall one stand alone', () => {
		expect(kept([8, 8, 8, 8])).toEqual([false, false, false, true])
	})
})

it('never has a page of signatures alone: what the parties agreed last goes along', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'new' })
	const outline = buildOutline(agreement, 'en')
	const last = outline.blocks.findIndex((block) => block.id === 'signatures') - 1
	const filler = (index: number): Block => ({
		...{ id: `filler-${index}`, section: 'legal', path: null, kind: 'paragraph', indent: 0, style: 'body' },
		inlines: [{ kind: 'text', text: 'The parties agree.' }],
	})
	// Wherever the page ends, the clause before the signatures and the last of them share one.
	for (let count = 0; count < 30; count++) {
		const blocks = [...outline.blocks.slice(last - 2, last), ...Array.from({ length: count }, (_, at) => filler(at))]
		const ending = outline.blocks
			.slice(last)
			.filter(({ section, id }) => section === 'signatures' || id.startsWith('legal'))
		const rows = outlineRows({ ...outline, hasContents: false, blocks: [...blocks, ...ending] })
		const pages = pageNumbers(paginate(rows, textArea.height))
		expect(pages.get(outline.blocks[last]!.id)).toBe(pages.get('signatures'))
	}
})
