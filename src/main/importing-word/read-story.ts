import type { Around, ParagraphWriter } from './paragraph-writer'
import type { MarkKind } from './word-document'
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree'

/** Elements that put a tracked change around what they hold. */
const CHANGES: Readonly<Record<string, MarkKind>> = {
	'w:ins': 'insertion',
	'w:del': 'deletion',
	'w:moveFrom': 'move-from',
	'w:moveTo': 'move-to',
}
const ROW_CHANGES: Readonly<Record<string, MarkKind>> = { 'w:ins': 'row-insertion', 'w:del': 'row-deletion' }
const CELL_CHANGES: Readonly<Record<string, MarkKind>> = {
	'w:cellIns': 'cell-insertion',
	'w:cellDel': 'cell-deletion',
	'w:cellMerge': 'cell-merge',
}
/** A new paragraph's end and a moved one's are both typed; the same for what goes. */
const END_CHANGES: Readonly<Record<string, MarkKind>> = {
	'w:ins': 'split',
	'w:moveTo': 'split',
	'w:del': 'join',
	'w:moveFrom': 'join',
}
const SIGNS: Readonly<Record<string, string>> = {
	'w:tab': '\t',
	'w:ptab': '\t',
	'w:br': '\n',
	'w:cr': '\n',
	'w:noBreakHyphen': '\u2011',
	'w:softHyphen': '\u00ad',
}

