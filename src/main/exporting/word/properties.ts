import type { Outline } from '../../../shared/outline/block'
import { creationDate, type RenderOptions } from '../render-options'
import { languageTag } from './styles'
import { escapeXml, xmlHead } from './xml'

/** `docProps/core.xml`: title, author, language; the dates are the export's day, not the clock's. */
export function corePropertiesXml(outline: Outline, options: RenderOptions): string {
	const at = creationDate(options).toISOString().replace('.000', '')
	const author = escapeXml(options.author ?? 'Pledge')
	return [
		`${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
		' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escapeXml(outline.title)}</dc:title><dc:creator>${author}</dc:creator>`,
		`<dc:language>${languageTag(outline.language)}</dc:language>`,
		`<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
		'</cp:coreProperties>',
	].join('')
}

export const appPropertiesXml = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Pledge</Application></Properties>`

/** `docProps/custom.xml`: what a machine looks for without reading the text. */
export function customPropertiesXml(properties: readonly { readonly name: string; readonly value: string }[]): string {
	const items = properties.map(
		// 2 is the first number that is free for properties of one's own; the format id is that of all of them.
		({ name, value }, index) =>
			`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
	)
	return [
		`${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"`,
		` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join('')}</Properties>`,
	].join('')
}
