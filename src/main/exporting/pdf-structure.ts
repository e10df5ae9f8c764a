import type { ContractLanguage } from '../../shared/outline/block'

/** Structure roles of ISO 32000-1, 14.8.4. */
export type Role =
	| 'Document'
	| 'Div'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'P'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'Caption'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'TOC'
	| 'TOCI'
	| 'Link'
	| 'Form'
	| 'Sect'
	| 'Figure'

/** A place in the logical structure. It becomes an element when its first words are painted, so empty ones never appear. */
export type StructureNode = {
	readonly role: Role
	readonly parent: StructureNode | null
	/** Only where it is not the document's. */
	readonly language?: ContractLanguage
}

export function node(role: Role, parent: StructureNode | null = null, language?: ContractLanguage): StructureNode {
	return language === undefined ? { role, parent } : { role, parent, language }
}

/** What PDF calls a language (RFC 3066). */
export const languageTags: Readonly<Record<ContractLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

// pdfkit writes the scope; its types leave it out.
const columnHead = { scope: 'Column' } as object

/** PDF/UA wants to know how a list with labels counts: ours go by letters. */
const lettered = { O: 'List', ListNumbering: 'LowerAlpha' }

function attributesOf(element: PDFKit.PDFStructureElement): Record<string, unknown> {
	// The element's dictionary is not in pdfkit's types, nor does pdfkit know the attributes of lists.
	return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
}

/** Makes elements for nodes on first use and hangs them below their parents; nodes without a parent hang below the document. */
export function structureOf(doc: PDFKit.PDFDocument): (node: StructureNode) => PDFKit.PDFStructureElement {
	const root = doc.struct('Document')
	doc.addStructure(root)
	const elements = new Map<StructureNode, PDFKit.PDFStructureElement>()
	const elementOf = (wanted: StructureNode): PDFKit.PDFStructureElement => {
		const known = elements.get(wanted)
		if (known !== undefined) return known
		const parent = wanted.parent === null ? root : elementOf(wanted.parent)
		const element = doc.struct(wanted.role, wanted.role === 'TH' ? columnHead : {})
		if (wanted.language !== undefined) attributesOf(element).Lang = new String(languageTags[wanted.language])
		if (wanted.role === 'L') attributesOf(element).A = lettered
		parent.add(element)
		elements.set(wanted, element)
		return element
	}
	return elementOf
}
