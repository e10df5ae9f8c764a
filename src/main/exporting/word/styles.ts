import { type HouseLook, plainLook } from '../../../shared/brand/brand'
import type { ContractLanguage } from '../../../shared/outline/block'
import { type Frame, type Look, wholeFrame } from '../page-geometry'
import { characterStyles } from './character-styles'
import { annexListId, contractListId } from './list-ids'
import { twips } from './paragraph'
import { paragraphStyles } from './paragraph-styles'
import { tableStyles } from './table-styles'
import { colour, familyOf } from './theme'
import { namespaces, xmlHead } from './xml'

export function languageTag(language: ContractLanguage): string {
	return language === 'de' ? 'de-DE' : 'en-GB'
}

/** Kerning from the first point on: Word leaves it off unless it is asked for. */
function defaults(language: ContractLanguage, { type }: Look, { fontSet }: HouseLook): string {
	const { name: fontName } = familyOf(fontSet)
	const tag = languageTag(language)
	const size = type.body.size * 2
	return [
		'<w:docDefaults><w:rPrDefault><w:rPr>',
		`<w:rFonts w:ascii="${fontName}" w:hAnsi="${fontName}" w:eastAsia="${fontName}" w:cs="Times New Roman"/>`,
		`<w:color w:val="${colour.text}"/><w:kern w:val="2"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
		`<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="he-IL"/>`,
		'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>',
		`<w:spacing w:before="0" w:after="0" w:line="${twips(type.body.leading)}" w:lineRule="atLeast"/>`,
		'</w:pPr></w:pPrDefault></w:docDefaults>',
	].join('')
}

/** Styles that Word brings itself stay out of its gallery until somebody uses them. */
const latent =
	'<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'

/** The multi-level lists, by name in Word's list gallery. */
function listStyles(): string {
	const style = (id: string, name: string, listId: number) =>
		`<w:style w:type="numbering" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="NoList"/><w:uiPriority w:val="99"/><w:pPr><w:numPr><w:numId w:val="${listId}"/></w:numPr></w:pPr></w:style>`
	return [
		'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
		style('ContractNumbering', 'Contract Numbering', contractListId),
		style('AnnexNumbering', 'Annex Numbering', annexListId),
	].join('')
}

/** `word/styles.xml`: everything about the look that does not depend on the words. `frame`: where paragraphs run. */
export function stylesXml(language: ContractLanguage, frame: Frame = wholeFrame, house: HouseLook = plainLook): string {
	const all = [
		defaults(language, frame.look, house),
		latent,
		paragraphStyles(frame, house.brand),
		characterStyles(),
		tableStyles(frame.look),
		listStyles(),
	]
	return `${xmlHead}<w:styles ${namespaces}>${all.join('')}</w:styles>`
}
