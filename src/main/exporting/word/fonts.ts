import { readFileSync } from 'node:fs'
import type { FontSet } from '../../../shared/brand/brand'
import { resourcePath } from '../../resources'
import { embeddableFont } from './embeddable-font'
import { type Part, relationshipTypes } from './package'
import { writtenFiles } from './skeleton'
import { type FontFamily, familyOf } from './theme'
import { namespaces, xmlHead } from './xml'

const faces = [
	{ element: 'embedRegular', file: 'Regular', style: 'regular' },
	{ element: 'embedBold', file: 'SemiBold', style: 'bold' },
	{ element: 'embedItalic', file: 'Italic', style: 'italic' },
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

/** The paper's font and what it falls back to. */
function fontTableXml({ name, fallback, panose, fallbackPanose, kind }: FontFamily): string {
	const family = (value: string) => `<w:charset w:val="00"/><w:family w:val="${value}"/><w:pitch w:val="variable"/>`
	const embedded = faces.map(
		({ element }, index) => `<w:${element} r:id="rIdFont${index}" w:fontKey="${keyOf(index)}"/>`,
	)
	return [
		`${xmlHead}<w:fonts ${namespaces}><w:font w:name="${name}"><w:altName w:val="${fallback}"/>`,
		`<w:panose1 w:val="${panose}"/>${family(kind)}${embedded.join('')}</w:font>`,
		`<w:font w:name="${fallback}"><w:panose1 w:val="${fallbackPanose}"/>${family(kind)}</w:font>`,
		`<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>${family('roman')}</w:font></w:fonts>`,
	].join('')
}

/** Our faces as Word embeds them, under the name that the styles use, and the table that tells of them. */
export function fontParts(fontSet: FontSet | undefined): readonly Part[] {
	const family = familyOf(fontSet)
	const fonts = faces.map(({ file, style }, index): Part => {
		const font = embeddableFont(readFileSync(resourcePath('fonts', `${family.file}-${file}.ttf`)), {
			family: family.name,
			style,
		})
		return { path: `word/fonts/font${index + 1}.odttf`, data: obfuscated(font, keyOf(index)) }
	})
	const relatedTo = fonts.map(({ path }, index) => ({ id: `rIdFont${index}`, type: relationshipTypes.font, path }))
	return [{ path: writtenFiles.fontTable, data: fontTableXml(family), relatedTo }, ...fonts]
}
