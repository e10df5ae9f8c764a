import { normaliseHeader } from './header'

/** 1 to 4 for P1 to P4; 0 where a word says nothing we know. */
export type PriorityRank = 0 | 1 | 2 | 3 | 4

const WORDS: Readonly<Record<string, PriorityRank>> = {
	...{ urgent: 1, critical: 1, highest: 1, blocker: 1, emergency: 1, 'very high': 1 },
	...{ dringend: 1, kritisch: 1, 'sehr hoch': 1, notfall: 1, höchste: 1, blockierend: 1 },
	...{ high: 2, major: 2, hoch: 2, wichtig: 2 },
	...{ medium: 3, normal: 3, moderate: 3, minor: 3, mittel: 3 },
	...{ low: 4, lowest: 4, trivial: 4, planning: 4, 'very low': 4, planned: 4 },
	...{ niedrig: 4, gering: 4, 'sehr niedrig': 4, niedrigste: 4 },
}

const NUMBERED = /^(?:p|prio|priority|priorität|sev|severity|s)?\s*([1-5])(?:\s+(.*))?$/

/**
 * Rank of a priority as exports write it: `Urgent`, `1 - Critical`, `P2`, `Prio 3`, `Hoch`. A word beats a number
 * beside it. `highestFirst` false is for products that number upwards (4 is the most urgent).
 */
export function priorityRank(text: string, options: { readonly highestFirst: boolean }): PriorityRank {
	const word = normaliseHeader(text)
	const named = WORDS[word]
	if (named !== undefined) return named
	const match = NUMBERED.exec(word)
	if (!match) return 0
	const beside = match[2] === undefined ? undefined : WORDS[match[2]]
	if (beside !== undefined) return beside
	const number = Math.min(4, Number(match[1]))
	const bare = /^[1-5]$/.test(word)
	// 1 to 4 by construction.
	return (bare && !options.highestFirst ? 5 - number : number) as PriorityRank
}

/** `P1` to `P4` or `1` to `4` as a mapping names its goal; 0 where it is neither. */
export function rankOfName(name: string): PriorityRank {
	const match = /^[pP]?([1-4])$/.exec(name.trim())
	// 1 to 4 by the expression.
	return match ? (Number(match[1]) as PriorityRank) : 0
}
