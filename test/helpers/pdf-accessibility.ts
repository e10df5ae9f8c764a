import { XMLValidator } from 'fast-xml-parser'
import { embeddedFile } from '../../src/main/verifying/pdf/embedded'
import { openPdf, type PdfFile } from '../../src/main/verifying/pdf/file'
import { createLexer } from '../../src/main/verifying/pdf/lexer'
import { type PdfPage, pagesOf } from '../../src/main/verifying/pdf/pages'
import { valueFrom } from '../../src/main/verifying/pdf/parse'
import { dictOf, isArray, isKind, isName, type PdfDict, type PdfValue } from '../../src/main/verifying/pdf/values'

type Element = {
	readonly dict: PdfDict
	readonly role: string
	readonly kids: Element[]
	/** Page's object number and mark of each piece of content right below. */
	readonly marks: string[]
	/** Object numbers of annotations right below. */
	readonly objects: number[]
	readonly number: number | null
}

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'EI'])

/** What each role may stand in (ISO 32000-1, 14.8.4), for those that are bound to one. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
	LI: ['L'],
	Lbl: ['LI'],
	LBody: ['LI'],
	TR: ['Table'],
	TH: ['TR'],
	TD: ['TR'],
	Caption: ['Table'],
	TOCI: ['TOC'],
	Document: [],
}
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
	L: ['LI'],
	LI: ['Lbl', 'LBody'],
	Table: ['Caption', 'TR'],
	TR: ['TH', 'TD'],
	TOC: ['TOCI'],
}

/**
 * Points of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) that a document breaks, as far as a program can tell; empty for a good one.
 */
export function accessibilityFaults(bytes: Uint8Array): string[] {
	const opened = openPdf(bytes)
	if (opened.kind !== 'pdf') return [opened.kind]
	const { file } = opened
	const faults: string[] = []
	const expect = (isGood: boolean, fault: string): void => {
		if (!isGood) faults.push(fault)
	}
	const pages = pagesOf(file)
	const elements = readTree(file)
	checkCatalog(file, expect)
	checkFonts(file, pages, expect)
	const painted = new Set(pages.flatMap((page) => checkContent(file, page, expect)))
	const tagged = elements.flatMap(({ marks }) => marks)
	expect(new Set(tagged).size === tagged.length, 'content belongs to two elements')
	for (const mark of tagged) expect(painted.has(mark), `element of content that is not there: ${mark}`)
	for (const mark of painted) expect(tagged.includes(mark), `content in no element: ${mark}`)
	checkRoles(elements, expect)
	checkTables(file, elements, expect)
	checkLists(file, elements, expect)
	checkAnnotations(file, { pages, elements }, expect)
	checkParents(file, { pages, elements }, expect)
	return [...new Set(faults)]
}

type Expect = (isGood: boolean, fault: string) => void

function readTree(file: PdfFile): readonly Element[] {
	const found: Element[] = []
	const read = (value: PdfValue, page: number | null): Element => {
		const dict = dictOf(file.resolve(value))!
		const own = numberOf(dict.entries.get('Pg')) ?? page
		const role = file.find(dict, 'S')
		const element: Element = {
			...{ dict, kids: [], marks: [], objects: [], number: numberOf(value) },
			role: isKind(role, 'name') ? role.name : '',
		}
		found.push(element)
		const kids = file.find(dict, 'K')
		for (const kid of isArray(kids) ? kids : kids === null ? [] : [kids]) {
			const inner = dictOf(file.resolve(kid))
			if (typeof kid === 'number') element.marks.push(`${own} ${kid}`)
			else if (isName(inner?.entries.get('Type'), 'MCR'))
				element.marks.push(`${numberOf(inner!.entries.get('Pg')) ?? own} ${inner!.entries.get('MCID')}`)
			else if (isName(inner?.entries.get('Type'), 'OBJR')) element.objects.push(numberOf(inner!.entries.get('Obj'))!)
			else element.kids.push(read(kid, own))
		}
		return element
	}
	const kids = file.find(file.root, 'StructTreeRoot', 'K')
	for (const kid of isArray(kids) ? kids : [kids]) read(kid, null)
	return found
}

const numberOf = (value: PdfValue | undefined): number | null => (isKind(value, 'ref') ? value.number : null)