/** Walks through one part (or a note, a text box) and writes down what stands in it. */
export function readStory(root: XmlElement, around: Around, writer: ParagraphWriter): void {
	const preserves = attributeOf(root, 'space') === 'preserve'
	/** Text boxes of the paragraph that is open. */
	let boxes: XmlElement[] = []

	blocks(root, around)
	writer.endPart()

	function blocks(parent: XmlElement, at: Around): void {
		for (const element of childrenOf(parent)) block(element, at)
	}

	function block(element: XmlElement, at: Around): void {
		const { name } = element
		if (name === 'w:p') paragraph(element, at)
		else if (name === 'w:tbl') table(element, at)
		else if (name === 'w:sectPr') formatting(element)
		else if (name in CHANGES) blocks(element, changed(element, at))
		else if (!milestone(element, at)) wrapped(element, at, blocks)
	}

	/** What stands around text or blocks without being any: controls, tags, the choice between two ways of saying the same. */
	function wrapped(element: XmlElement, at: Around, walk: (parent: XmlElement, at: Around) => void): void {
		switch (element.name) {
			case 'w:sdt': {
				const content = childOf(element, 'w:sdtContent')
				if (content !== null) walk(content, controlled(element, at))
				return
			}
			case 'mc:AlternateContent': {
				const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
				if (choice !== null) walk(choice, at)
				return
			}
		}
		// What a program puts around words that nobody here has heard of: its properties are none.
		if (!element.name.endsWith('Pr')) walk(element, at)
	}

	function paragraph(element: XmlElement, at: Around): void {
		const properties = childOf(element, 'w:pPr')
		const style = childOf(properties, 'w:pStyle')
		writer.openParagraph(at, { style: style === null ? null : attributeOf(style, 'val'), list: listOf(properties) })
		if (properties !== null) paragraphProperties(properties)
		inlines(element, at)
		writer.closeParagraph()
		const found = boxes
		boxes = []
		for (const box of found) blocks(box, { ...at, story: 'text-box', cells: [], cellMarks: [] })
	}

	function paragraphProperties(properties: XmlElement): void {
		formatting(properties)
		const numbering = childOf(properties, 'w:numPr')
		if (numbering !== null) formatting(numbering)
		const section = childOf(properties, 'w:sectPr')
		if (section !== null) formatting(section)
		const look = childOf(properties, 'w:rPr')
		if (look === null) return
		formatting(look)
		for (const child of childrenOf(look)) {
			const kind = END_CHANGES[child.name]
			if (kind !== undefined) writer.addEndMark(writer.addMark(child, kind))
		}
	}

	/** A change of look is marked by an element that keeps the old one. */
	function formatting(properties: XmlElement): void {
		for (const child of childrenOf(properties))
			if (child.name.endsWith('Change') || (child.name === 'w:ins' && properties.name === 'w:numPr'))
				writer.addMark(child, 'formatting')
	}

	function table(element: XmlElement, at: Around): void {
		const place = { table: writer.nextTable(), row: -1 }
		for (const properties of [childOf(element, 'w:tblPr'), childOf(element, 'w:tblGrid')])
			if (properties !== null) formatting(properties)
		rows(element, at, place)
	}

	function rows(parent: XmlElement, at: Around, place: { readonly table: number; row: number }): void {
		for (const element of childrenOf(parent)) {
			if (element.name !== 'w:tr') {
				if (element.name in CHANGES) rows(element, changed(element, at), place)
				else if (!milestone(element, at)) wrapped(element, at, (inner, within) => rows(inner, within, place))
				continue
			}
			place.row++
			const properties = childOf(element, 'w:trPr')
			const exceptions = childOf(element, 'w:tblPrEx')
			for (const one of [properties, exceptions]) if (one !== null) formatting(one)
			const rowMarks = cellMarks(properties, ROW_CHANGES)
			const within = { ...at, cellMarks: [...at.cellMarks, ...rowMarks] }
			cells(element, within, { table: place.table, row: place.row, column: -1 })
		}
	}

	function cells(
		parent: XmlElement,
		at: Around,
		place: { readonly table: number; readonly row: number; column: number },
	): void {
		for (const element of childrenOf(parent)) {
			if (element.name !== 'w:tc') {
				if (!milestone(element, at)) wrapped(element, at, (inner, within) => cells(inner, within, place))
				continue
			}
			place.column++
			const properties = childOf(element, 'w:tcPr')
			if (properties !== null) formatting(properties)
			const own = cellMarks(properties, CELL_CHANGES)
			blocks(element, { ...at, cells: [...at.cells, { ...place }], cellMarks: [...at.cellMarks, ...own] })
		}
	}

	function cellMarks(properties: XmlElement | null, kinds: Readonly<Record<string, MarkKind>>) {
		if (properties === null) return []
		return childrenOf(properties).flatMap((child) => {
			const kind = kinds[child.name]
			return kind === undefined ? [] : [writer.addMark(child, kind)]
		})
	}

	function changed(element: XmlElement, at: Around): Around {
		const moves = element.name === 'w:moveFrom' ? 'moveFrom' : element.name === 'w:moveTo' ? 'moveTo' : null
		return { ...at, marks: [...at.marks, writer.addMark(element, CHANGES[element.name]!, moves)] }
	}

	function inlines(parent: XmlElement, at: Around): void {
		let before: XmlElement | null = null
		for (const element of childrenOf(parent)) {
			const { name } = element
			const isTwice = isSameControl(before, element)
			before = element
			if (isTwice) {
				for (const one of descendantsOf(element)) milestone(one, at)
				continue
			}
			if (name === 'w:r' || name === 'm:r') run(element, at)
			else if (name in CHANGES) inlines(element, changed(element, at))
			else if (name === 'w:fldSimple') {
				writer.openField(attributeOf(element, 'instr') ?? '', true)
				inlines(element, at)
				writer.closeField()
			} else if (name.startsWith('m:') && name !== 'm:oMath' && name !== 'm:oMathPara') inlines(element, at)
			else if (!milestone(element, at)) wrapped(element, at, inlines)
		}
	}

	function run(parent: XmlElement, around: Around): void {
		// In an equation a change stands in the run that it is of.
		const change = parent.name === 'm:r' ? childrenOf(parent).find(({ name }) => name in CHANGES) : undefined
		const at = change === undefined ? around : changed(change, around)
		for (const element of childrenOf(parent)) {
			const { name } = element
			const sign = SIGNS[name]
			if (name === 'w:t' || name === 'w:delText' || name === 'm:t') writer.addText(wordsOf(element), at)
			else if (sign !== undefined) writer.addText(isPageBreak(element) ? '' : sign, at)
			else if (name === 'w:rPr') formatting(element)
			else if (name === 'w:instrText' || name === 'w:delInstrText') writer.addFieldCode(wordsOf(element, true))
			else if (name === 'w:fldChar') fieldMark(attributeOf(element, 'fldCharType'))
			else if (name === 'w:sym') writer.addText(symbolOf(attributeOf(element, 'char')), at)
			else if (name === 'w:ruby') inlines(childOf(element, 'w:rubyBase') ?? element, at)
			else if (!milestone(element, at)) drawing(element, at)
		}
	}

	function drawing(element: XmlElement, at: Around): void {
		if (element.name === 'w:txbxContent') boxes.push(element)
		else if (element.name === 'mc:AlternateContent') wrapped(element, at, run)
		else for (const child of childrenOf(element)) drawing(child, at)
	}

	function wordsOf(element: XmlElement, keeps = preserves): string {
		const text = element.children.filter((node) => typeof node === 'string').join('')
		return keeps || attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
	}

	function fieldMark(kind: string | null): void {
		if (kind === 'begin') writer.openField('', false)
		else if (kind === 'separate') writer.startResult()
		else if (kind === 'end') writer.closeField()
	}

	/** Ends and beginnings that hold nothing themselves. */
	function milestone(element: XmlElement, { story }: Around): boolean {
		const { name } = element
		const id = () => attributeOf(element, 'id') ?? ''
		if (name === 'w:bookmarkStart') writer.startBookmark(id(), attributeOf(element, 'name') ?? '')
		else if (name === 'w:bookmarkEnd') writer.endBookmark(id())
		else if (name === 'w:commentRangeStart') writer.startComment(id())
		else if (name === 'w:commentRangeEnd') writer.endComment(id(), story)
		else if (name === 'w:commentReference') writer.referToComment(id(), story)
		else if (name === 'w:moveFromRangeStart') writer.startMove('moveFrom', id(), attributeOf(element, 'name') ?? '')
		else if (name === 'w:moveToRangeStart') writer.startMove('moveTo', id(), attributeOf(element, 'name') ?? '')
		else if (name === 'w:moveFromRangeEnd') writer.endMove('moveFrom', id())
		else if (name === 'w:moveToRangeEnd') writer.endMove('moveTo', id())
		else if (/^w:customXml(?:Ins|Del|MoveFrom|MoveTo)RangeStart$/.test(name)) writer.addMark(element, 'formatting')
		else return false
		return true
	}
}

