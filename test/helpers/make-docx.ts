import { strToU8, zipSync } from 'fflate'

/** Parts of a Word document that a test writes by hand; `body` and the like are what stands within their roots. */
export type HandMade = {
	readonly body: string
	readonly comments?: string
	readonly extended?: string
	readonly ids?: string
	readonly extensible?: string
	readonly footnotes?: string
	readonly header?: string
	readonly custom?: string
	readonly numbering?: string
	readonly styles?: string
	/** Name of the text's part. */
	readonly main?: string
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const roots = [
	`xmlns:w="${W}"`,
	'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
	'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
	'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document of hand-made XML, as little as a reader needs. */
export function makeDocx(made: HandMade): Uint8Array {
	const main = made.main ?? 'document.xml'
	const parts: [string, string, string | undefined][] = [
		['comments', 'w:comments', made.comments],
		['commentsExtended', 'w15:commentsEx', made.extended],
		['commentsIds', 'w16cid:commentsIds', made.ids],
		['commentsExtensible', 'w16cex:commentsExtensible', made.extensible],
		['footnotes', 'w:footnotes', made.footnotes],
		['header', 'w:hdr', made.header],
		['numbering', 'w:numbering', made.numbering],
		['styles', 'w:styles', made.styles],
	]
	const there = parts.filter(([, , xml]) => xml !== undefined)
	const related = there.map(
		([name], index) => `<Relationship Id="rId${index}" Type="${office}/${name}" Target="${name}.xml"/>`,
	)
	const list = (inner: string) =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
	const files: Record<string, string> = {
		'[Content_Types].xml': `<Types><Override PartName="/word/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		'_rels/.rels': list(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/${main}"/>`),
		[`word/_rels/${main}.rels`]: list(related.join('')),
		[`word/${main}`]: `<w:document ${roots}><w:body>${made.body}</w:body></w:document>`,
		...Object.fromEntries(there.map(([name, root, xml]) => [`word/${name}.xml`, `<${root} ${roots}>${xml}</${root}>`])),
		...(made.custom === undefined ? {} : { 'customXml/item1.xml': made.custom }),
	}
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 })
}

/** A run of words as they stand, spaces kept. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (...inner: readonly string[]) => `<w:p>${inner.join('')}</w:p>`

let id = 1000
const by = (author: string, at: string) => `w:id="${++id}" w:author="${author}" w:date="${at}"`
export const inserted = (text: string, author = 'Anna', at = '2026-11-20T10:00:00Z') =>
	`<w:ins ${by(author, at)}>${run(text)}</w:ins>`
export const deleted = (text: string, author = 'Anna', at = '2026-11-20T10:00:00Z') =>
	`<w:del ${by(author, at)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
/** Properties of a paragraph whose end was typed (`ins`) or taken away (`del`). */
export const endChanged = (how: 'ins' | 'del', author = 'Anna', at = '2026-11-20T10:00:00Z') =>
	`<w:pPr><w:rPr><w:${how} ${by(author, at)}/></w:rPr></w:pPr>`

export const commentStart = (number: number) => `<w:commentRangeStart w:id="${number}"/>`
export const commentEnd = (number: number) =>
	`<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`
export const comment = (
	number: number,
	text: string,
	{ author = 'Anna', at = '2026-11-20T10:00:00Z', paraId }: { author?: string; at?: string; paraId?: string } = {},
) =>
	`<w:comment w:id="${number}" w:author="${author}" w:date="${at}" w:initials="A"><w:p${paraId === undefined ? '' : ` w14:paraId="${paraId}"`}>${run(text)}</w:p></w:comment>`
