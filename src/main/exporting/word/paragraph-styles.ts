import type { Brand } from '../../../shared/brand/brand'
import { type Frame, type Look, textArea, type } from '../page-geometry'
import { houseLineSize } from '../running-head'
import { annexListId, contractListId } from './list-ids'
import { twips } from './paragraph'
import { colour, wordColour } from './theme'

type Pitch = { readonly size: number; readonly leading: number }

type Shape = {
	/** As Word spells it; styles that Word does not know have `isOwn`. */
	readonly name: string
	readonly isOwn?: boolean
	readonly basedOn?: string
	/** The style of the paragraph that follows when somebody presses Enter. */
	readonly next?: string
	/** Where it differs from the style it is based on. */
	readonly pitch?: Pitch
	/** Points. */
	readonly before?: number
	readonly after?: number
	/** What Word's schema puts before the spacing, in its order: keepNext, keepLines, numPr, pBdr, tabs, suppressAutoHyphens. */
	readonly frame?: string
	/** What comes after the spacing: ind, jc, outlineLvl. */
	readonly place?: string
	readonly run?: string
	/** Place in the list of styles that Word recommends; nothing for a style that it hides until it is used. */
	readonly priority?: number
}

/** Outline level of heads in the right column, from 0; `TOC \\o "5-5"` gathers them. */
const besideLevel = 4

export type ParagraphStyle = keyof ReturnType<typeof shapesOf>

const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
const muted = `<w:color w:val="${colour.muted}"/>`
const strong = `<w:color w:val="${colour.strong}"/>`
const keep = '<w:keepNext/><w:keepLines/>'
const whole = '<w:suppressAutoHyphens/>'
const listed = (listId: number, level: number) =>
	`<w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${listId}"/></w:numPr>`
const noList = '<w:numPr><w:numId w:val="0"/></w:numPr>'
const left = (points: number) => `<w:ind w:left="${twips(points)}"/>`
const flush = '<w:ind w:left="0" w:firstLine="0"/>'
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
const rightTab = (lead: string, width: number = textArea.width) =>
	`<w:tab w:val="right"${lead === '' ? '' : ` w:leader="${lead}"`} w:pos="${twips(width)}"/>`

/** Of each place to initial: where its line ends, and where the next label begins, in points. */
export const initialsStops = [160, 190, 350] as const
const initialsTabs = initialsStops
	.map((at, index) =>
		index % 2 === 0
			? `<w:tab w:val="right" w:leader="underscore" w:pos="${twips(at)}"/>`
			: `<w:tab w:val="left" w:pos="${twips(at)}"/>`,
	)
	.join('')

