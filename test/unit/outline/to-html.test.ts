import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { outlineToHtml } from '../../../src/shared/outline/to-html'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { spoken } from '../../helpers/paper-text'
import { richOutline } from '../../helpers/rich-outline'

/** The void elements are the only places where our HTML is not XML. */
const asXml = (html: string) =>
	`<main>${html.replace(/<col([^>]*)>/g, '<col$1/>')}</main>`.replaceAll('<col/group', '<colgroup')

function plainText(html: string): string {
	const body = html
		.replace(/<nav[\s\S]*?<\/nav>/, '')
		.replace(/<\/(p|h\d|td|th|dt|dd|li|caption)>/g, ' ')
		.replace(/<[^>]*>/g, '')
	return body.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

it.each(['de', 'en'] as const)('says the same words as the outline (%s)', (language) => {
	const outline = richOutline({ language })
	expect(spoken(plainText(outlineToHtml(outline)))).toBe(spoken(outlineToText(outline)))
})

it('is well formed: every element is closed and every sign of the text is escaped', () => {
	const html = outlineToHtml(richOutline()).replace(/<colgroup>.*?<\/colgroup>/g, '')
	expect(XMLValidator.validate(asXml(html))).toBe(true)
	expect(html).toContain('&#60;b&#62;&#34;x&#34;&#60;/b&#62;')
})

it('carries every block id once, so that links and the editor find them', () => {
	const outline = richOutline()
	const ids = [...outlineToHtml(outline).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
	const wanted = outline.blocks.flatMap((block) =>
		block.kind === 'table' ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
	)
	expect(ids).toEqual(wanted)
})

it('nests inner points inside the point they belong to', () => {
	const html = outlineToHtml(richOutline({ articles: 1 })).replace(/<colgroup>.*?<\/colgroup>/g, '')
	const parsed = new XMLParser({ ignoreAttributes: false, stopNodes: [] }).parse(asXml(html)) as {
		main: { ol: { li: { ol?: { li: unknown[] } }[] } }
	}
	expect(parsed.main.ol.li.map((point) => point.ol?.li.length ?? 0)).toEqual([0, 2, 0])
})
