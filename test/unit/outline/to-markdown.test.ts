import { expect, it } from 'vitest'
import type { Block } from '../../../src/shared/outline/block'
import { outlineToMarkdown } from '../../../src/shared/outline/to-markdown'
import { richOutline } from '../../helpers/rich-outline'

const outline = richOutline({ language: 'en', articles: 1, tableRows: 1 })

function markdownOf(...ids: readonly string[]): string {
	return outlineToMarkdown({ ...outline, blocks: outline.blocks.filter((block) => ids.includes(block.id)) })
}

it('prints numbers as words and links references to anchors', () => {
	const text = markdownOf('article-1', 'article-1.point-c')
	expect(text).toBe(
		[
			'## <a id="article-1"></a>1 Services and demarcation, part 1',
			'',
			'- <a id="article-1.point-c"></a>c) under [clause 1.2 a)](#article-1.point-a).',
			'',
		].join('\n'),
	)
})

it('prints a table with aligned columns', () => {
	expect(markdownOf('objectives.table')).toBe(
		[
			'*Targets by priority \\& service*',
			'',
			'| Metric | Priority | Target | Measurement and data source |',
			'| --- | --- | ---: | --- |',
			'| Restoration time 1 | P1 | ≤ 1 h 30 min | Time stamps in the ticket system, **monthly**; checked against the outage log |',
			'',
		].join('\n'),
	)
})

it('lets no text become a mark', () => {
	const paragraph = (text: string): Block => ({
		id: 'x',
		section: 's',
		path: null,
		kind: 'paragraph',
		indent: 0,
		style: 'body',
		inlines: [{ kind: 'text', text }],
	})
	const texts = ['- no list', '1. no list', '# no head', 'a | b', '<b>', '*x* _y_ `z` [l](u)']
	const printed = outlineToMarkdown({ ...outline, blocks: texts.map(paragraph) })
	expect(printed).toBe(
		['\\- no list', '1\\. no list', '\\# no head', 'a \\| b', '\\<b\\>', '\\*x\\* \\_y\\_ \\`z\\` \\[l\\](u)']
			.join('\n\n')
			.concat('\n'),
	)
})
