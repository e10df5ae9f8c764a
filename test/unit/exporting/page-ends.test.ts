import { describe, expect, it } from 'vitest'
import { textArea } from '../../../src/main/exporting/page-geometry'
import { outlineRows } from '../../../src/main/exporting/pdf-layout'
import { pageNumbers, paginate } from '../../../src/main/exporting/pdf-pagination'
import { tableRows } from '../../../src/main/exporting/pdf-table'
import type { Block, TableBlock } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'

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

	it('stay together where they are few and low', () => {
		expect(kept([1, 1, 1, 1])).toEqual([true, true, true, true])
		expect(kept([2, 2, 2, 2])).toEqual([true, false, true, true])
	})

	it('let a tall one stand alone', () => {
		expect(kept([8, 8, 8, 8])).toEqual([false, false, false, true])
	})
})

describe('a page of a contract', () => {
	const languages = ['de', 'en'] as const

	/** How much of each page in running text is filled, 0..1; its neighbours say what is wrong there. */
	const filling = PLAYBOOKS.flatMap(({ id }) =>
		languages.map((language) => {
			const agreement = createFromPlaybook({ playbookId: id, language, id: 'new', today: '2027-03-03' })
			const outline = buildOutline(agreement, language)
			const pages = paginate(outlineRows(outline), textArea.height)
			const numbers = pageNumbers(pages)
			const pageOf = (section: (block: Block) => boolean) => numbers.get(outline.blocks.find(section)?.id ?? '')
			// The parties sign below text, wherever that leaves the page before them, and the annexes begin anew.
			const signed = pageOf(({ kind }) => kind === 'signature')!
			const open = new Set([signed - 1, signed, pages.length])
			return pages.flatMap((page, index) => {
				const foot = page[page.length - 1]!
				return open.has(index + 1)
					? []
					: [{ id, language, page: index + 1, filled: (foot.y + foot.row.height) / textArea.height }]
			})
		}),
	)

	it('is filled to three quarters at least, except around the signatures', () => {
		expect(filling.flat().filter(({ filled }) => filled < 0.75)).toEqual([])
		expect(filling.flat().length).toBeGreaterThan(200)
	})
})

describe('the end of the text before the signatures', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'new' })
	const outline = buildOutline(agreement, 'en')
	const last = outline.blocks.findIndex((block) => block.id === 'signatures') - 1
	const filler = (index: number): Block => ({
		...{ id: `filler-${index}`, section: 'legal', path: null, kind: 'paragraph', indent: 0, style: 'body' },
		inlines: [{ kind: 'text', text: 'The parties agree.' }],
	})
	/** The ends of contracts that reach further and further down a page. */
	const ends = Array.from({ length: 30 }, (_, count) => {
		const blocks = [...outline.blocks.slice(last - 2, last), ...Array.from({ length: count }, (_, at) => filler(at))]
		const ending = outline.blocks
			.slice(last)
			.filter(({ section, id }) => section === 'signatures' || id.startsWith('legal'))
		const all = [...blocks, ...ending]
		const pages = paginate(outlineRows({ ...outline, hasContents: false, blocks: all }), textArea.height)
		const numbers = pageNumbers(pages)
		const signature = all.findIndex(({ kind }) => kind === 'signature')
		const foot = pages.at(-2)?.at(-1)
		const filled = foot === undefined ? 1 : (foot.y + foot.row.height) / textArea.height
		const pageOf = (index: number) => numbers.get(all[index]!.id)
		return {
			isParted: pageOf(signature) !== numbers.get(outline.blocks[last]!.id),
			isHeld: pageOf(signature) === pageOf(signature - 1),
			filled,
		}
	})

	it('never leaves a page of signatures alone, wherever it falls', () => {
		expect(ends.filter(({ isHeld }) => !isHeld)).toEqual([])
	})

	it('goes along whole, with what the parties agreed last, unless much of a page would stay empty for it', () => {
		expect(ends.filter(({ isParted, filled }) => !isParted && filled < 0.8)).toEqual([])
		expect(new Set(ends.map(({ isParted }) => isParted))).toEqual(new Set([true, false]))
	})
})
