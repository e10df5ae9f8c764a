export type HelpCardLimits = {
	readonly channels: number
	readonly levels: number
	readonly windows: number
	/** Characters of one typed text. */
	readonly letters: number
	readonly withExamples: boolean
}

/** From everything to little: the first that fits the page is taken. */
export const HELP_CARD_LIMITS: readonly HelpCardLimits[] = [
	{ channels: 12, levels: 4, windows: 4, letters: 260, withExamples: true },
	{ channels: 8, levels: 3, windows: 3, letters: 180, withExamples: true },
	{ channels: 6, levels: 3, windows: 3, letters: 150, withExamples: false },
	{ channels: 5, levels: 2, windows: 2, letters: 110, withExamples: false },
	{ channels: 4, levels: 2, windows: 2, letters: 80, withExamples: false },
	{ channels: 3, levels: 1, windows: 1, letters: 60, withExamples: false },
	{ channels: 2, levels: 1, windows: 1, letters: 36, withExamples: false },
]