/** Where a page ends is looks, not words. */
function isPageBreak(element: XmlElement): boolean {
	const type = element.name === 'w:br' ? attributeOf(element, 'type') : null
	return type === 'page' || type === 'column'
}

/** Whether a control is a copy of the one right before it, bound to the same data: LibreOffice doubles those beside a comment. */
function isSameControl(before: XmlElement | null, element: XmlElement): boolean {
	if (before?.name !== 'w:sdt' || element.name !== 'w:sdt') return false
	const binding = (control: XmlElement) => childOf(childOf(control, 'w:sdtPr'), 'w:dataBinding')?.attributes ?? null
	return binding(element) !== null && binding(element) === binding(before) && wordsIn(element) === wordsIn(before)
}

function wordsIn(element: XmlElement): string {
	return [...descendantsOf(element)]
		.flatMap(({ name, children }) => (name === 'w:t' ? children.filter((node) => typeof node === 'string') : []))
		.join('')
}

function controlled(element: XmlElement, at: Around): Around {
	const properties = childOf(element, 'w:sdtPr')
	const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery')
	const isContents = gallery !== null && attributeOf(gallery, 'val') === 'Table of Contents'
	const tag = childOf(properties, 'w:tag')
	const control = tag === null ? at.control : attributeOf(tag, 'val')
	return { ...at, control, isContents: at.isContents || isContents }
}

function listOf(properties: XmlElement | null) {
	const numbering = childOf(properties, 'w:numPr')
	const id = childOf(numbering, 'w:numId')
	const level = childOf(numbering, 'w:ilvl')
	if (id === null) return null
	return { id: attributeOf(id, 'val') ?? '', level: level === null ? 0 : Number(attributeOf(level, 'val')) || 0 }
}

function symbolOf(code: string | null): string {
	const point = code === null ? Number.NaN : Number.parseInt(code, 16)
	return point > 0 && point <= 0xffff ? String.fromCharCode(point) : ''
}
