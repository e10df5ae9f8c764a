import type { ContractLanguage } from '../../outline/block'
import { isMentioned } from './language/mention'
import { isNegated } from './language/negation'
import type { Passage } from './language/passage'
import { type Lexicon, lexiconOf, type Phrases, phrasesIn } from './language/phrases'
import type { Span } from './language/sentences'
import type { PassageRule } from './text-finding'

export type ByLanguage<T> = Readonly<Record<ContractLanguage, T>>

export function lexicons(phrases: ByLanguage<Phrases>): ByLanguage<Lexicon> {
	return { de: lexiconOf(phrases.de), en: lexiconOf(phrases.en) }
}

/**
 * A rule that objects to words wherever they are meant: not denied, not only spoken of, and not between quotation marks.
 *
 * @param isHarmless refuses places that are precise for a reason of the rule's own
 */
export function vagueRule(
	id: string,
	words: ByLanguage<Phrases>,
	isHarmless: (passage: Passage, span: Span) => boolean = () => false,
): PassageRule {
	const known = lexicons(words)
	return {
		id,
		severity: 'warning',
		find: (passage, kind) =>
			kind === 'name'
				? []
				: phrasesIn(passage, known[passage.language]).filter(
						(span) =>
							!isMentioned(passage, span) &&
							!isNegated(passage, span) &&
							!isDegree(passage, span) &&
							!isHarmless(passage, span),
					),
	}
}

/** "how quickly", "wie rasch": a question of degree promises none. */
function isDegree({ tokens }: Passage, { from }: Span): boolean {
	const before = tokens[from - 1]?.lower
	return before === 'how' || before === 'wie'
}
