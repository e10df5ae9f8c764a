import {
	AlignmentType,
	type IParagraphStyleOptions,
	type IStylesOptions,
	LeaderType,
	LineRuleType,
	TabStopType,
} from 'docx'
import type { ContractLanguage } from '../../shared/outline/block'
import { indent, textArea, type } from './page-geometry'

/** Word counts in twentieths of a point. */
export function twips(points: number): number {
	return Math.round(points * 20)
}

export const fontName = 'Source Serif 4'
export const colour = { text: '141414', muted: '5C5C5C', strong: '333333', rule: 'B8B8B8', blank: 'FFF1C2' } as const

type Pitch = { readonly size: number; readonly leading: number }

/** At least the pitch, so that a fallback font keeps the rhythm and a tall letter is not cut. */
const spacing = (pitch: Pitch, before: number, after = 0) => ({
	before: twips(before),
	after: twips(after),
	line: twips(pitch.leading),
	lineRule: LineRuleType.AT_LEAST,
})
const halfPoints = (pitch: Pitch) => Math.round(pitch.size * 2)

type StyleShape = {
	readonly id: string
	readonly name: string
	readonly basedOn?: string
	readonly next?: string
	readonly pitch: Pitch
	readonly before: number
	readonly run?: IParagraphStyleOptions['run']
	readonly paragraph?: IParagraphStyleOptions['paragraph']
}

function style(shape: StyleShape): IParagraphStyleOptions {
	return {
		id: shape.id,
		name: shape.name,
		basedOn: shape.basedOn ?? 'Normal',
		...(shape.next === undefined ? {} : { next: shape.next }),
		quickFormat: true,
		run: { size: halfPoints(shape.pitch), color: colour.text, ...shape.run },
		paragraph: { spacing: spacing(shape.pitch, shape.before), ...shape.paragraph },
	}
}

const numbered = (reference: string, level: number) => ({ numbering: { reference, level, custom: true } })
const head = { keepNext: true, keepLines: true } as const

const paragraphStyles: readonly IParagraphStyleOptions[] = [
	style({ id: 'Normal', name: 'Normal', pitch: type.body, before: 7 }),
	style({
		id: 'Title',
		name: 'Title',
		next: 'Subtitle',
		pitch: type.title,
		before: 14,
		run: { bold: true },
		paragraph: head,
	}),
	style({
		id: 'Subtitle',
		name: 'Subtitle',
		next: 'Normal',
		pitch: type.subtitle,
		before: 8,
		run: { color: colour.strong },
	}),
	style({
		id: 'Heading1',
		name: 'heading 1',
		next: 'Clause',
		pitch: type.heading,
		before: 22,
		run: { bold: true },
		paragraph: { ...head, outlineLevel: 0, ...numbered('agreement', 0) },
	}),
	style({
		id: 'FrontHeading',
		name: 'Front Heading',
		basedOn: 'Heading1',
		next: 'Normal',
		pitch: type.heading,
		before: 22,
		run: { bold: true },
		paragraph: { ...head, outlineLevel: 0, numbering: false, indent: { left: 0, firstLine: 0 } },
	}),
	style({
		id: 'AnnexHeading',
		name: 'Annex Heading',
		basedOn: 'Heading1',
		next: 'Normal',
		pitch: type.heading,
		before: 22,
		run: { bold: true },
		paragraph: { ...head, outlineLevel: 0, ...numbered('annexes', 0) },
	}),
	style({
		id: 'Heading2',
		name: 'heading 2',
		next: 'Normal',
		pitch: type.subheading,
		before: 14,
		run: { bold: true },
		paragraph: { ...head, outlineLevel: 1 },
	}),
	style({ id: 'Clause', name: 'Clause', pitch: type.body, before: 7, paragraph: numbered('agreement', 1) }),
	style({
		id: 'AnnexClause',
		name: 'Annex Clause',
		basedOn: 'Clause',
		pitch: type.body,
		before: 7,
		paragraph: numbered('annexes', 1),
	}),
	style({ id: 'Item', name: 'Clause Item', pitch: type.body, before: 3.5, paragraph: numbered('agreement', 2) }),
	style({ id: 'Subitem', name: 'Clause Subitem', pitch: type.body, before: 3.5, paragraph: numbered('agreement', 3) }),
	style({
		id: 'ClauseText',
		name: 'Clause Text',
		pitch: type.body,
		before: 7,
		paragraph: { indent: { left: twips(indent.clause) } },
	}),
	style({ id: 'Note', name: 'Note', pitch: type.note, before: 5, run: { italics: true, color: colour.strong } }),
	style({ id: 'Definition', name: 'Definition', pitch: type.body, before: 6 }),
	style({ id: 'Party', name: 'Party', pitch: type.body, before: 10 }),
	style({
		id: 'Centred',
		name: 'Centred',
		pitch: type.body,
		before: 10,
		paragraph: { alignment: AlignmentType.CENTER },
	}),
	style({
		id: 'Caption',
		name: 'caption',
		next: 'Normal',
		pitch: type.note,
		before: 10,
		run: { italics: true, color: colour.strong },
		paragraph: { ...head, spacing: spacing(type.note, 10, 4) },
	}),
	style({ id: 'TableText', name: 'Table Text', pitch: type.table, before: 0 }),
	style({
		id: 'TableHead',
		name: 'Table Head',
		basedOn: 'TableText',
		pitch: type.table,
		before: 0,
		run: { bold: true },
	}),
	style({
		id: 'TableEnd',
		name: 'Table End',
		pitch: { size: 1, leading: 1 },
		before: 0,
		paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
	}),
	style({
		id: 'Signatory',
		name: 'Signatory',
		pitch: type.body,
		before: 0,
		run: { bold: true },
		paragraph: { keepNext: true },
	}),
	style({
		id: 'SignatureLabel',
		name: 'Signature Label',
		pitch: type.label,
		before: 0,
		run: { color: colour.muted },
		paragraph: { keepNext: true },
	}),
	style({ id: 'SignatureValue', name: 'Signature Value', pitch: type.body, before: 0, paragraph: { keepNext: true } }),
	style({
		id: 'TOCHeading',
		name: 'TOC Heading',
		next: 'Normal',
		pitch: type.subheading,
		before: 24,
		run: { bold: true },
		paragraph: head,
	}),
	style({
		id: 'TOC1',
		name: 'toc 1',
		next: 'Normal',
		pitch: type.body,
		before: 1.5,
		paragraph: {
			spacing: spacing(type.body, 1.5),
			...{
				tabStops: [
					{ type: TabStopType.LEFT, position: twips(indent.clause) },
					{ type: TabStopType.RIGHT, position: twips(textArea.width), leader: LeaderType.DOT },
				],
			},
		},
	}),
	style({ id: 'Header', name: 'header', pitch: type.running, before: 0, run: { color: colour.muted } }),
	style({ id: 'Footer', name: 'footer', pitch: type.running, before: 0, run: { color: colour.muted } }),
]

export function documentStyles(language: ContractLanguage): IStylesOptions {
	const tag = language === 'de' ? 'de-DE' : 'en-GB'
	return {
		default: {
			document: {
				run: {
					font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
					size: halfPoints(type.body),
					language: { value: tag, eastAsia: tag, bidirectional: 'ar-SA' },
				},
				paragraph: { spacing: spacing(type.body, 0) },
			},
		},
		paragraphStyles,
	}
}
