import type { FontSet } from '../../../shared/brand/brand'

/** The look of the Word document: shared with the PDF's paper in measures (`page-geometry`), in colours as Word writes them. */
export const colour = {
	text: '141414',
	muted: '5C5C5C',
	strong: '333333',
	rule: 'B8B8B8',
	blank: 'FFF1C2',
	tag: '7F7F7F',
} as const

export type FontFamily = {
	readonly name: string
	/** Stem of the font files. */
	readonly file: string
	/** What takes its place where embedded fonts are not read (Word's protected view), of like colour and width. */
	readonly fallback: string
	readonly panose: string
	readonly fallbackPanose: string
	readonly kind: 'roman' | 'swiss'
}

const families: Readonly<Record<FontSet, FontFamily>> = {
	'source-serif-4': {
		name: 'Source Serif 4',
		file: 'SourceSerif4',
		fallback: 'Cambria',
		panose: '02040603050405020204',
		fallbackPanose: '02040503050406030204',
		kind: 'roman',
	},
	'source-sans-3': {
		name: 'Source Sans 3',
		file: 'SourceSans3',
		fallback: 'Calibri',
		panose: '020B0503030403020204',
		fallbackPanose: '020F0502020204030204',
		kind: 'swiss',
	},
}

export function familyOf(fontSet: FontSet | undefined): FontFamily {
	return families[fontSet ?? 'source-serif-4']
}

/** `#0a1b2c` as Word writes it. */
export function wordColour(colour: string): string {
	return colour.slice(1).toUpperCase()
}
