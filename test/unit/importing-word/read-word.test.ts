import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it, test } from 'vitest'
import { linesOf, sideText } from '../../../src/main/importing-word/lines'
import { readWord } from '../../../src/main/importing-word/read-word'
import {
	comment,
	commentEnd,
	commentStart,
	deleted,
	endChanged,
	type HandMade,
	inserted,
	makeDocx,
	paragraph,
	run,
} from '../../helpers/make-docx'

async function read(made: HandMade | Uint8Array) {
	const outcome = await readWord(made instanceof Uint8Array ? made : makeDocx(made))
	if (outcome.kind !== 'read') throw new Error(outcome.kind)
	return outcome.document
}

async function sides(body: string) {
	const { paragraphs } = await read({ body })
	return paragraphs.map((one) => [sideText(one, 'sent'), sideText(one, 'returned')])
}

/** Comments and changes counted the plain way: by their tags. */
function plainCounts(bytes: Uint8Array) {
	const tags = (part: RegExp, tag: RegExp) =>
		Object.entries(unzipSync(bytes))
			.filter(([name]) => part.test(name))
			.reduce((sum, [, xml]) => sum + (strFromU8(xml).match(tag)?.length ?? 0), 0)
	const changes =
		/<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|rPrChange|pPrChange|tcPrChange|sectPrChange)[ />]/g
	return [
		tags(/^word\/comments\.xml$/, /<w:comment /g),
		tags(/^word\/(document|footnotes|header)\.xml$/, changes),
	] as const
}

const by = 'w:id="1" w:author="Bo" w:date="2026-11-20T10:00:00Z"'
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
const row = (properties: string, ...cells: readonly string[]) =>
	`<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`

it('reads both sides of insertions, deletions, moves and words that one typed and another took away again', async () => {
	const both = `<w:ins ${by}>${run('very ')}${deleted('truly ', 'Cy')}</w:ins>`
	const moved = `<w:moveFrom ${by}>${run('soon ')}</w:moveFrom>`
	expect(await sides(paragraph(run('We '), inserted('shall '), deleted('will '), moved, both, run('answer.')))).toEqual(
		[['We will soon answer.', 'We shall very answer.']],
	)
})