function checkCatalog(file: PdfFile, expect: Expect): void {
	const { root } = file
	const language = file.find(root, 'Lang')
	expect(isKind(language, 'string') && /^(de-DE|en-GB)$/.test(language.text), 'no language')
	expect(file.find(root, 'MarkInfo', 'Marked') === true, 'not marked as tagged')
	expect(file.find(root, 'ViewerPreferences', 'DisplayDocTitle') === true, 'the title is not shown')
	// A paper of one page needs none.
	expect(dictOf(file.find(root, 'Outlines')) !== null || pagesOf(file).length === 1, 'no bookmarks')
	expect(isArray(file.find(root, 'OutputIntents')), 'no colour profile')
	const stream = file.find(root, 'Metadata')
	const metadata = isKind(stream, 'stream') ? Buffer.from(file.decode(stream)).toString('utf8') : ''
	expect(XMLValidator.validate(metadata.replace(/<\?xpacket[^>]*\?>/g, '')) === true, 'metadata is no XML')
	for (const part of ['<pdfuaid:part>1<', '<pdfaid:part>', '<pdfaid:conformance>A<', '<dc:title>'])
		expect(metadata.includes(part), `metadata without ${part}`)
	const info = dictOf(file.resolve(file.trailer.entries.get('Info')))
	const title = info === null ? null : file.find(info, 'Title')
	const said = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(metadata)?.[1] ?? ''
	const plain = said.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
	expect(isKind(title, 'string') && textString(title.text) === plain, 'two titles')
	expect(
		embeddedFile(file, 'agreement.json') === null || isArray(file.find(root, 'AF')),
		'a file that is not associated',
	)
}

