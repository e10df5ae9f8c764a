import { XmlFault } from '../importing/xlsx/xml-scanner'
import type { DocxParts } from '../verifying/docx-parts'
import { attributeOf, childrenOf, decodeXml, parseXml, type XmlElement } from './xml-tree'

const MAX_PART_BYTES = 48 * 1024 * 1024

/** The tree of a part; null where there is no such part. Throws XmlFault. */
export function partTree(parts: DocxParts, path: string | null): XmlElement | null {
	const bytes = path === null ? undefined : parts.get(path)
	if (bytes === undefined) return null
	if (bytes.length > MAX_PART_BYTES) throw new XmlFault('too long')
	return parseXml(decodeXml(bytes))
}

export type Related = { readonly id: string; readonly type: string; readonly path: string }

/** What a part names beside it, inside of the package; `type` is the last word of the relationship's type. */
export function relatedParts(parts: DocxParts, path: string): readonly Related[] {
	const slash = path.lastIndexOf('/') + 1
	const folder = path.slice(0, slash)
	const tree = partTree(parts, `${folder}_rels/${path.slice(slash)}.rels`)
	if (tree === null) return []
	return childrenOf(tree).flatMap((one) => {
		const [id, type, target] = [attributeOf(one, 'Id'), attributeOf(one, 'Type'), attributeOf(one, 'Target')]
		if (target === null || type === null || attributeOf(one, 'TargetMode') === 'External') return []
		return [{ id: id ?? '', type: type.slice(type.lastIndexOf('/') + 1), path: inside(folder, target) }]
	})
}

/** `../customXml/item1.xml` from `word/` is `customXml/item1.xml`; nothing leads out of the package. */
function inside(folder: string, target: string): string {
	const way = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
	const names: string[] = []
	for (const name of way.split('/')) {
		if (name === '..') names.pop()
		else if (name !== '.' && name !== '') names.push(name)
	}
	return names.join('/')
}

/** The part that holds the text; programs may name it as they like. */
export function mainPath(parts: DocxParts): string {
	const found = relatedParts(parts, '').find(({ type, path }) => type === 'officeDocument' && parts.has(path))
	return found?.path ?? 'word/document.xml'
}
