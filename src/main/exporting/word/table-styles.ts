import type { Look } from '../page-geometry'
import { twips } from './paragraph'
import { colour } from './theme'

const line = (side: string, size: number, fill: string) =>
	`<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${fill}"/>`
const none = (side: string) => `<w:${side} w:val="nil"/>`
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

const normalTable = [
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
	'<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
	margin('top', 0) + margin('left', 108) + margin('bottom', 0) + margin('right', 108),
	'</w:tblCellMar></w:tblPr></w:style>',
].join('')

const tableGrid = [
	'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>',
	'<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>',
	sides.map((side) => line(side, 4, 'auto')).join(''),
	'</w:tblBorders></w:tblPr></w:style>',
].join('')

/** As on the PDF's paper: thin rules between rows, stronger ones above and below, outer columns flush with the text. */
const contractTable = ({ cell }: Look) =>
	[
		'<w:style w:type="table" w:customStyle="1" w:styleId="ContractTable"><w:name w:val="Contract Table"/>',
		'<w:basedOn w:val="TableGrid"/><w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblBorders>',
		line('top', 6, colour.strong) + none('left') + line('bottom', 6, colour.strong) + none('right'),
		line('insideH', 4, colour.rule) + none('insideV'),
		'</w:tblBorders><w:tblCellMar>',
		margin('top', twips(cell.top)) + margin('left', 100) + margin('bottom', twips(cell.bottom)) + margin('right', 100),
		'</w:tblCellMar></w:tblPr>',
		'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></w:tblStylePr>',
		'</w:style>',
	].join('')

/** Labels and lines to write on, without a frame. */
const signatureTable = [
	'<w:style w:type="table" w:customStyle="1" w:styleId="SignatureTable"><w:name w:val="Signature Table"/>',
	'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:tblPr><w:tblCellMar>',
	margin('top', 40) + margin('left', 0) + margin('bottom', 30) + margin('right', 0),
	'</w:tblCellMar></w:tblPr></w:style>',
].join('')

/** Both languages side by side, without a frame. */
const columnsTable = [
	'<w:style w:type="table" w:customStyle="1" w:styleId="ColumnsTable"><w:name w:val="Columns Table"/>',
	'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:tblPr><w:tblCellMar>',
	margin('top', 0) + margin('left', 0) + margin('bottom', 0) + margin('right', 0),
	'</w:tblCellMar></w:tblPr></w:style>',
].join('')

export function tableStyles(look: Look): string {
	return normalTable + tableGrid + contractTable(look) + signatureTable + columnsTable
}
