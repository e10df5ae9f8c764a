import { expect, it } from 'vitest'
import { outlineToText, runInTitle } from '../../../src/shared/outline/to-text'
import { richOutline } from '../../helpers/rich-outline'

it('says every block in print order, with numbers, tabs between cells and labels of signatures', () => {
	const outline = richOutline({ language: 'en', articles: 1, tableRows: 1 })
	const ids = [
		'title',
		'preamble',
		'article-1',
		'article-1.scope',
		'article-1.point-aa',
		'objectives.table',
		'annex-hours',
		'signatures.customer-1',
	]
	const blocks = outline.blocks.filter((block) => ids.includes(block.id))
	expect(outlineToText({ ...outline, blocks })).toBe(
		[
			'Service Level Agreement <Data Centre & Network>',
			'between Nordlicht IT GmbH and Müller & Söhne KG',
			'Preamble',
			'1 Services and demarcation, part 1',
			'1.1 Subject. The provider performs the services during service hours with the care of a prudent business and measures the promised values continuously by the time stamps that the ticket system records. Details are in clause 1.2 and Annex 1.',
			'aa) Faults of class A/B;',
			'Targets by priority & service',
			'Metric\tPriority\tTarget\tMeasurement and data source',
			'Restoration time 1\tP1\t≤ 1 h 30 min\tTime stamps in the ticket system, monthly; checked against the outage log',
			'Annex 2 Service hours',
			'For Müller & Söhne KG',
			'Place, date',
			'Signature',
			'Name\t[customer name]',
			'Title\tManaging director',
			'',
		].join('\n'),
	)
})

it('ends a run-in title with one full stop', () => {
	expect(['Scope', 'Scope.', 'Who pays?', 'Note:'].map(runInTitle)).toEqual(['Scope.', 'Scope.', 'Who pays?', 'Note:'])
})

it('says nothing for an empty outline', () => {
	expect(outlineToText({ ...richOutline(), blocks: [] })).toBe('')
})
