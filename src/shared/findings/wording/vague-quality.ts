import { QUALITIES_DE } from './qualities-de'
import { QUALITIES_EN } from './qualities-en'
import { isSpelledOut, vagueRule } from './vague'
import { isSpecific } from './vague-quality-specific'

/** A quality that everybody reads in a way of their own. */
export const vagueQuality = vagueRule(
	'vague-quality',
	{ de: QUALITIES_DE, en: QUALITIES_EN },
	(passage, span) => isSpecific(passage, span) || isSpelledOut(passage, span),
)
