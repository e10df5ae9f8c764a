import path from 'node:path'
import { expect, test } from 'vitest'
import { barScale } from '../../../src/main/evidence/bar-scale'
import { checkData } from '../../../src/main/evidence/check-data'
import { assumptionSentences, METHOD_KEYS } from '../../../src/main/evidence/evidence'
import { reportOutline } from '../../../src/main/evidence/report-outline'
import { createReportWriter } from '../../../src/main/evidence/report-writer'
import { importHistory } from '../../../src/main/importing/import-history'
import { translator } from '../../../src/main/words/messages'
import type { TableBlock } from '../../../src/shared/outline/block'
import { outlineToHtml } from '../../../src/shared/outline/to-html'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { completeAgreement } from '../cli/sample-agreement'

const SAMPLES = path.join(import.meta.dirname, '../../../resources/samples')

test.each(['de', 'en'] as const)(
	'a report states data, method, every window of every promise, figures and doubts, in %s',
	async (language) => {
		const agreement = completeAgreement(language)
		const paths = ['hansen-tickets.csv', 'hansen-outages.csv'].map((name) => path.join(SAMPLES, name))
		const history = await importHistory({
			paths,
			options: { format: null, mapping: {}, priorityValues: {}, timeZone: 'Europe/Berlin', dateOrder: null },
		})
		const options = { asOf: null, covers: null, confidence: 0.9, seed: 7 }
		const data = checkData({ agreement, printed: agreement, history, options, withFigures: true, language })
		const files = paths.map((file) => ({ file, sha256: 'ab'.repeat(32) }))
		const t = translator(language, 'cli')
		const { blocks, ...outline } = reportOutline(t, { data, agreement, pledgeVersion: '9.8.7', files })
		const tables = blocks.filter((block) => block.kind === 'table')
		// One table of windows for each promise that has any, in the order of the agreement.
		const withWindows = data.verdicts.filter(({ windows }) => windows.length > 0)
		const charted = tables.filter(({ columns }) =>
			columns.some(({ head }) => head === t('windows.met') || head === t('windows.allowed')),
		)
		expect(charted.map(({ rows }) => rows.length)).toEqual(withWindows.map(({ windows }) => windows.length))
		for (const [index, { columns }] of charted.entries()) {
			const bars = columns.find((column) => column.bars !== undefined)?.bars
			expect(bars?.values.map((value) => value === null)).toEqual(
				withWindows[index]?.windows.map(({ attainment }) => attainment === null),
			)
		}
		const text = outlineToText({ ...outline, blocks })
		const { figures, summary, vendor } = data.history!
		const facts = [agreement.id, data.agreement.contentHash, 'ab'.repeat(32), '9.8.7', 'Europe/Berlin', 'freshservice']
		expect([...facts, '2.574', '2,574'].filter((fact) => !text.includes(fact)).length).toBe(1)
		const figureTables = tables.filter(
			({ columns }) => columns[0]?.head === translator(language, 'figures')('column.figure'),
		)
		expect(figureTables.map(({ rows }) => rows.length)).toEqual([
			figures!.itService.length,
			figures!.customerService.length,
		])
		const doubts = tables.find(({ columns }) => columns[0]?.head === t('report.doubt'))
		expect(doubts?.rows.map(({ cells }) => cells.length)).toEqual(summary.quality.map(() => 3))
		expect(vendor.length).toBe(2)
		for (const key of METHOD_KEYS) expect(text).toContain(t(`report.method.${key}`))
		expect(text).not.toMatch(/(cli|figures|quality):|undefined|NaN|\{\w+\}/)
	},
)

test('what was decided about the responses when the file was read is an assumption of the report', async () => {
	const agreement = completeAgreement('en')
	const history = await importHistory({
		paths: [path.join(SAMPLES, 'hansen-tickets.csv')],
		options: { timeZone: 'Europe/Berlin', ignoreResponsesWithin: 120 },
	})
	const options = { asOf: null, covers: null, confidence: 0.9, seed: 7 }
	const request = { agreement, printed: agreement, history, options, withFigures: false, language: 'en' } as const
	const { count } = checkData(request).history!.summary.quality.find(({ rule }) => rule === 'quick-responses-ignored')!
	expect(count).toBe(history.ignoredResponses?.count)
	expect(assumptionSentences(translator('en', 'cli'), checkData(request))).toContain(
		`${translator('en', 'quality')('quick-responses-ignored', { count, within: '2 min' })}.`,
	)
})

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
