import { readFileSync } from 'node:fs'
import { resourcePath } from '../../resources'
import { embeddableFont } from './embeddable-font'
import { type Part, relationshipTypes } from './package'
import { writtenFiles } from './skeleton'
import { fontName } from './theme'
import { namespaces, xmlHead } from './xml'

const faces = [
	{ element: 'embedRegular', file: 'SourceSerif4-Regular.ttf', style: 'regular' },
	{ element: 'embedBold', file: 'SourceSerif4-SemiBold.ttf', style: 'bold' },
	{ element: 'embedItalic', file: 'SourceSerif4-Italic.ttf', style: 'italic' },
] as const

/** Any key will do; a fixed one keeps the bytes the same. */
const keyOf = (index: number) => `{B1A2C3D4-7E5F-4A60-9B01-50CE4A6EF0F${index}}`

/** ECMA-376 part 4, 17.8.1: the first 32 bytes are mixed with the key, read backwards. */
function obfuscated(font: Uint8Array, key: string): Uint8Array {
	const digits = key.replace(/[{}-]/g, '')
	const mixed = font.slice()
	for (let at = 0; at < 32; at++) {
		const place = 30 - (at % 16) * 2
		mixed[at] = mixed[at]! ^ Number.parseInt(digits.slice(place, place + 2), 16)
	}
	return mixed
}

/** What to fall back to where embedded fonts are not read (Word's protected view): a serif of like colour and width. */
function fontTableXml(): string {
	const roman = '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
	const embedded = faces.map(
		({ element }, index) => `<w:${element} r:id="rIdFont${index}" w:fontKey="${keyOf(index)}"/>`,
	)
	return [
		`${xmlHead}<w:fonts ${namespaces}><w:font w:name="${fontName}"><w:altName w:val="Cambria"/>`,
		`<w:panose1 w:val="02040603050405020204"/>${roman}${embedded.join('')}</w:font>`,
		`<w:font w:name="Cambria"><w:panose1 w:val="02040503050406030204"/>${roman}</w:font>`,
		`<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>${roman}</w:font></w:fonts>`,
	].join('')
}

/** Our faces as Word embeds them, under the name that the styles use, and the table that tells of them. */
export function fontParts(): readonly Part[] {
	const fonts = faces.map(({ file, style }, index): Part => {
		const font = embeddableFont(readFileSync(resourcePath('fonts', file)), { family: fontName, style })
		return { path: `word/fonts/font${index + 1}.odttf`, data: obfuscated(font, keyOf(index)) }
	})
	const relatedTo = fonts.map(({ path }, index) => ({ id: `rIdFont${index}`, type: relationshipTypes.font, path }))
	return [{ path: writtenFiles.fontTable, data: fontTableXml(), relatedTo }, ...fonts]
}
