type Info = Record<string, unknown>
type Internals = { info: Info; _addInfo(): void }

function escapeXml(value: unknown): unknown {
	return typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : value
}

/** pdfkit writes titles into XMP as they are; a title with `&` or `<` would break the XML. The info dictionary keeps the plain words. */
export function escapeMetadata(doc: PDFKit.PDFDocument): void {
	// Neither the method nor the info record is in pdfkit's types.
	const inner = doc as unknown as Internals
	const addInfo = inner._addInfo.bind(doc)
	inner._addInfo = () => {
		const plain = inner.info
		inner.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, escapeXml(value)]))
		addInfo()
		inner.info = plain
	}
}

/** Says that the file is also meant as PDF/UA-1, with the schema that PDF/A wants for foreign properties. */
export const accessibilityClaim = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
