import { textFindingsInSteps } from '../findings/wording/run'
import type { Outline } from '../outline/block'
import type { FoundWords } from './found-words'

/** What the wording rules say of a paper, step by step: a text of a thousand pages takes seconds. */
export function* wordsFoundInSteps(outline: Outline): Generator<undefined, readonly FoundWords[], undefined> {
	const found = yield* textFindingsInSteps(outline)
	return found.map(({ at: { language, address }, ...finding }) => ({ ...finding, language, address }))
}
