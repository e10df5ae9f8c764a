/** How much of an agreement the card takes. */
export type HelpCardLimits = {
	readonly channels: number
	readonly levels: number
	readonly windows: number
	/** Characters of one name. */
	readonly letters: number
	/** Characters of what a priority means. */
	readonly definition: number
	readonly withExamples: boolean
}

const DEFINITIONS = [400, 330, 290, 260, 230, 200, 180, 160, 140, 120, 105, 90, 75, 60, 45]

/** From everything to little: the first that fits the page is taken. What a priority means is cut in small steps. */
export const HELP_CARD_LIMITS: readonly HelpCardLimits[] = DEFINITIONS.map((definition, step) => ({
	channels: Math.max(2, 8 - Math.floor(step / 2)),
	levels: step < 4 ? 3 : step < 8 ? 2 : 1,
	windows: step < 4 ? 3 : step < 8 ? 2 : 1,
	letters: Math.max(36, 160 - step * 10),
	definition,
	withExamples: step < 2,
}))
