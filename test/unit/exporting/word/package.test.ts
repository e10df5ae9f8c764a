import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { addParts, joinZips, zipFiles } from '../../../../src/main/exporting/word/package'

it('joins ZIPs into one that reads as if it had been made at once', () => {
	const first = { 'a.xml': 'a'.repeat(5_000), 'b/c.xml': 'c' }
	const second = { 'd.bin': 'd'.repeat(300), 'e.xml': '' }
	const joined = joinZips([zipFiles(new Map(Object.entries(first))), zipFiles(new Map(Object.entries(second)))])
	const read = Object.entries(unzipSync(joined)).map(([path, bytes]) => [path, strFromU8(bytes)])
	expect(Object.fromEntries(read)).toEqual({ ...first, ...second })
})

it('tells the type of an added part and who points to it', () => {
	const files = new Map([['[Content_Types].xml', '<Types></Types>']])
	const added = addParts(files, [
		{ path: 'word/x.xml', data: '<x/>', contentType: 't', relatedFrom: { path: 'word/document.xml', type: 'r' } },
	])
	expect(added.get('[Content_Types].xml')).toBe('<Types><Override PartName="/word/x.xml" ContentType="t"/></Types>')
	expect(added.get('word/_rels/document.xml.rels')).toContain(
		'<Relationship Id="rIdPart0" Type="r" Target="/word/x.xml"/>',
	)
})
