import { expect, test } from 'vitest'
import { barScale } from '../../../src/main/evidence/bar-scale'
import { createReportWriter } from '../../../src/main/evidence/report-writer'
import type { TableBlock } from '../../../src/shared/outline/block'
import { outlineToHtml } from '../../../src/shared/outline/to-html'

test('a scale begins at a round share below the lowest and places shares between it and everything', () => {
	const { low, place } = barScale([0.9, null, 0.96, 1])
	expect(low).toBeCloseTo(0.8, 12)
	expect([place(0.8), place(0.9), place(1)].map((part) => Number(part.toFixed(9)))).toEqual([0, 0.5, 1])
	expect(barScale([0.9995, 1]).low).toBeCloseTo(0.999, 12)
	expect(barScale([0, 1]).low).toBe(0)
	expect(barScale([null]).low).toBe(0.9995)
})

test('figures stand at the right, a bar is drawn beside its words and hidden from readers that cannot see it', () => {
	const page = createReportWriter()
	const bars = { values: [0.5, null], mark: 0.75 }
	page.table(
		[
			{ head: 'Window', width: 40 },
			{ head: 'Share', width: 20 },
			{ head: '80–100%', width: 40, bars },
		],
		[
			['March', '90.00%', ''],
			['April', '-', ''],
		],
	)
	const table = page.blocks[0] as TableBlock // the writer made one table
	expect(table.columns.map(({ align }) => align)).toEqual(['left', 'right', 'left'])
	const words = { contents: '', pageOf: '', watermark: null, signatureHint: '' }
	const outline = {
		language: 'en',
		title: 't',
		runningTitle: 't',
		runningState: '',
		words,
		blocks: page.blocks,
	} as const
	const html = outlineToHtml({ ...outline, hasContents: false })
	expect(html.match(/<span class="bar" aria-hidden="true">/g)?.length).toBe(1)
	expect(html).toContain('<b style="width:50%"></b><i style="left:75%"></i>')
})
