/** The paper is white. */
const PAPER = '#ffffff'

/** What words (4.5) and lines (3) need against the paper (WCAG 2.2, 1.4.3 and 1.4.11). */
export const LEAST_CONTRAST = { accent: 4.5, line: 3 } as const

/** `#rrggbb` as shares of red, green and blue. */
export function sharesOf(colour: string): readonly [number, number, number] {
	const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255
	return [at(1), at(3), at(5)]
}

function luminance(colour: string): number {
	const [red, green, blue] = sharesOf(colour).map((share) =>
		share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
	) as [number, number, number]
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio against the paper, from 1 to 21. */
export function contrastOnPaper(colour: string): number {
	return (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05)
}
