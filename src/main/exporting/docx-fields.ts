import { BuilderElement, type ParagraphChild, Run, type XmlComponent } from 'docx'

/** docx writes any component in a paragraph; its types list only its own classes. */
export function paragraphChild(component: XmlComponent): ParagraphChild {
	return component as ParagraphChild
}

/** `<w:r><w:fldChar w:fldCharType="…"/></w:r>`: where a complex field begins, turns from code to result, and ends. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): Run {
	const mark = new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } })
	return new Run({ children: [mark] })
}

/** The code of a complex field, between `begin` and `separate`. */
export function fieldCode(code: string): Run {
	const instruction = new BuilderElement({
		name: 'w:instrText',
		attributes: { space: { key: 'xml:space', value: 'preserve' } },
	})
	// docx writes a string child as the element's text; its types only show components.
	instruction.addChildElement(` ${code} `)
	return new Run({ children: [instruction] })
}

/** A field with its result as Word last computed it. Word updates it on demand, never by itself on opening. */
export function field(code: string, result: readonly Run[]): Run[] {
	return [fieldMark('begin'), fieldCode(code), fieldMark('separate'), ...result, fieldMark('end')]
}

/** A link to a bookmark of the same document. */
export function internalLink(bookmark: string, children: readonly XmlComponent[]): ParagraphChild {
	const link = new BuilderElement({
		name: 'w:hyperlink',
		attributes: { anchor: { key: 'w:anchor', value: bookmark }, history: { key: 'w:history', value: '1' } },
		children,
	})
	return paragraphChild(link)
}