/** Indents are those of the frame; pitches are the page's, and take the frame's look afterwards. */
function shapesOf({ indent, width }: Frame) {
	const tocTabs = `<w:tabs><w:tab w:val="left" w:pos="${twips(indent.clause)}"/>${rightTab('dot', width)}</w:tabs>`
	// A long title goes on under its first word. A right indent would be better still, but LibreOffice then drops the page number.
	const tocIndent = `<w:ind w:left="${twips(indent.clause)}" w:hanging="${twips(indent.clause)}"/>`
	return {
		Normal: { name: 'Normal', priority: 0 },
		BodyText: { name: 'Body Text', basedOn: 'Normal', before: 7, priority: 1 },
		BodyTextIndent: { name: 'Body Text Indent', basedOn: 'BodyText', place: left(indent.clause), priority: 1 },
		Title: {
			...{ name: 'Title', basedOn: 'Normal', next: 'Subtitle', pitch: type.title, before: 14 },
			...{ frame: keep + whole, run: bold, priority: 10 },
		},
		Subtitle: {
			...{ name: 'Subtitle', basedOn: 'Normal', next: 'BodyText', pitch: type.subtitle, before: 8 },
			...{ frame: whole, run: strong, priority: 11 },
		},
		Heading1: {
			...{ name: 'heading 1', basedOn: 'Normal', next: 'Clause', pitch: type.heading, before: 22 },
			...{ frame: keep + listed(contractListId, 0) + whole, place: outline(0), run: bold, priority: 9 },
		},
		Heading2: {
			...{ name: 'heading 2', basedOn: 'Normal', next: 'BodyText', pitch: type.subheading, before: 14 },
			...{ frame: keep + whole, place: outline(1), run: bold, priority: 9 },
		},
		Heading3: {
			...{ name: 'heading 3', basedOn: 'Normal', next: 'BodyText', pitch: type.body, before: 10 },
			...{ frame: keep + whole, place: outline(2), run: bold, priority: 9 },
		},
		FrontHeading: {
			...{ name: 'Front Heading', isOwn: true, basedOn: 'Heading1', next: 'BodyText' },
			...{ frame: noList, place: flush, priority: 9 },
		},
		AnnexHeading: {
			...{ name: 'Annex Heading', isOwn: true, basedOn: 'Heading1', next: 'BodyText' },
			...{ frame: listed(annexListId, 0), place: flush, priority: 9 },
		},
		/** Heads of the right column have a level of their own, so that each language has its own contents. */
		HeadingBeside: {
			...{ name: 'Heading Beside', isOwn: true, basedOn: 'Heading1', next: 'Clause' },
			...{ place: outline(besideLevel), priority: 9 },
		},
		FrontHeadingBeside: {
			...{ name: 'Front Heading Beside', isOwn: true, basedOn: 'FrontHeading', next: 'BodyText' },
			...{ place: flush + outline(besideLevel), priority: 9 },
		},
		AnnexHeadingBeside: {
			...{ name: 'Annex Heading Beside', isOwn: true, basedOn: 'AnnexHeading', next: 'BodyText' },
			...{ place: flush + outline(besideLevel), priority: 9 },
		},
		Clause: { name: 'Clause', isOwn: true, basedOn: 'BodyText', frame: listed(contractListId, 1), priority: 2 },
		AnnexClause: { name: 'Annex Clause', isOwn: true, basedOn: 'Clause', frame: listed(annexListId, 1), priority: 4 },
		ListNumber: {
			name: 'List Number',
			basedOn: 'BodyText',
			before: 3.5,
			frame: listed(contractListId, 2),
			priority: 3,
		},
		ListNumber2: { name: 'List Number 2', basedOn: 'ListNumber', frame: listed(contractListId, 3), priority: 3 },
		AnnexListNumber: {
			...{ name: 'Annex List Number', isOwn: true, basedOn: 'ListNumber' },
			...{ frame: listed(annexListId, 2), priority: 4 },
		},
		AnnexListNumber2: {
			...{ name: 'Annex List Number 2', isOwn: true, basedOn: 'ListNumber2' },
			...{ frame: listed(annexListId, 3), priority: 4 },
		},
		Note: {
			...{ name: 'Note', isOwn: true, basedOn: 'BodyText', pitch: type.note, before: 5 },
			...{ run: italic + strong, priority: 5 },
		},
		NoteIndent: { name: 'Note Indent', isOwn: true, basedOn: 'Note', place: left(indent.clause), priority: 5 },
		Definition: { name: 'Definition', isOwn: true, basedOn: 'BodyText', before: 6, priority: 5 },
		Party: { name: 'Party', isOwn: true, basedOn: 'BodyText', before: 10, priority: 5 },
		Caption: {
			...{ name: 'caption', basedOn: 'Normal', next: 'BodyText', pitch: type.note, before: 10, after: 4 },
			...{ frame: keep, run: italic + strong, priority: 35 },
		},
		CaptionIndent: {
			name: 'Caption Indent',
			isOwn: true,
			basedOn: 'Caption',
			place: left(indent.clause),
			priority: 35,
		},
		TableText: { name: 'Table Text', isOwn: true, basedOn: 'Normal', pitch: type.table, priority: 6 },
		TableFigure: {
			...{ name: 'Table Figure', isOwn: true, basedOn: 'TableText' },
			...{ place: '<w:jc w:val="right"/>', priority: 6 },
		},
		TableHead: {
			name: 'Table Head',
			isOwn: true,
			basedOn: 'TableText',
			frame: '<w:keepNext/>',
			run: bold,
			priority: 6,
		},
		TableFigureHead: {
			...{ name: 'Table Figure Head', isOwn: true, basedOn: 'TableHead' },
			...{ place: '<w:jc w:val="right"/>', priority: 6 },
		},
		/** Word joins two tables that touch and wants a paragraph at the end of a cell or document; it is a hair high. */
		TableEnd: { name: 'Table End', isOwn: true, basedOn: 'Normal', pitch: { size: 1, leading: 1 } },
		Signatory: {
			...{ name: 'Signatory', isOwn: true, basedOn: 'Normal', next: 'SignatureLabel' },
			...{ frame: keep + whole, run: bold, priority: 7 },
		},
		SignatureLabel: {
			...{ name: 'Signature Label', isOwn: true, basedOn: 'Normal', pitch: type.label },
			...{ frame: `<w:keepNext/>${whole}`, run: muted, priority: 7 },
		},
		SignatureValue: {
			...{ name: 'Signature Value', isOwn: true, basedOn: 'Normal' },
			...{ frame: `<w:keepNext/>${whole}`, priority: 7 },
		},
		/** The gap above signatures goes with them. */
		SignatureGap: {
			...{ name: 'Signature Gap', isOwn: true, basedOn: 'Normal', pitch: { size: 1, leading: 1 }, before: 24 },
			...{ frame: '<w:keepNext/>' },
		},
		CommentText: { name: 'annotation text', basedOn: 'Normal', pitch: type.note },
		TOCHeading: {
			...{ name: 'TOC Heading', basedOn: 'Normal', next: 'BodyText', pitch: type.subheading, before: 24 },
			...{ frame: keep, run: bold, priority: 39 },
		},
		TOC1: {
			name: 'toc 1',
			basedOn: 'Normal',
			next: 'Normal',
			before: 1.5,
			frame: tocTabs,
			place: tocIndent,
			priority: 39,
		},
		TOC2: { name: 'toc 2', basedOn: 'TOC1', next: 'Normal', place: left(indent.clause), priority: 39 },
		TOC5: { name: 'toc 5', basedOn: 'TOC1', next: 'Normal', priority: 39 },
		Header: {
			...{ name: 'header', basedOn: 'Normal', pitch: type.running, run: muted, priority: 99 },
			frame: `<w:pBdr><w:bottom w:val="single" w:sz="3" w:space="4" w:color="${colour.rule}"/></w:pBdr><w:tabs>${rightTab('')}</w:tabs>${whole}`,
		},
		/** The first page shows the title large, so its head has nothing to be parted from. */
		HeaderFirst: {
			...{ name: 'Header First', isOwn: true, basedOn: 'Header', priority: 99 },
			frame: '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>',
		},
		/** Labels with lines to initial on, above the foot of every page. */
		Initials: {
			...{ name: 'Initials', isOwn: true, basedOn: 'Footer', after: 5, priority: 99 },
			frame: `<w:tabs><w:tab w:val="clear" w:pos="${twips(textArea.width)}"/>${initialsTabs}</w:tabs>`,
		},
		/** The house's own line. */
		HouseLine: {
			...{ name: 'House Line', isOwn: true, basedOn: 'Footer', pitch: { size: 7, leading: 9 }, priority: 99 },
		},
		Footer: {
			...{ name: 'footer', basedOn: 'Normal', pitch: type.running, run: muted, priority: 99 },
			frame: `<w:tabs>${rightTab('')}</w:tabs>${whole}`,
		},
	} as const satisfies Readonly<Record<string, Shape>>
}

