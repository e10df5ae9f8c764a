import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { FieldPath } from '../../../shared/outline/block'
import { placeholderStyle } from './character-styles'
import { customXmlParts } from './custom-xml'
import { contentTypes, type Part, relationshipTypes } from './package'
import { type Look, run } from './run'
import { escapeXml, namespaces, valued, xmlHead } from './xml'

/** Word's limit for the tag and the title of a content control. */
const longest = 64
const namespace = 'urn:pledge:blanks'
const storeId = '{B1A2C3D4-7E5F-4A60-9B01-50CE4A6E0002}'

type Blank = { readonly path: FieldPath; readonly text: string }

/** The blanks of one document, gathered while its words are written. */
export type Blanks = {
	/**
	 * A plain text control with the blank as its placeholder. The same blank elsewhere shares its value: who fills in the customer's name
	 * once has it everywhere.
	 */
	controlXml(path: FieldPath, text: string, look: Look): string
	/** The values (empty yet) and the placeholders, if there is any blank. */
	parts(): readonly Part[]
}

const partName = (number: number) => `Blank${number}`

/** A tag says which field of the agreement a control stands for; a path that is too long is told by its hash, as in the data beside. */
function tagOf(path: FieldPath): string {
	return path.length <= longest ? path : `h_${bytesToHex(sha256(utf8ToBytes(path))).slice(0, 32)}`
}

function titleOf(text: string): string {
	return Array.from(text.replace(/^\[|\]$/g, ''))
		.slice(0, longest)
		.join('')
}

export function createBlanks(): Blanks {
	const blanks: Blank[] = []
	const numbers = new Map<string, number>()
	let controlId = 0
	const numberOf = (blank: Blank): number => {
		const key = `${blank.path}\n${blank.text}`
		const known = numbers.get(key)
		if (known !== undefined) return known
		numbers.set(key, blanks.push(blank))
		return blanks.length
	}
	return {
		controlXml: (path, text, look) => {
			const words = run(text, { ...look, style: 'PlaceholderText' })
			// A reference to what is not printed has no field to fill in.
			if (path === '') return words
			const number = numberOf({ path, text })
			return [
				`<w:sdt><w:sdtPr>${valued('alias', titleOf(text))}${valued('tag', tagOf(path))}${valued('id', ++controlId)}`,
				`<w:placeholder>${valued('docPart', partName(number))}</w:placeholder><w:showingPlcHdr/>`,
				`<w:dataBinding w:prefixMappings="xmlns:b='${namespace}'" w:xpath="/b:blanks[1]/b:blank[${number}]" w:storeItemID="${storeId}"/>`,
				`<w:text/></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`,
			].join('')
		},
		parts: () => (blanks.length === 0 ? [] : [...valueParts(blanks), ...placeholderParts(blanks)]),
	}
}

function valueParts(blanks: readonly Blank[]): readonly Part[] {
	const items = blanks.map(({ path }) => `<blank path="${escapeXml(path)}"/>`)
	return customXmlParts(2, { id: storeId, namespace, xml: `<blanks xmlns="${namespace}">${items.join('')}</blanks>` })
}

/** Fixed, so that the same document is the same file; Word only wants them to differ. */
const partId = (number: number) => `{B1A2C3D4-7E5F-4A60-9B01-${number.toString(16).toUpperCase().padStart(12, '0')}}`

/** What Word shows again when somebody empties a control. */
function placeholderParts(blanks: readonly Blank[]): readonly Part[] {
	const parts = blanks.map(({ text }, index) =>
		[
			`<w:docPart><w:docPartPr>${valued('name', partName(index + 1))}`,
			'<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>',
			'<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>',
			`${valued('guid', partId(index + 1))}</w:docPartPr><w:docPartBody><w:p>${run(text, { style: 'PlaceholderText' })}</w:p>`,
			'</w:docPartBody></w:docPart>',
		].join(''),
	)
	const path = 'word/glossary/document.xml'
	const styles = [
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
		'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
		placeholderStyle,
	].join('')
	return [
		{
			path,
			data: `${xmlHead}<w:glossaryDocument ${namespaces}><w:docParts>${parts.join('')}</w:docParts></w:glossaryDocument>`,
			contentType: contentTypes.glossary,
			relatedFrom: { path: 'word/document.xml', type: relationshipTypes.glossary },
		},
		{
			path: 'word/glossary/styles.xml',
			data: `${xmlHead}<w:styles ${namespaces}>${styles}</w:styles>`,
			contentType: contentTypes.styles,
			relatedFrom: { path, type: relationshipTypes.styles },
		},
	]
}
