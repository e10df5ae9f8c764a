import { paperFont } from './font-files'
import type { Painter } from './pdf-painter'
import type { StructureNode } from './pdf-structure'

type Field = {
	readonly name: string
	/** What a screen reader says and a pointer shows. */
	readonly tip: string
	/** Points from the top left of the page. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
	readonly node: StructureNode
}

type Dictionary = { readonly data: Record<string, unknown>; end(): void }
/** pdfkit's types show neither the form nor the annotations of a page. */
type Internals = {
	readonly _root: { readonly data: { AcroForm?: { readonly data: Record<string, unknown> & { Fields: unknown[] } } } }
	readonly page: { readonly annotations: Dictionary[]; readonly dictionary: unknown }
	ref(data: object): Dictionary
}

/** The form is made on first use, so that a paper without signatures has none. */
function formOf(doc: PDFKit.PDFDocument): { Fields: unknown[] } {
	// See Internals.
	const root = (doc as unknown as Internals)._root.data
	if (root.AcroForm === undefined) {
		doc.font(paperFont('regular')).initForm()
		// PDF/A forbids it: every widget brings its own appearance.
		delete root.AcroForm!.data.NeedAppearances
	}
	return root.AcroForm!.data
}

/** An empty, unsigned AcroForm signature field (ISO 32000-1, 12.7.4.5) at its place on the current page. */
export function addSignatureField(painter: Painter, field: Field): void {
	const { doc } = painter
	const form = formOf(doc)
	// See Internals.
	const inner = doc as unknown as Internals
	const { x, y, width, height } = field.box
	const appearance = inner.ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [0, 0, width, height],
		Resources: {},
		Length: 0,
	}) as Dictionary & {
		write(content: string): void
	}
	appearance.write('q Q')
	appearance.end()
	const element = painter.elementOf(field.node)
	doc.annotate(x, y, width, height, {
		Subtype: 'Widget',
		FT: 'Sig',
		T: new String(field.name),
		TU: new String(field.tip),
		Contents: new String(field.tip),
		F: 4,
		P: inner.page.dictionary,
		AP: { N: appearance },
		structParent: element,
	} as unknown as PDFKit.Mixins.AnnotationOption)
	// Ended on its own page: pdfkit notes the current page as the annotation's.
	element.end()
	form.Fields.push(inner.page.annotations[inner.page.annotations.length - 1])
}
