import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { QUALITIES_DE } from './qualities-de'
import { QUALITIES_EN } from './qualities-en'
import { isBesideMeasure } from './quality-places'
import { germanQualities } from './quality-shapes-de'
import { englishQualities } from './quality-shapes-en'
import { isSpelledOut, vagueRule } from './vague'
import { isSpecific } from './vague-quality-specific'

/** A quality that everybody reads in a way of their own. */
export const vagueQuality = vagueRule(
	'vague-quality',
	{ de: QUALITIES_DE, en: QUALITIES_EN },
	(passage, span) => isSpecific(passage, span) || isSpelledOut(passage, span) || isMeasuredGreatness(passage, span),
	(passage) => (passage.language === 'de' ? germanQualities(passage) : englishQualities(passage)),
)

/** "größere Mengen als 5 t", "heavy rain (more than 25 mm)". */
const isMeasuredGreatness = (passage: Passage, { from, to }: Span): boolean =>
	/^(?:größer|kleiner|minor|major|small|large|serious|slight|heavy|high|low|strong|hohe|geringe|kurze)/.test(
		passage.tokens[from]!.lower,
	) && isBesideMeasure(passage, to)
