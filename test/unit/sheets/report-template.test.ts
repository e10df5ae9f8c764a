import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { inlineText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { reportTemplateOutline } from '../../../src/shared/sheets/report-template/outline'

const options = { state: 'draft', date: '2027-03-03', version: null } as const
const base = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a', today: '2027-03-03' })

const blocksOf = (reporting: Partial<Agreement['reporting']>) =>
	reportTemplateOutline({
		agreement: { ...base, reporting: { ...base.reporting, ...reporting } },
		language: 'en',
		options,
	}).blocks

describe('the empty Service Report', () => {
	it('has a part for all that the reporting article names, in its order, and for nothing else', () => {
		const blocks = blocksOf({
			contents: ['trend', 'outages', 'credits'],
			furtherContents: ['the state of the backups'],
		})
		const heads = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
		expect(heads).toEqual(['Trend', 'Outages', 'Service Credits', 'The state of the backups', 'Binding effect'])
	})

	it.each([
		['monthly', ['12 before', '1 before', 'this period'], 13],
		['quarterly', ['4 before', '1 before', 'this period'], 5],
		['yearly', ['1 before', '1 before', 'this period'], 2],
	] as const)('of a %s report sets the period beside all of the twelve months before it', (cadence, ends, count) => {
		const trend = blocksOf({ cadence, contents: ['trend'] }).find((block) => block.id === 'report.trend.1')
		const names = trend?.kind === 'table' ? trend.rows.map(({ cells }) => inlineText(cells[0]!)) : []
		expect([names[0], ...names.slice(-2)]).toEqual(ends)
		expect(names).toHaveLength(count)
	})
})
