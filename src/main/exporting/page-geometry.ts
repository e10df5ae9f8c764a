import type { Density } from '../../shared/outline/block'

/** The paper, in points (1/72 inch); y runs down from the top. PDF and DOCX share it, so their pages break nearly alike. */
export const millimetre = 72 / 25.4

export const page = { width: 210 * millimetre, height: 297 * millimetre } as const

export const margin = {
	left: 25 * millimetre,
	right: 25 * millimetre,
	top: 27 * millimetre,
	bottom: 26 * millimetre,
	/** Baseline of the running header from the top edge, of the footer from the bottom edge. */
	header: 15 * millimetre,
	footer: 14 * millimetre,
} as const

export const textArea = {
	width: page.width - margin.left - margin.right,
	height: page.height - margin.top - margin.bottom,
} as const

/** Hanging indents from the left margin: clause text, point text (level 3), point text (level 4). */
export const indent = { clause: 34, item: 54, subitem: 78 } as const

/**
 * Type sizes and line pitches. Sizes are the half points that Word knows, and no pitch of running text is less than the letters' own height,
 * which Word never sets closer: else its pages would be longer than the PDF's, whose page numbers its contents print.
 */
export const type = {
	title: { size: 21, leading: 29 },
	subtitle: { size: 11.5, leading: 16 },
	heading: { size: 13, leading: 18 },
	subheading: { size: 11, leading: 15.2 },
	body: { size: 10.5, leading: 14.5 },
	note: { size: 9, leading: 12.5 },
	table: { size: 9, leading: 12.4 },
	label: { size: 8.5, leading: 11.8 },
	running: { size: 8, leading: 10 },
} as const

/** How close the words stand. `air` scales the space between blocks, `cell` is the space in a table's cells, points. */
export type Look = {
	readonly type: { readonly [name in keyof typeof type]: { readonly size: number; readonly leading: number } }
	readonly air: number
	readonly cell: { readonly top: number; readonly bottom: number }
}

export const usualLook: Look = { type, air: 1, cell: { top: 3.6, bottom: 4.2 } }

/** For what must fit one page. */
export const denseLook: Look = {
	type: {
		...type,
		title: { size: 17, leading: 23.4 },
		subtitle: { size: 10, leading: 13.8 },
		heading: { size: 11, leading: 15.1 },
		subheading: { size: 10, leading: 13.8 },
		body: { size: 9, leading: 12.4 },
		note: { size: 8, leading: 11 },
		table: { size: 8.5, leading: 11.7 },
	},
	air: 0.6,
	cell: { top: 2.4, bottom: 3 },
}

/** As close as a page can be read at arm's length, for what else would have to be left out of it. */
export const tightLook: Look = {
	type: {
		...type,
		title: { size: 15, leading: 20.7 },
		subtitle: { size: 9.5, leading: 13.1 },
		heading: { size: 10, leading: 13.8 },
		subheading: { size: 9.5, leading: 13.1 },
		body: { size: 8.5, leading: 11.7 },
		note: { size: 7.5, leading: 10.4 },
		table: { size: 8, leading: 11 },
	},
	air: 0.45,
	cell: { top: 1.6, bottom: 2.2 },
}

export function lookOf({ density }: { readonly density?: Density | undefined }): Look {
	if (density === undefined) return usualLook
	return density === 'close' ? denseLook : tightLook
}

/** Room for a logo above the text of the first page, points. */
const logoRoom = { width: 62 * millimetre, height: 13 * millimetre } as const

/** Where a logo of any size stands: as large as its room allows, its foot level with the head of the page. Points; y from the top. */
export function logoBox({ width, height }: { readonly width: number; readonly height: number }) {
	const scale = Math.min(logoRoom.width / width, logoRoom.height / height)
	const size = { width: width * scale, height: height * scale }
	return { x: margin.left, y: margin.header + 6 - size.height / 2, ...size }
}

/** A title page leaves this much free above its title, and the line below the foot is this far from it; points. */
export const titleDrop = 120
export const footerDrop = 10

type Indents = { readonly [name in keyof typeof indent]: number }

/** Where text runs: `x` from the left margin, and the sizes and hanging indents that suit its width. Points. */
export type Frame = { readonly x: number; readonly width: number; readonly indent: Indents; readonly look: Look }

export const wholeFrame: Frame = { x: 0, width: textArea.width, indent, look: usualLook }

/** Between two columns. */
export const columnGutter = 20

const columnLook: Look = {
	...usualLook,
	type: {
		...type,
		title: { size: 16, leading: 22.1 },
		subtitle: { size: 10, leading: 13.8 },
		heading: { size: 11, leading: 15.2 },
		subheading: { size: 10, leading: 13.8 },
		body: { size: 9, leading: 12.4 },
		note: { size: 8.5, leading: 11.8 },
	},
}

const column = {
	width: (textArea.width - columnGutter) / 2,
	indent: { clause: 31, item: 46, subitem: 64 },
	look: columnLook,
} as const

/** A text in two languages: the governing one left, the other right. */
export const columnFrames: { readonly left: Frame; readonly right: Frame } = {
	left: { ...column, x: 0 },
	right: { ...column, x: column.width + columnGutter },
}

/** Where the paragraphs of an outline run; its two columns are alike. */
export function frameOf(outline: {
	readonly density?: Density | undefined
	readonly beside?: object | undefined
}): Frame {
	return outline.beside === undefined ? { ...wholeFrame, look: lookOf(outline) } : columnFrames.left
}
