import { colour } from './theme'

export type CharacterStyle =
	| 'Strong'
	| 'Emphasis'
	| 'DefinedTerm'
	| 'ClauseTitle'
	| 'PlaceholderText'
	| 'FileHash'
	| 'SigningTag'
	| 'CommentReference'

type Shape = {
	readonly id: CharacterStyle
	readonly name: string
	readonly basedOn?: CharacterStyle
	readonly run: string
}

const bold = '<w:b/><w:bCs/>'

/** Names that Word knows are spelt as it spells them; the others are ours. */
const shapes: readonly (Shape & { readonly isOwn: boolean })[] = [
	{ id: 'Strong', name: 'Strong', isOwn: false, run: bold },
	{ id: 'Emphasis', name: 'Emphasis', isOwn: false, run: '<w:i/><w:iCs/>' },
	{ id: 'DefinedTerm', name: 'Defined Term', isOwn: true, run: bold },
	{ id: 'ClauseTitle', name: 'Clause Title', isOwn: true, run: bold },
	// Shaded, so that nobody signs over a blank.
	{
		id: 'PlaceholderText',
		name: 'Placeholder Text',
		isOwn: false,
		run: `<w:shd w:val="clear" w:color="auto" w:fill="${colour.blank}"/>`,
	},
	{ id: 'FileHash', name: 'File Hash', isOwn: true, run: '<w:sz w:val="13"/><w:szCs w:val="13"/>' },
	{ id: 'SigningTag', name: 'Signing Tag', isOwn: true, run: '<w:i/><w:iCs/><w:noProof/>' },
	{
		id: 'CommentReference',
		name: 'annotation reference',
		isOwn: false,
		run: '<w:sz w:val="16"/><w:szCs w:val="16"/>',
	},
]

export const placeholderStyle = styleXml(shapes.find(({ id }) => id === 'PlaceholderText')!)

function styleXml({ id, name, isOwn, run }: (typeof shapes)[number]): string {
	return [
		`<w:style w:type="character"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
		`<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`,
	].join('')
}

export function characterStyles(): string {
	const first =
		'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
	return first + shapes.map(styleXml).join('')
}