function spacingXml({ pitch, before, after }: Shape): string {
	if (pitch === undefined && before === undefined && after === undefined) return ''
	const gap = (name: string, points: number | undefined) =>
		points === undefined ? '' : ` w:${name}="${twips(points)}"`
	// At least the pitch, so that a fallback font keeps the rhythm and a tall letter is not cut.
	const rule = pitch === undefined || pitch.leading > 1 ? 'atLeast' : 'exact'
	const line = pitch === undefined ? '' : ` w:line="${twips(pitch.leading)}" w:lineRule="${rule}"`
	return `<w:spacing${gap('before', before)}${gap('after', after)}${line}/>`
}

function sizeXml(pitch: Pitch | undefined): string {
	if (pitch === undefined) return ''
	const halfPoints = Math.round(pitch.size * 2)
	return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

function styleXml(id: string, shape: Shape): string {
	const { name, isOwn = false, basedOn, next, priority } = shape
	const paragraph = (shape.frame ?? '') + spacingXml(shape) + (shape.place ?? '')
	// In the schema's order: bold and italic, colour, size.
	const run = (shape.run ?? '') + sizeXml(shape.pitch)
	return [
		`<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}">`,
		`<w:name w:val="${name}"/>`,
		basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
		next === undefined ? '' : `<w:next w:val="${next}"/>`,
		priority === undefined ? '<w:semiHidden/>' : `<w:uiPriority w:val="${priority}"/>`,
		priority !== undefined && priority < 39 ? '<w:qFormat/>' : '',
		paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
		run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
		'</w:style>',
	].join('')
}

/** A shape in another look: the pitch of the same name, the space scaled. */
function inLook(shape: Shape, { type: pitches, air }: Look): Shape {
	const name = (Object.keys(type) as (keyof typeof type)[]).find((one) => type[one] === shape.pitch)
	return {
		...shape,
		...(name === undefined ? {} : { pitch: pitches[name] }),
		...(shape.before === undefined ? {} : { before: shape.before * air }),
		...(shape.after === undefined ? {} : { after: shape.after * air }),
	}
}

/** Styles whose letters take the colour of the house; what is based on them follows. */
const accented: ReadonlySet<string> = new Set(['Title', 'Heading1', 'Heading2', 'Heading3'])

function inBrand(id: string, shape: Shape, brand: Brand | null): Shape {
	if (brand?.accent && accented.has(id))
		return { ...shape, run: `${shape.run ?? ''}<w:color w:val="${wordColour(brand.accent)}"/>` }
	if (brand?.line && id === 'Header')
		return { ...shape, frame: (shape.frame ?? '').replace(colour.rule, wordColour(brand.line)) }
	if (brand !== null && id === 'HouseLine')
		return { ...shape, pitch: { size: houseLineSize(brand.footer), leading: shape.pitch?.leading ?? 0 } }
	return shape
}

export function paragraphStyles(frame: Frame, brand: Brand | null): string {
	const hasLine = brand !== null && brand.footer !== ''
	return Object.entries<Shape>(shapesOf(frame))
		.filter(([id]) => hasLine || id !== 'HouseLine')
		.map(([id, shape]) => styleXml(id, inBrand(id, inLook(shape, frame.look), brand)))
		.join('')
}
