import type { Density } from '../../outline/block'

/** How much of an agreement the card takes. */
export type HelpCardLimits = {
	readonly density: Density
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

/** `step` from 0: each gives names and lists less room. */
function limitsAt(definition: number, step: number, density: Density): HelpCardLimits {
	return {
		density,
		channels: Math.max(2, 8 - Math.floor(step / 2)),
		levels: step < 4 ? 3 : step < 8 ? 2 : 1,
		windows: step < 4 ? 3 : step < 8 ? 2 : 1,
		letters: Math.max(36, 160 - step * 10),
		definition,
		withExamples: step < 2,
	}
}

/** So many characters say what a priority means; before it is cut below that, letters get smaller and lists shorter. */
const TELLING = 260
const WHOLE = DEFINITIONS.filter((definition) => definition >= TELLING)
const LISTS = [2, 4, 6, 8]

/** From everything to little: the first that fits the page is taken. What a priority means is cut last, in small steps. */
export const HELP_CARD_LIMITS: readonly HelpCardLimits[] = [
	...WHOLE.map((definition, step) => limitsAt(definition, step, 'close')),
	...LISTS.map((step) => limitsAt(TELLING, step, 'tight')),
	...DEFINITIONS.slice(WHOLE.length).map((definition, at) =>
		limitsAt(definition, Math.max(8, WHOLE.length + at), 'tight'),
	),
]