it('reads words out of controls, links, fields, equations and the one of two ways that Word shows', async () => {
	const field = [
		'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \\h </w:instrText></w:r>',
		'<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
		run('5.2'),
		'<w:r><w:fldChar w:fldCharType="end"/></w:r>',
	].join('')
	const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`
	const body = paragraph(
		`<w:sdt><w:sdtPr><w:tag w:val="parties.customer.name"/></w:sdtPr><w:sdtContent>${run('Acme')}</w:sdtContent></w:sdt>`,
		run(' see '),
		`<w:hyperlink w:anchor="x">${field}</w:hyperlink>`,
		'<w:r><w:tab/><w:noBreakHyphen/><w:br/></w:r>',
		`<w:fldSimple w:instr=" DATE ">${run('today')}</w:fldSimple>`,
		'<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>',
		choice,
	)
	const [only] = (await read({ body })).paragraphs
	expect(sideText(only!, 'sent')).toBe('Acme see 5.2\t\u2011\ntodayx=1new')
	expect(only!.pieces.map(({ text, field: name, control }) => [text, name, control])).toEqual([
		['Acme', null, 'parties.customer.name'],
		[' see ', null, null],
		['5.2', 'REF', null],
		['\t\u2011\n', null, null],
		['today', 'DATE', null],
		['x=1new', null, null],
	])
})

it('joins what somebody split as it was sent, and tells a new paragraph from one that was there', async () => {
	const body = [
		paragraph(endChanged('ins'), run('First half ')),
		paragraph(run('second half.')),
		paragraph(endChanged('ins'), inserted('All new.')),
		paragraph(run('There before.')),
		paragraph(endChanged('del'), deleted('Gone.')),
		`<w:tbl>${row(`<w:ins ${by}/>`, cell('new row'))}${row(`<w:del ${by}/>`, cell('old row'))}</w:tbl>`,
	].join('')
	const lines = linesOf(await read({ body }))
	expect(lines.map(({ text, wasSent, joins }) => [text, wasSent, joins.length])).toEqual([
		['First half second half.', true, 0],
		['There before.', true, 0],
		['Gone.', true, 1],
		['', false, 0],
		['old row', true, 0],
	])
})

it('reads who answers whom, what is resolved and the true instant where the file says it', async () => {
	const document = await read({
		body: paragraph(commentStart(0), commentStart(1), run('Words'), commentEnd(0), commentEnd(1)),
		comments: comment(0, 'Why?', { paraId: '0000000A' }) + comment(1, 'Because.', { author: 'Bo', paraId: '0000000B' }),
		extended:
			'<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="1"/>',
		ids: '<w16cid:commentId w16cid:paraId="0000000A" w16cid:durableId="11111111"/>',
		extensible: '<w16cex:commentExtensible w16cex:durableId="11111111" w16cex:dateUtc="2026-11-20T09:00:00Z"/>',
	})
	expect(document.hasThreading).toBe(true)
	expect(
		document.comments.map(({ text, author, at, parent, isResolved }) => [text, author, at, parent, isResolved]),
	).toEqual([
		['Why?', 'Anna', '2026-11-20T09:00:00Z', null, true],
		['Because.', 'Bo', '2026-11-20T10:00:00Z', '0', true],
	])
})

it('knows a file that says who answers whom from one that only marks what is resolved', async () => {
	const read2 = async (extended: string) =>
		(
			await read({
				body: paragraph(commentStart(0), commentStart(1), run('Words'), commentEnd(0), commentEnd(1)),
				comments: comment(0, 'One.', { paraId: '0000000A' }) + comment(1, 'Two.', { author: 'Bo', paraId: '0000000B' }),
				extended,
			})
		).hasThreading
	const said = (id: string, more = '') => `<w15:commentEx w15:paraId="${id}"${more}/>`
	expect(await read2(said('0000000A') + said('0000000B', ' w15:paraIdParent="0000000A"'))).toBe(true)
	// Word names both: they are two.
	expect(await read2(said('0000000A', ' w15:done="0"') + said('0000000B', ' w15:done="0"'))).toBe(true)
	// LibreOffice 7 names the resolved ones.
	expect(await read2(said('0000000A', ' w15:done="1"'))).toBe(false)
	expect(await read2('')).toBe(false)
})

it('reads a control once that LibreOffice writes twice, and what begins and ends in its copy', async () => {
	const control = (id: number, inner: string, path = 'a') =>
		`<w:sdt><w:sdtPr><w:id w:val="${id}"/><w:dataBinding w:xpath="/${path}" w:storeItemID="{B}"/></w:sdtPr><w:sdtContent>${inner}${run('[Name]')}</w:sdtContent></w:sdt>`
	const start = '<w:bookmarkStart w:id="7" w:name="b_x"/>'
	const doubled = paragraph(start, run('By '), control(1, ''), control(2, '<w:bookmarkEnd w:id="7"/>'), run(' today'))
	const document = await read({ body: doubled + paragraph(control(3, ''), control(4, '', 'b')) })
	expect(document.paragraphs.map((one) => sideText(one, 'sent'))).toEqual(['By [Name] today', '[Name][Name]'])
	expect(document.bookmarks.get('b_x')).toEqual({ from: { paragraph: 0, offset: 0 }, to: { paragraph: 0, offset: 9 } })
})

it('finds comments over several paragraphs, on a place, between paragraphs, without end and without any place', async () => {
	const document = await read({
		body: [
			commentStart(0),
			paragraph(run('One '), commentStart(1), run('two')),
			paragraph(run('three'), commentEnd(1), run(' four')),
			`<w:commentRangeEnd w:id="0"/>`,
			paragraph(run('five'), '<w:r><w:commentReference w:id="0"/><w:commentReference w:id="2"/></w:r>'),
			paragraph(commentStart(3), run('six'), '<w:r><w:commentReference w:id="3"/></w:r>', run(' seven')),
		].join(''),
		comments: [0, 1, 2, 3, 4].map((number) => comment(number, `c${number}`)).join(''),
	})
	const at = (paragraph: number, offset: number) => ({ paragraph, offset })
	expect(new Map(document.comments.map(({ text, span }) => [text, span]))).toEqual(
		new Map([
			['c0', { from: at(0, 0), to: at(1, 10) }],
			['c1', { from: at(0, 4), to: at(1, 5) }],
			['c2', { from: at(2, 4), to: at(2, 4) }],
			['c3', { from: at(3, 0), to: at(3, 3) }],
			['c4', null],
		]),
	)
})

it('counts the same comments and changes as their tags, in notes, margins, text boxes and tables too', async () => {
	const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph(inserted('boxed'))}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>`
	const looks = `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>`
	const bytes = makeDocx({
		body: [
			paragraph(`<w:pPr><w:pPrChange ${by}><w:pPr/></w:pPrChange></w:pPr>`, looks, box),
			paragraph(endChanged('ins'), inserted('x'), inserted('y', 'Bo'), deleted('z')),
			`<w:tbl>${row(`<w:ins ${by}/>`, cell('a', `<w:cellIns ${by}/>`), cell('b', `<w:tcPrChange ${by}><w:tcPr/></w:tcPrChange>`))}</w:tbl>`,
			paragraph(`<w:moveTo ${by}>${run('moved')}</w:moveTo>`, `<w:ins ${by}/>`),
			`<w:sectPr><w:sectPrChange ${by}><w:sectPr/></w:sectPrChange></w:sectPr>`,
		].join(''),
		comments: comment(0, 'nowhere'),
		footnotes: `<w:footnote w:id="2">${paragraph(deleted('note'))}</w:footnote>`,
		header: paragraph(inserted('head')),
	})
	const document = await read(bytes)
	const counts = plainCounts(bytes)
	expect(counts).toEqual([1, 15])
	expect([document.comments.length, document.marks.length]).toEqual(counts)
	expect(
		document.paragraphs.map((one) => [one.story, sideText(one, 'returned')]).filter(([, text]) => text !== ''),
	).toEqual([
		['body', 'bold'],
		['text-box', 'boxed'],
		['body', 'xy'],
		['body', 'a'],
		['body', 'b'],
		['body', 'moved'],
		['header', 'head'],
	])
})