function textString(bytes: string): string {
	if (!bytes.startsWith('\u00fe\u00ff')) return bytes
	return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

function checkFonts(file: PdfFile, pages: readonly PdfPage[], expect: Expect): void {
	for (const { resources } of pages) {
		for (const name of dictOf(resources === null ? null : file.find(resources, 'Font'))?.entries.keys() ?? []) {
			const font = dictOf(file.find(resources!, 'Font', name))!
			const below = file.find(font, 'DescendantFonts')
			const inner = dictOf(file.resolve(isArray(below) ? below[0] : null)) ?? font
			expect(isKind(file.find(font, 'ToUnicode'), 'stream'), `font ${name} without letters`)
			expect(isKind(file.find(inner, 'FontDescriptor', 'FontFile2'), 'stream'), `font ${name} not embedded`)
			expect(file.find(inner, 'CIDToGIDMap') !== null, `font ${name} without a map of glyphs`)
		}
	}
}

/** The marks of a page's content: every painting operator stands in one of them or in an artifact. */
function checkContent(file: PdfFile, page: PdfPage, expect: Expect): string[] {
	expect(isName(file.find(page.dict, 'Tabs'), 'S'), 'tab order is not that of the structure')
	const contents = file.find(page.dict, 'Contents')
	const streams = isArray(contents) ? contents.map(file.resolve) : [contents]
	const lexer = createLexer(
		Buffer.concat(streams.flatMap((each) => (isKind(each, 'stream') ? [file.decode(each)] : []))),
	)
	const open: string[] = []
	const marks: string[] = []
	let operands: PdfValue[] = []
	for (let token = lexer.next(); token !== null; token = lexer.next()) {
		const isOperator = typeof token === 'object' && token.kind === 'keyword' && !['[', '<<'].includes(token.word)
		if (!isOperator) {
			operands.push(valueFrom(token, lexer, false))
			continue
		}
		const word = (token as { word: string }).word
		if (word === 'BMC' || word === 'BDC') {
			const id = dictOf(operands[1])?.entries.get('MCID')
			const tag = isKind(operands[0], 'name') ? operands[0].name : ''
			// Inside a mark may stand how its letters are read (ISO 32000-1, 14.8.2.3.3 and 14.9.4).
			const isReading = open.length > 0 && id === undefined && (tag === 'Span' || tag === 'ReversedChars')
			expect(isReading || open.length === 0, 'marks inside marks')
			expect(isReading || tag === 'Artifact' || typeof id === 'number', `mark ${tag} without a number`)
			if (typeof id === 'number') marks.push(`${page.number} ${id}`)
			open.push(tag)
		} else if (word === 'EMC') open.pop()
		else if (PAINTING.has(word)) {
			expect(open.length > 0, `${word} outside of every mark`)
			// Two bytes a glyph; the first one of a font stands for every letter that it lacks (ISO 19005-3, 6.2.11.8).
			const shown = operands.flatMap((one) => (isArray(one) ? one : [one])).filter((one) => isKind(one, 'string'))
			expect(!shown.some(({ text }) => /^(?:..)*\0\0/s.test(text)), 'a letter that its font lacks')
		}
		operands = []
	}
	expect(open.length === 0, 'a mark without end')
	return marks
}

function checkRoles(elements: readonly Element[], expect: Expect): void {
	expect(elements[0]?.role === 'Document', 'the tree does not begin with a document')
	let level = 0
	for (const parent of elements) {
		const allowed = CHILDREN[parent.role]
		for (const kid of parent.kids) {
			expect(allowed === undefined || allowed.includes(kid.role), `${kid.role} in ${parent.role}`)
			expect((PARENTS[kid.role] ?? [parent.role]).includes(parent.role), `${kid.role} in ${parent.role}`)
		}
		if (allowed !== undefined) expect(parent.marks.length === 0, `words right in ${parent.role}`)
		const heading = /^H(\d)$/.exec(parent.role)?.[1]
		if (heading === undefined) continue
		expect(Number(heading) <= level + 1, `H${heading} after H${level}`)
		level = Number(heading)
	}
}

function checkTables(file: PdfFile, elements: readonly Element[], expect: Expect): void {
	for (const table of elements.filter(({ role }) => role === 'Table')) {
		const rows = table.kids.filter(({ role }) => role === 'TR')
		expect(new Set(rows.map(({ kids }) => kids.length)).size === 1, 'rows of different lengths')
		expect(rows[0]?.kids.every(({ role }) => role === 'TH') === true, 'a table without heads')
		const heads = rows.flatMap(({ kids }) => kids.filter(({ role }) => role === 'TH'))
		for (const { dict } of heads) expect(isName(attribute(file, dict, 'Scope'), 'Column'), 'a head without scope')
		expect(
			table.kids.every(({ role }, index) => role !== 'Caption' || index === 0),
			'a caption inside a table',
		)
	}
}

function attribute(file: PdfFile, dict: PdfDict, key: string): PdfValue {
	const value = file.find(dict, 'A')
	for (const each of isArray(value) ? value : [value]) {
		const found = file.resolve(dictOf(file.resolve(each))?.entries.get(key))
		if (found !== null) return found
	}
	return null
}

function checkLists(file: PdfFile, elements: readonly Element[], expect: Expect): void {
	for (const list of elements.filter(({ role }) => role === 'L')) {
		const isLabelled = list.kids.every(({ kids }) => kids.map(({ role }) => role).join() === 'Lbl,LBody')
		expect(isLabelled, 'an item without label and body')
		expect(isKind(attribute(file, list.dict, 'ListNumbering'), 'name'), 'a list that does not say how it is numbered')
	}
}

type Document = { readonly pages: readonly PdfPage[]; readonly elements: readonly Element[] }

function checkAnnotations(file: PdfFile, { pages, elements }: Document, expect: Expect): void {
	const owners = new Map(elements.flatMap((element) => element.objects.map((number) => [number, element] as const)))
	for (const page of pages) {
		const list = file.find(page.dict, 'Annots')
		for (const ref of isArray(list) ? list : []) {
			const annotation = dictOf(file.resolve(ref))!
			const role = owners.get(numberOf(ref) ?? -1)?.role
			const isWidget = isName(file.find(annotation, 'Subtype'), 'Widget')
			expect(role === (isWidget ? 'Form' : 'Link'), `an annotation in ${role}`)
			const contents = file.find(annotation, 'Contents')
			expect(isKind(contents, 'string') && contents.text !== '', 'an annotation without a description')
			expect(!isWidget || isKind(file.find(annotation, 'TU'), 'string'), 'a field without a name for readers')
			expect(file.find(annotation, 'F') === 4, 'an annotation that is not printed')
			expect(typeof file.find(annotation, 'StructParent') === 'number', 'an annotation that names no element')
		}
	}
	for (const { role, objects } of elements) {
		if (role === 'Link' || role === 'Form') expect(objects.length === 1, `a ${role} without its annotation`)
	}
}

/** The way back from content to its element. */
function checkParents(file: PdfFile, { pages, elements }: Document, expect: Expect): void {
	const parents = new Map<number, PdfValue>()
	const walk = (node: PdfDict | null): void => {
		if (node === null) return
		const numbers = file.find(node, 'Nums')
		for (let at = 0; isArray(numbers) && at + 1 < numbers.length; at += 2)
			if (typeof numbers[at] === 'number') parents.set(numbers[at] as number, file.resolve(numbers[at + 1]))
		const kids = file.find(node, 'Kids')
		for (const kid of isArray(kids) ? kids : []) walk(dictOf(file.resolve(kid)))
	}
	walk(dictOf(file.find(file.root, 'StructTreeRoot', 'ParentTree')))
	const owner = new Map(elements.flatMap(({ marks, dict }) => marks.map((mark) => [mark, dict] as const)))
	for (const page of pages) {
		const key = file.find(page.dict, 'StructParents')
		const list = typeof key === 'number' ? parents.get(key) : null
		for (const [mark, dict] of owner) {
			const [number, id] = mark.split(' ').map(Number)
			if (number !== page.number) continue
			expect(isArray(list) && file.resolve(list[id!]) === dict, 'content that does not lead back to its element')
		}
	}
}
