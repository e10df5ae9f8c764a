import type { RenderOptions } from '../render-options'
import { contentTypes, type Part, relationshipTypes } from './package'
import { escapeXml, xmlHead } from './xml'

const namespace = 'urn:pledge:agreement'
const storeId = '{B1A2C3D4-7E5F-4A60-9B01-50CE4A6E0001}'

/**
 * The data that the document can be made of again: the very text that the PDF has as an attachment, in one element. Word and LibreOffice
 * keep the part when they save.
 */
export function agreementParts({ attachment }: RenderOptions): readonly Part[] {
	if (attachment === undefined) return []
	// JSON escapes the signs that XML cannot carry, but for these two.
	const json = attachment.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
	const xml = `<agreement xmlns="${namespace}" type="application/json">${escapeXml(json)}</agreement>`
	return customXmlParts(1, { id: storeId, namespace, xml })
}

/** A custom XML part and its properties. */
export function customXmlParts(
	number: number,
	item: { readonly id: string; readonly namespace: string; readonly xml: string },
): readonly Part[] {
	const properties = [
		`<ds:datastoreItem ds:itemID="${item.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">`,
		`<ds:schemaRefs><ds:schemaRef ds:uri="${item.namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
	].join('')
	const propertiesPath = `customXml/itemProps${number}.xml`
	return [
		{
			path: `customXml/item${number}.xml`,
			data: `<?xml version="1.0" encoding="UTF-8"?>\n${item.xml}`,
			relatedFrom: { path: 'word/document.xml', type: relationshipTypes.customXml },
		},
		{
			path: propertiesPath,
			data: xmlHead + properties,
			contentType: contentTypes.customXmlProperties,
			relatedFrom: { path: `customXml/item${number}.xml`, type: relationshipTypes.customXmlProperties },
		},
	]
}