it('reads a document whose text has another name, another prefix, single quotes and UTF-16', async () => {
	const parts = unzipSync(makeDocx({ body: paragraph(inserted('Größe > 1')), main: 'document2.xml' }))
	const xml = strFromU8(parts['word/document2.xml']!)
		.replaceAll('w:', 'n0:')
		.replace('xmlns:w=', 'xmlns:n0=')
		.replace(/n0:author="[^"]*"/, `n0:author='A "x" > B'`)
	const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
	const document = await read(zipSync({ ...parts, 'word/document2.xml': utf16 }))
	expect(document.paragraphs.map((one) => sideText(one, 'returned'))).toEqual(['Größe > 1'])
	expect(document.marks.map(({ author, kind }) => [author, kind])).toEqual([['A "x" > B', 'insertion']])
})

const text = (xml: string) => zipSync({ ...unzipSync(makeDocx({ body: '' })), 'word/document.xml': strToU8(xml) })
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

test.each<[string, Uint8Array, string]>([
	['a text that is cut off', text(`<w:document ${W}><w:body><w:p>`), 'damaged'],
	['a document type', text(`<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}><w:body/></w:document>`), 'damaged'],
	['tags without end', text(`<w:document ${W}><w:body>${'<w:sdt>'.repeat(2_000)}`), 'damaged'],
	['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-a-document'],
	['something else', strToU8('Hello'), 'damaged'],
	[
		'a bomb',
		zipSync({ ...unzipSync(makeDocx({ body: '' })), 'word/media/x.xml': new Uint8Array(70_000_000) }, { level: 9 }),
		'too-large',
	],
])('refuses %s', async (_, bytes, kind) => {
	expect(await readWord(bytes)).toEqual({ kind })
})
