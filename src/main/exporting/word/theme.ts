/** The look of the Word document: shared with the PDF's paper in measures (`page-geometry`), in colours as Word writes them. */
export const fontName = 'Source Serif 4'
export const colour = {
	text: '141414',
	muted: '5C5C5C',
	strong: '333333',
	rule: 'B8B8B8',
	blank: 'FFF1C2',
	tag: '7F7F7F',
} as const
